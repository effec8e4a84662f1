package org.uskpa.statistics.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.statistics.DemoYear;
import org.uskpa.statistics.StatisticsDbTest;
import org.uskpa.statistics.quarter.AnnualReport;
import org.uskpa.statistics.quarter.CompileAnnualReport;
import org.uskpa.statistics.table.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Section E of 2018 in every file, as other programs read it back: each published figure to the
 * last digit, in the report's order. Where the published report errs, the file is right.
 */
@StatisticsDbTest
class PublishedFilesOf2018DbTest {

  /** The tables in the report's order, by what their names end in, and what each must say. */
  private static final Map<String, List<String>> SECTION_E =
      Map.of(
          "four-years",
          List.of(
              "2015|2,022,209.02 or 2,022,209.20|340,673,705.21|168.47|1,193,281.70|235,818,546.65|197.62|1,019|1,116|2,135",
              "2016|2,222,622.05|975,489,126.22|438.89|1,192,981.39|789,739,812.55|661.99|1,093|1,081|2,174",
              "2017|2,005,686.43|1,102,405,001.80|549.64|1,523,692.43|942,670,198.59|618.67|991|1,031|2,022",
              "2018|2,251,544.54|643,758,321.56|285.92|1,621,700.15|508,559,217.02|313.60|924|939|1,863"),
          "certificates",
          List.of("2015|1,019|1,116|2,135", "2018|924|939|1,863"),
          "imports-by-volume-top-3",
          List.of(
              "1|India|956,358.33|42.48",
              "2|Botswana|654,418.43|29.07",
              "3|European Union|479,783.22|21.31",
              "Total top 3|2,090,559.98|92.85",
              "All others|160,984.56|7.15",
              "Total U.S. imports by volume, 2018|2,251,544.54|100.00"),
          "imports-by-value-top-3",
          List.of(
              "1|European Union|138,543,421.53|21.52",
              "2|Botswana|127,548,657.03|19.81",
              "3|United Arab Emirates|95,541,484.24|14.84",
              "Total top 3|361,633,562.80|56.18",
              "All others|282,124,758.76|43.82",
              "Total U.S. imports by value, 2018|643,758,321.56|100.00"),
          "exports-by-volume-top-3",
          List.of(
              "1|Israel|498,892.32|30.76",
              "2|European Union|457,040.68|28.18",
              "3|Canada|323,779.12|19.97",
              "Total top 3|1,279,712.12|78.91",
              "All others|341,988.03|21.09",
              "Total U.S. exports by volume, 2018|1,621,700.15|100.00"),
          "exports-by-value-top-3",
          List.of(
              "1|European Union|222,808,783.23|43.81",
              "2|Israel|106,160,302.99|20.87",
              "3|India|30,918,670.29|6.08",
              "Total top 3|359,887,756.51|70.77",
              "All others|148,671,460.51|29.23",
              "Total U.S. exports by value, 2018|508,559,217.02|100.00"),
          "exports-by-hs-code",
          List.of(
              "7102.10|5,439.83|756,874.46|139.14|0.34|0.15",
              "7102.21|1,058,543.42|15,367,173.09|14.52|65.27|3.02",
              "7102.31|557,716.90|492,435,169.47|882.95|34.39|96.83",
              "Total U.S. exports, 2018|939|1,621,700.15|508,559,217.02|313.60|100.00|100.00"),
          "imports-by-hs-code",
          List.of(
              "7102.10|4,547.04|576,008.85|126.68|0.20|0.09",
              "7102.21|1,244,392.39|10,867,825.88|8.73|55.27|1.69",
              "7102.31|1,002,605.11|632,314,486.83|630.67|44.53|98.22",
              "Total U.S. imports, 2018|924|2,251,544.54|643,758,321.56|285.92|100.00|100.00"),
          "changes",
          List.of(
              "2016|2015|9.91|186.34|160.52|-0.03|234.89|234.98|7.26|-3.14|1.83",
              "2018|2017|12.26|-41.60|-47.98|6.43|-46.05|-49.31|-6.76|-8.92|-7.86"));

  private static final List<String> ORDER =
      List.of(
          "four-years",
          "certificates",
          "imports-by-volume-top-3",
          "imports-by-value-top-3",
          "exports-by-volume-top-3",
          "exports-by-value-top-3",
          "exports-by-hs-code",
          "imports-by-hs-code",
          "changes");

  private static AnnualReport report;
  private static Report out;

  @BeforeAll
  static void compile(
      @Autowired TestDatabase database,
      @Autowired SettableClock clock,
      @Autowired CompileAnnualReport compile) {
    DemoYear.recordIn(new TradeOnRecord(database.application()));
    clock.set(Instant.parse("2020-02-20T17:00:00Z"));
    report = compile.of(2018, AsOf.now(clock.instant()));
    out = new Report("2018-annual-report", "Annual report 2018, section E", report.tables());
  }

  @AfterAll
  static void release(@Autowired SettableClock clock) {
    clock.release();
  }

