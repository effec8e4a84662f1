package org.uskpa.core.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

  private static final CsvFile FILE =
      new CsvFile(List.of(Column.coded("number"), Column.text("name"), Column.coded("carats")));

  private final List<LineFinding> found = new ArrayList<>();
  private final List<CsvRow> rows = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void rowsKeepTheLineOnWhichTheyBeginWhateverEndsALine(String end) {
    read(
        String.join(
            end, "number,name,carats", "1,\"one", "two", "three\",3.00", "", "2,plain,4.00"));

    assertThat(found).isEmpty();
    assertThat(rows).extracting(CsvRow::line).containsExactly(2, 6);
    assertThat(rows.get(0).cell("name")).isEqualTo("one%1$stwo%1$sthree".formatted(end));
    assertThat(rows.get(1).cell("carats")).isEqualTo("4.00");
  }

  @Test
  void columnsMayStandInAnyOrderAndAMarkMayLeadTheFile() {
    read("\uFEFFcarats, name ,number\n 3.00 ,\"a \"\"b\"\", c\",1");

    assertThat(found).isEmpty();
    assertThat(rows.get(0).cell("number")).isEqualTo("1");
    assertThat(rows.get(0).cell("name")).isEqualTo("a \"b\", c");
    assertThat(rows.get(0).cell("carats")).isEqualTo("3.00");
  }

  @Test
  void charactersOfEveryLengthSurviveTheEdgesOfBuffers() {
    String name = "é€𝄞".repeat(700);
    StringBuilder text = new StringBuilder("number,name,carats\n");
    for (int row = 0; row < 50; row++) {
      text.append(row).append(',').append("x".repeat(row)).append(name).append(",1.00\n");
    }
    read(text.toString());

    assertThat(found).isEmpty();
    assertThat(rows).hasSize(50);
    assertThat(rows.get(37).cell("name")).isEqualTo("x".repeat(37) + name);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments("", 1, "", "file-empty", "is empty"),
        arguments("\n\n", 1, "", "file-empty", "nothing but blank lines"),
        arguments(" \r\n\t\r\n", 1, "", "file-empty", "nothing but blank lines"),
        arguments("number,name,carats\n", 1, "", "file-empty", "nothing below it. Add the rows"),
        arguments("number,name,carats\n\n \n", 1, "", "file-empty", "nothing below it"),
        arguments("number,name\n1,a\n", 1, "carats", "file-columns", "“carats” is missing"),
        arguments("number,name,carats,more\n", 1, "more", "file-columns", "no column “more”"),
        arguments("number,name,carats,name\n", 1, "name", "file-columns", "stands twice"),
        arguments("number;name;carats\n1;a;2,00\n", 1, "", "file-columns", "by semicolons. Save"),
        arguments("number\tname\tcarats\n", 1, "", "file-columns", "separated by tabs"),
        arguments("number,name,Carats\n", 1, "Carats", "file-columns", "no column “Carats”"),
        arguments(
            "number,name,carats\n1,a\n", 2, "", "file-row", "2 cells where the heading has 3"),
        arguments("number,name,carats\n1,a,b,2.00\n", 2, "", "file-row", "4 cells"),
        arguments(
            "number,name,carats\n1,a\"b,2.00\n", 2, "name", "file-quotes", "inside this cell"),
        arguments("number,name,carats\n1,\"a\"b,2.00\n", 2, "name", "file-quotes", "inside this"),
        arguments(
            "number,name,carats\n1,\"ab\n2,c,3\n", 2, "name", "file-quotes", "none closes it"),
        arguments(
            "number,name,carats\n1,=1+1,2.00\n", 2, "name", "file-formula", "begins with “=”"),
        arguments("number,name,carats\n1,@SUM(A1),2.00\n", 2, "name", "file-formula", "with “@”"),
        arguments("number,name,carats\n1,\t+1,2.00\n", 2, "name", "file-formula", "with “+”"),
        arguments("number,name,carats\n1,a\u0000b,2.00\n", 2, "name", "file-cell", "U+0000"),
        arguments("number,name,carats\n1,ab\u001b,2.00\n", 2, "name", "file-cell", "3rd character"),
        arguments(
            "number,name,carats\n1,%s,2.00\n".formatted("x".repeat(4_001)),
            2,
            "name",
            "file-cell",
            "more than 4,000"),
        arguments(
            "number,name,carats\n" + ",".repeat(200), 2, "", "file-row", "more than 100 cells"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultOfFormIsNamedByLineColumnAndRule(
      String text, int line, String field, String rule, String says) {
    read(text);

    assertThat(found)
        .anySatisfy(
            at -> {
              assertThat(at.line()).isEqualTo(line);
              assertThat(at.finding().field()).isEqualTo(field);
              assertThat(at.finding().rule()).isEqualTo(rule);
              assertThat(at.finding().message()).contains(says);
              assertThat(at.finding().blocks()).isTrue();
            });
    assertThat(rows).isEmpty();
  }

  @Test
  void aNegativeNumberIsNoFormula() {
    read("number,name,carats\n1,a,-2.00");

    assertThat(found).isEmpty();
    assertThat(rows.get(0).cell("carats")).isEqualTo("-2.00");
  }

  @Test
  void theLongestCellPasses() {
    read("number,name,carats\n1,%s,2.00".formatted("x".repeat(4_000)));

    assertThat(found).isEmpty();
    assertThat(rows).hasSize(1);
  }

  @Test
  void everyRowWithAFaultOfFormIsFoundAndTheOthersAreRead() {
    read("number,name,carats\n1,=a,1.00\n2,b,2.00\n3,c\n4,-d,4.00\n");

    assertThat(found).extracting(LineFinding::line).containsExactly(2, 4, 5);
    assertThat(rows).extracting(CsvRow::line).containsExactly(3);
  }

  @Test
  void rowsBeforeAWrongByteAreReadAndItsLineIsNamed() throws IOException {
    byte[] latin =
        "number,name,carats\n1,a,1.00\n2,\"b\n\nZürich\",2.00\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    FILE.read(new ByteArrayInputStream(latin), found::add, rows::add);

    assertThat(rows).extracting(CsvRow::line).containsExactly(2);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).line()).isEqualTo(5);
    assertThat(found.get(0).finding().field()).isEqualTo("name");
    assertThat(found.get(0).finding().rule()).isEqualTo("file-encoding");
    assertThat(found.get(0).finding().message()).contains("0xFC", "CSV UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
  void textOfAnotherWidthIsNoCsv(String encoding) throws IOException {
    byte[] wide = "number,name,carats\n1,Zürich,1.00\n".getBytes(Charset.forName(encoding));
    FILE.read(new ByteArrayInputStream(wide), found::add, rows::add);

    assertThat(found).isNotEmpty().allSatisfy(at -> assertThat(at.line()).isLessThanOrEqualTo(2));
    assertThat(rows).isEmpty();
  }

  @Test
  void aTruncatedCharacterAtTheEndIsAWrongByte() throws IOException {
    byte[] text = "number,name,carats\n1,a,€".getBytes(StandardCharsets.UTF_8);
    FILE.read(new ByteArrayInputStream(text, 0, text.length - 1), found::add, rows::add);

    assertThat(found).extracting(at -> at.finding().rule()).containsExactly("file-encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\""})
  void aCellOfEightMegabytesIsRefusedBeforeItIsHeld(String quote) throws IOException {
    Endless endless = new Endless("number,name,carats\n1,a,1.00\n2," + quote, 8 << 20);
    FILE.read(endless, found::add, rows::add);

    assertThat(rows).hasSize(1);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).line()).isEqualTo(3);
    assertThat(found.get(0).finding().field()).isEqualTo("name");
    assertThat(found.get(0).finding().rule()).isEqualTo("file-cell");
    assertThat(endless.given).isLessThan(64 << 10);
  }

  @Test
  void bytesThatCannotBeHadAreNoFindingOfTheFile() {
    InputStream bytes =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            throw new IOException("connection reset");
          }
        };

    assertThatThrownBy(() -> FILE.read(bytes, found::add, rows::add))
        .isInstanceOf(IOException.class)
        .hasMessage("connection reset");
    assertThat(found).isEmpty();
  }

  @Test
  void aMillionFindingsAreCountedAndAThousandKept() {
    LineFindings findings = new LineFindings();
    for (int line = 2_000; line > 0; line--) {
      findings.add(line, FileRules.ROW.block("", "Wrong"));
    }

    assertThat(findings.block()).isTrue();
    assertThat(findings.blocking()).hasSize(LineFindings.KEPT);
    assertThat(findings.blocking().get(0).line()).isEqualTo(1_001);
    assertThat(findings.blocks()).containsEntry("file-row", 2_000);
    assertThat(findings.blockingBeyondKept()).isEqualTo(1_000);
    assertThat(findings.warning()).isEmpty();
  }

  private void read(String text) {
    try {
      FILE.read(
          new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), found::add, rows::add);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** A beginning and then one letter without end, counted. */
  private static final class Endless extends InputStream {
    private final byte[] beginning;
    private final int length;
    private int given;

    Endless(String beginning, int length) {
      this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
      this.length = length;
    }

    @Override
    public int read() {
      int at = given++;
      if (at < beginning.length) {
        return beginning[at];
      }
      return at < length ? 'x' : -1;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) {
      for (int count = 0; count < wanted; count++) {
        int next = read();
        if (next < 0) {
          return count == 0 ? -1 : count;
        }
        target[offset + count] = (byte) next;
      }
      return wanted;
    }
  }
}
