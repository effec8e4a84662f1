package org.uskpa.core.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.csv.LineFinding;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.load.BrokenExports.Broken;

/**
 * Each kind of broken file: the finding names line, field, rule and remedy, and nothing is loaded.
 */
@CoreDbTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenExportsDbTest {

  @Autowired private LoadRecords load;
  @Autowired private JdbcClient jdbc;

  @BeforeAll
  void licenseesAndStockAreThere() {
    Year2018.loadThrough(RecordKind.STOCK, load);
  }

  static Stream<Broken> all() {
    return BrokenExports.all();
  }

  static Stream<Broken> brokenRows() {
    return BrokenExports.brokenRows();
  }

  @ParameterizedTest
  @MethodSource("all")
  void isNamedByLineFieldRuleAndRemedyAndLoadsNothing(Broken broken) {
    LoadOutcome outcome =
        Year2018.load(RecordKind.EXPORTS, TextFile.of(broken.bytes()), false, load);

    assertThat(outcome).isInstanceOf(LoadOutcome.Refused.class);
    assertThat(((LoadOutcome.Refused) outcome).findings().blocking())
        .anySatisfy(found -> isAsExpected(found, broken));
    assertThat(count("certificate")).isZero();
    assertThat(count("journal_entry WHERE subject LIKE 'certificate:%'")).isZero();
  }

  @ParameterizedTest
  @MethodSource("brokenRows")
  void takesAllRowsAroundItDownWithIt(Broken broken) {
    String others =
        ExportRows.good().with("certificate_number", "US41050", "itn", "X20180502000001").line()
            + "\n";
    String text = new String(broken.bytes(), UTF_8) + others;

    LoadOutcome outcome = Year2018.load(RecordKind.EXPORTS, TextFile.of(text), false, load);

    assertThat(outcome).isInstanceOf(LoadOutcome.Refused.class);
    assertThat(count("certificate")).isZero();
  }

  private static void isAsExpected(LineFinding found, Broken broken) {
    assertThat(found.line()).isEqualTo(broken.line());
    assertThat(found.finding().field()).isEqualTo(broken.field());
    assertThat(found.finding().rule()).isEqualTo(broken.rule());
    assertThat(found.finding().message()).contains(broken.remedy());
  }

  private long count(String table) {
    return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }
}