  @Test
  void theTablesStandInTheOrderOfTheReport() {
    assertThat(report.tables())
        .extracting(Table::name)
        .containsExactlyElementsOf(ORDER.stream().map(name -> "2018-" + name).toList());
  }

  @Test
  void whyAYearIsNotComparedWithOneThatWasOnlyPublishedIsSaid() {
    assertThat(report.refusals()).containsExactly("There are no records of 2017 to compare with.");
  }

  static Stream<Arguments> filesAndTables() {
    return Arrays.stream(FileFormat.values())
        .flatMap(format -> ORDER.stream().map(name -> Arguments.of(format, name)));
  }

  @ParameterizedTest
  @MethodSource("filesAndTables")
  void everyPublishedFigureIsReadBack(FileFormat format, String name) {
    Table table = report.tables().get(ORDER.indexOf(name));
    List<String> rows = rows(format, table).map(PublishedFilesOf2018DbTest::plain).toList();

    for (String expected : SECTION_E.getOrDefault(name, List.of())) {
      assertThat(rows)
          .as("%s of %s", format, name)
          .anySatisfy(row -> assertThat(row).contains(cells(expected)));
    }
    assertThat(SECTION_E).containsKey(name);
  }

  @ParameterizedTest
  @MethodSource("filesAndTables")
  void everyFileSaysStatusMomentAndSource(FileFormat format, String name) {
    Table table = report.tables().get(ORDER.indexOf(name));
    String all = rows(format, table).collect(Collectors.joining(" ")).replaceAll("\\s+", " ");

    assertThat(all)
        .containsIgnoringCase("open")
        .containsPattern("2020-02-20( 12:00:00 EST|T17:00:00Z)")
        .contains("Kimberley Process certificates recorded in this register");
  }

  @Test
  void theWorkbookHasASheetForEachTableAndAListOfThem() {
    byte[] workbook = FileFormat.XLSX.fileOf(out);

    assertThat(ReadBack.sheets(workbook))
        .hasSize(1 + ORDER.size())
        .startsWith("Contents", "2018-four-years", "2018-certificates");
    assertThat(ReadBack.sheet(workbook, 0))
        .anySatisfy(
            row ->
                assertThat(row)
                    .startsWith(
                        "2018-imports-by-value-top-3",
                        "U.S. imports by value, 2018: top 3 Participants"));
    assertThat(ReadBack.sheet(workbook, 4).get(0))
        .containsExactly("U.S. imports by value, 2018: top 3 Participants");
  }

  @Test
  void theDocumentHasEveryTableWithHeadingsMadeFromWhatItShows() {
    assertThat(String.join("\n", ReadBack.lines(FileFormat.PDF.fileOf(out))))
        .contains(
            "Annual report 2018, section E",
            "U.S. imports by volume, 2018: top 3 Participants",
            "U.S. exports by value, 2018: top 3 Participants",
            "% of total volume",
            "% of total value",
            "Total U.S. exports by volume, 2018",
            "Page 1 of ");
  }

  @Test
  void programsFindTheTablesInTheSameOrder() {
    JsonNode read = JsonMapper.shared().readTree(FileFormat.JSON.fileOf(out));

    assertThat(read.get("tables"))
        .extracting(table -> table.get("name").asString())
        .containsExactlyElementsOf(ORDER.stream().map(name -> "2018-" + name).toList());
  }

  private static Stream<String> rows(FileFormat format, Table table) {
    byte[] file = format.fileOf(table);
    return switch (format) {
      case CSV -> new String(file, StandardCharsets.UTF_8).lines();
      case XLSX -> ReadBack.sheet(file, 0).stream().map(row -> String.join("|", row));
      case PDF -> paper(ReadBack.lines(file));
      case JSON -> json(JsonMapper.shared().readTree(file));
    };
  }

  /** A row with what of it goes on in the lines below. */
  private static Stream<String> paper(List<String> lines) {
    return IntStream.range(0, lines.size())
        .mapToObj(line -> String.join(" ", lines.subList(line, Math.min(lines.size(), line + 3))));
  }

  private static Stream<String> json(JsonNode table) {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : table.get("rows")) {
      String cells =
          row.get("cells")
              .propertyStream()
              .map(cell -> cell.getValue().asString(""))
              .collect(Collectors.joining("|"));
      String conflicts =
          row.get("conflicts")
              .valueStream()
              .flatMap(conflict -> conflict.get("sides").valueStream())
              .map(side -> side.get("value").asString())
              .collect(Collectors.joining("|"));
      rows.add(cells + "|" + conflicts);
    }
    rows.add("%s %s %s".formatted(table.get("status"), table.get("asOf"), table.get("source")));
    return rows.stream();
  }

  /** Without what separates thousands, which some files have and some have not. */
  private static String plain(String text) {
    return text.replaceAll("(?<=\\d),(?=\\d{3})", "");
  }

  private static List<String> cells(String row) {
    return Arrays.stream(plain(row).split("\\|| or ", -1)).toList();
  }
}
