package org.uskpa.statistics.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.csv.LineFinding;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.statistics.StatisticsDbTest;
import org.uskpa.statistics.export.FileFormat;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;

/** Global summaries from files: vintages apart, unknown cells unknown, totals recomputed. */
@StatisticsDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class WorldFiguresDbTest {

  private static final String HEADING =
      "year,vintage,source,participant,production_carats,production_usd,import_carats,import_usd,export_carats,export_usd,import_certificates,export_certificates\n";
  private static final Actor ANALYST = new Actor("analyst", "Anna Lyst");

  @Autowired private LoadWorldFigures loads;
  @Autowired private WorldFigures world;
  @Autowired private WorldTables tables;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;
  @Autowired private SettableClock clock;

  @BeforeEach
  void setTheClock() {
    clock.set(Instant.parse("2020-02-20T17:00:00Z"));
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  private LoadWorldFigures.Result load(UUID form, String rows, String words, boolean dryRun) {
    byte[] bytes = (HEADING + rows).getBytes(StandardCharsets.UTF_8);
    return loads.run(
        new LoadWorldFigures.Command(
            form, "world.csv", () -> new ByteArrayInputStream(bytes), words, dryRun),
        ANALYST);
  }

  private LoadWorldFigures.Result load(String rows) {
    return load(UUID.randomUUID(), rows, "", false);
  }

  private static List<String> found(LoadWorldFigures.Result result) {
    return java.util.stream.Stream.concat(
            result.findings().blocking().stream(), result.findings().warning().stream())
        .map(WorldFiguresDbTest::told)
        .toList();
  }

  private static String told(LineFinding found) {
    return "%d %s %s".formatted(found.line(), found.finding().rule(), found.finding().field());
  }

  private WorldVintage vintage(int year, String vintage) {
    return world.vintage(year, vintage).orElseThrow();
  }

  private static String shown(Table table, Row row, String key) {
    for (int place = 0; place < table.columns().size(); place++) {
      if (table.columns().get(place).key().equals(key)) {
        return table.columns().get(place).shown(row.cells().get(place));
      }
    }
    throw new AssertionError(key);
  }

  private static Row row(Table table, String name) {
    return table.allRows().stream()
        .filter(one -> one.cells().get(0).equals(Cell.text(name)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void exactValuesComeBackToTheLastDigit() {
    assertThat(
            load(
                "2015,2016-07,israelidiamond,IL,,,12238788.7,3395275390.94,9346513.90,2799259707.90,,\n"))
        .isInstanceOf(LoadWorldFigures.Result.Loaded.class);

    Table summary = tables.of(vintage(2015, "2016-07")).get(0);
    Row israel = row(summary, "Israel");
    assertThat(shown(summary, israel, "import_carats")).isEqualTo("12,238,788.70");
    assertThat(shown(summary, israel, "import_usd")).isEqualTo("3,395,275,390.94");
    assertThat(shown(summary, israel, "import_usd_per_carat")).isEqualTo("277.42");
    assertThat(shown(summary, israel, "export_carats")).isEqualTo("9,346,513.90");
    assertThat(shown(summary, israel, "export_usd")).isEqualTo("2,799,259,707.90");
    assertThat(shown(summary, israel, "production_carats"))
        .as("not known, not zero")
        .isEqualTo("-");
    assertThat(new String(FileFormat.CSV.fileOf(summary), StandardCharsets.UTF_8))
        .contains("line,Israel,IL,,,,12238788.70,3395275390.94,277.42,9346513.90,");
  }

  @Test
  void anAverageIsOfTheSameGoods() {
    load(
        """
        2017,2018-07,KP,BW,10,1000,10,100,,,,
        2017,2018-07,KP,CA,,9000,5,200,,,,
        """);

    Table summary = tables.of(vintage(2017, "2018-07")).get(0);
    Row total = row(summary, "World total, recomputed");
    assertThat(shown(summary, total, "production_usd")).isEqualTo("10,000.00");
    assertThat(shown(summary, total, "production_usd_per_carat")).isEqualTo("-");
    assertThat(shown(summary, total, "import_usd_per_carat")).isEqualTo("20.00");
  }

  @Test
  void totalsAreRecomputedOverWhatIsKnownAndStandBesideThePrintedOnes() {
    String rows =
        """
        2022,2023-07,NDC,Botswana,24510000,4700000000,,,,,,
        2022,2023-07,NDC,CA,16249000,1878000000,10,,,,5,7
        2022,2023-07,NDC,European Union,,,20.50,1000,,,3,
        2022,2023-07,NDC,TOTAL,40760000,6578000000,30.50,1000,,,8,7
        """;
    assertThat(found(load(rows))).as("later than today").isNotEmpty();
    clock.set(Instant.parse("2024-02-20T17:00:00Z"));
    LoadWorldFigures.Result refused = load(rows);
    assertThat(found(refused)).contains("1 world-words words", "5 world-totals production_carats");
    assertThat(refused).isInstanceOf(LoadWorldFigures.Result.Refused.class);
    assertThat(world.vintages()).isEmpty();

    assertThat(load(UUID.randomUUID(), rows, "As printed.", false))
        .isInstanceOf(LoadWorldFigures.Result.Loaded.class);
    Table summary = tables.of(vintage(2022, "2023-07")).get(0);
    assertThat(summary.rows())
        .extracting(one -> one.cells().get(0))
        .containsExactly(Cell.text("Botswana"), Cell.text("Canada"), Cell.text("European Union"));
    assertThat(shown(summary, row(summary, "World total, recomputed"), "production_carats"))
        .isEqualTo("40,759,000.00");
    assertThat(shown(summary, row(summary, "World total, as printed"), "production_carats"))
        .isEqualTo("40,760,000.00");
    assertThat(shown(summary, row(summary, "Recomputed less printed"), "production_carats"))
        .isEqualTo("-1,000.00");
    assertThat(shown(summary, row(summary, "Recomputed less printed"), "import_carats"))
        .isEqualTo("0.00");
    assertThat(shown(summary, row(summary, "World total, recomputed"), "export_usd"))
        .isEqualTo("-");
    assertThat(summary.notes().get(0))
        .contains("of 3 Participants", "Production, carats of 1", "Exports, value (US$) of 3");
    assertThat(vintage(2022, "2023-07").words()).isEqualTo("As printed.");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "2018,2019-07,WGS,BE,1,,,,,,,; 2 world-participant participant",
        "2018,2019-07,WGS,Hong Kong SAR China,1,,,,,,,; 2 world-participant participant",
        "2018,2019-07,WGS,XX,1,,,,,,,; 2 world-participant participant",
        "2018,2019-07,WGS,FJ,1,,,,,,,; 2 world-participant participant",
        "2018,2019-07,WGS,UZ,1,,,,,,,; 2 world-participant participant",
        "2018,2019-07,WGS,GB,1,,,,,,,; 2 world-participant participant",
        "2018,2019-07,WGS,,1,,,,,,,; 2 world-readable participant",
        "2018,2019-07,WGS,IN,,,,,,,,; 2 world-readable ''",
        "2018,2019-07,WGS,IN,-1,,,,,,,; 2 world-readable production_carats",
        "2018,2019-07,WGS,IN,'1,000',,,,,,,; 2 file-row ''",
        "2018,2019-07,WGS,IN,1.005,,,,,,,; 2 world-readable production_carats",
        "2018,2019-07,WGS,IN,1,,,,,,1.5,; 2 world-readable import_certificates",
        "2018,July 2019,WGS,IN,1,,,,,,,; 2 world-readable vintage",
        "2018,2017-07,WGS,IN,1,,,,,,,; 2 world-readable vintage",
        "2002,2019-07,WGS,IN,1,,,,,,,; 2 world-readable year",
        "2021,2021-07,WGS,IN,1,,,,,,,; 2 world-readable year",
        "2018,2019-07,,IN,1,,,,,,,; 2 world-readable source"
      })
  void aBadRowIsRefusedByLineAndNothingIsLoaded(String row, String told) {
    LoadWorldFigures.Result result = load(row + "\n2018,2019-07,WGS,RU,1,,,,,,,\n");

    assertThat(found(result))
        .contains(told.replace("''", "").stripTrailing() + (told.endsWith("''") ? " " : ""));
    assertThat(result).isInstanceOf(LoadWorldFigures.Result.Refused.class);
    assertThat(world.vintages()).isEmpty();
  }

  @Test
  void aRowTwiceOrOfAnotherSourceIsRefused() {
    assertThat(
            found(
                load(
                    """
                    2018,2019-07,WGS,IN,1,,,,,,,
                    2018,2019-07,WGS,India,2,,,,,,,
                    2018,2019-07,GJEPC,RU,2,,,,,,,
                    2018,2019-07,WGS,TOTAL,5,,,,,,,
                    2018,2019-07,WGS,TOTAL,5,,,,,,,
                    """)))
        .containsExactly(
            "3 world-row-once participant",
            "4 world-source source",
            "6 world-row-once participant");
  }

  @ParameterizedTest(name = "{0} in {1} warns: {2}")
  @CsvSource({
    "GA, 2018, true",
    "GA, 2019, false",
    "CI, 2011, true",
    "TW, 2018, false",
    "EU, 2018, false"
  })
  void aParticipantThatTheUsListNamesOtherwiseWarns(String code, int year, boolean warns) {
    LoadWorldFigures.Result result =
        load(UUID.randomUUID(), "%d,2019-12,WGS,%s,1,,,,,,,\n".formatted(year, code), "", true);

    assertThat(result).isInstanceOf(LoadWorldFigures.Result.Loaded.class);
    assertThat(found(result))
        .isEqualTo(warns ? List.of("2 world-participant participant") : List.of());
  }

  @Test
  void theRowOfTheUnitedStatesIsComparedWithTheRegister() {
    String row = "2016,2017-08,WGS,US,,,2222622.05,975489126.22,1192981.39,1000.00,1093,1081\n";
    LoadWorldFigures.Result warned = load(UUID.randomUUID(), row, "", true);

    assertThat(found(warned)).containsExactly("2 world-own-row export_usd");
    load(UUID.randomUUID(), row, "As the site has it.", false);
    Table compared = tables.of(vintage(2016, "2017-08")).get(1);
    assertThat(compared.title()).contains("the row of the United States compared");
    Row difference = compared.rows().get(2);
    assertThat(shown(compared, difference, "import_carats")).isEqualTo("0.00");
    assertThat(shown(compared, difference, "export_usd")).isEqualTo("-789,738,812.55");
  }

  @Test
  void vintagesOfAYearStandApartAndAgainstEachOther() {
    load("2017,2018-07,WGS,BW,100.00,1587.00,,,,,,3\n2017,2018-07,WGS,CA,5.00,,,,,,,\n");
    load("2017,2019-07,WGS,BW,100.00,1412.00,,,,,,4\n2017,2019-07,WGS,RU,7.00,,,,,,,\n");

    assertThat(world.vintages())
        .extracting(WorldVintage::vintage)
        .containsExactly("2019-07", "2018-07");
    assertThat(
            shown(
                tables.of(vintage(2017, "2018-07")).get(0),
                row(tables.of(vintage(2017, "2018-07")).get(0), "World total, recomputed"),
                "production_carats"))
        .isEqualTo("105.00");
    List<Table> differences =
        tables.differences(vintage(2017, "2018-07"), vintage(2017, "2019-07"));
    assertThat(differences.get(0).rows())
        .extracting(row -> shown(differences.get(0), row, "participant"))
        .containsExactly("Canada", "Russian Federation");
    assertThat(shown(differences.get(0), differences.get(0).rows().get(0), "later")).isEqualTo("-");
    assertThat(shown(differences.get(1), differences.get(1).rows().get(0), "difference"))
        .isEqualTo("-175.00");
    assertThat(shown(differences.get(1), differences.get(1).rows().get(0), "change"))
        .isEqualTo("-11.03");
    assertThat(shown(differences.get(2), differences.get(2).rows().get(0), "difference"))
        .isEqualTo("1");
  }

  @Test
  void aVintageIsLoadedOnceAndAFormOnce() {
    UUID form = UUID.randomUUID();
    String row = "2018,2019-07,WGS,IN,,,1.00,,,,,\n";
    load(form, row, "", false);
    assertThat(load(form, row, "", false)).isInstanceOf(LoadWorldFigures.Result.Loaded.class);
    assertThat(found(load(row))).containsExactly("2 world-vintage-new vintage");

    assertThat(world.vintages()).hasSize(1);
    assertThat(journal.of(new Subject("world-figures", "2018")))
        .singleElement()
        .satisfies(step -> assertThat(step.details()).containsEntry("vintage", "2019-07"));
  }

  @Test
  void aDryRunKeepsNothing() {
    LoadWorldFigures.Result result =
        load(UUID.randomUUID(), "2018,2019-07,WGS,IN,,,1.00,,,,,\n", "", true);

    assertThat(((LoadWorldFigures.Result.Loaded) result).vintages())
        .containsExactly(new LoadWorldFigures.Loading(2018, "2019-07", "WGS", 1));
    assertThat(world.vintages()).isEmpty();
  }

  @Test
  void whatIsLoadedIsNeverChangedNorAddedTo() {
    load("2018,2019-07,WGS,IN,,,1.00,,,,,\n");
    long id = vintage(2018, "2019-07").id();

    assertThatThrownBy(
            () ->
                jdbc.sql("INSERT INTO world_figure (vintage_id, participant) VALUES (:id, 'RU')")
                    .param("id", id)
                    .update())
        .rootCause()
        .hasMessageContaining("never added to");
  }

  @Test
  void printedTotalsStandWithPrecisionSourceAndVintageSeveralOfAYear() {
    Table printed = tables.statements();

    assertThat(
            printed.rows().stream()
                .filter(row -> shown(printed, row, "year").equals("2017"))
                .filter(row -> shown(printed, row, "figure").equals("Production, value (US$)"))
                .map(
                    row ->
                        "%s %s %s"
                            .formatted(
                                shown(printed, row, "vintage"),
                                shown(printed, row, "value"),
                                shown(printed, row, "precision"))))
        .containsExactly("2018-07 15870000000 rounded", "2019-07 14120000000 rounded");
    assertThat(printed.rows())
        .anyMatch(row -> shown(printed, row, "as_printed").equals("more than 8.5 billion"))
        .anyMatch(row -> shown(printed, row, "value").equals("47598"));
  }
}
