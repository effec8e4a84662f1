package org.uskpa.core.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.csv.Column;
import org.uskpa.core.csv.LineFinding;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.journal.Subject;

@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class LoadImportsDbTest {

  private static final String HEADING =
      RecordKind.IMPORTS.columns().stream().map(Column::name).collect(Collectors.joining(","));
  private static final Map<String, String> GOOD =
      Map.ofEntries(
          Map.entry("certificate_number", "BW0012345"),
          Map.entry("issuing_participant", "BW"),
          Map.entry("issue_date", "2018-05-02"),
          Map.entry("expiry_date", "2018-07-01"),
          Map.entry("arrival_date", "2018-05-10"),
          Map.entry("import_date", "2018-05-11"),
          Map.entry("entry_number", "K69-7179312-9"),
          Map.entry("port_code", "4701"),
          Map.entry("importer_name", "Importer 051 Inc."),
          Map.entry("importer_address", "51 Fifth Avenue, New York, NY 10017"),
          Map.entry("exporter_name", "Exporter BW 07"),
          Map.entry("origin", "BW"),
          Map.entry("parcels", "2"),
          Map.entry("container_seals", "S3347896"),
          Map.entry("hs_code", "7102.31"),
          Map.entry("carats", "100.00"),
          Map.entry("value_usd", "25000.00"));

  @Autowired private LoadRecords load;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;

  @Test
  void theYearsImportsLoadWithWarningsOnly() {
    LoadOutcome.Loaded loaded = loaded(Year2018.file(RecordKind.IMPORTS));

    assertThat(loaded.counts())
        .containsExactlyEntriesOf(new java.util.TreeMap<>(Map.of("imports", 924L, "lines", 1290L)));
    assertThat(loaded.findings().warnings()).containsExactlyEntriesOf(Map.of("price-band", 27));
    assertThat(count("import_record WHERE back_entry = 'Loaded as a back-entry from imports.csv'"))
        .isEqualTo(924);
    assertThat(count("import_line")).isEqualTo(1290);
    assertThat(count("duty")).isEqualTo(2 * 924);
    assertThat(count("duty WHERE state <> 'NOT_TRACKED'")).isZero();
    assertThat(journal.of(Subject.entry("K69-7179312-9")))
        .extracting(JournalEntry::action)
        .containsExactly("import recorded");
    assertThat(journal.verify(Subject.entry("K69-7179312-9")).isWhole()).isTrue();
  }

  @Test
  void theSameFileAgainIsRefusedRecordByRecord() {
    loaded(Year2018.file(RecordKind.IMPORTS));

    LoadOutcome again =
        Year2018.load(RecordKind.IMPORTS, Year2018.file(RecordKind.IMPORTS), false, load);

    assertThat(((LoadOutcome.Refused) again).findings().blocks())
        .containsExactlyEntriesOf(Map.of("row-not-known", 924));
    assertThat(count("import_record")).isEqualTo(924);
  }

  @Test
  void aFactThatBreaksARuleIsRecordedWithItsFinding() {
    LoadOutcome.Loaded loaded =
        loaded(TextFile.of(file(row("issuing_participant", "VE", "certificate_number", "ZW12"))));

    assertThat(loaded.findings().warnings()).isNotEmpty();
    assertThat(count("import_finding WHERE severity = 'BLOCK' AND words <> ''")).isPositive();
    assertThat(count("import_record")).isEqualTo(1);
  }

  @Test
  void aCertificateSeenBeforeIsFoundWithinTheFileAndAgainstTheRecords() {
    LoadOutcome.Loaded inFile =
        loaded(
            TextFile.of(
                file(
                    row(), row("entry_number", "K69-7179313-9", "certificate_number", "BW12345"))));
    LoadOutcome.Loaded afterwards = loaded(TextFile.of(file(row("entry_number", "K69-7179314-9"))));

    assertThat(inFile.findings().warning())
        .filteredOn(found -> found.finding().rule().equals("seen-before"))
        .extracting(LineFinding::line)
        .containsExactly(3);
    assertThat(afterwards.findings().warning())
        .filteredOn(found -> found.finding().rule().equals("seen-before"))
        .first()
        .extracting(found -> found.finding().message())
        .asString()
        .contains("K69-7179312-9", "K69-7179313-9");
  }

  @Test
  void rowsOfOneEntryBelongTogetherHoweverItsNumberIsWritten() {
    LoadOutcome.Loaded loaded =
        loaded(
            TextFile.of(
                file(row(), row("hs_code", "7102.21", "carats", "5.00", "value_usd", "100.00"))));

    assertThat(loaded.counts()).containsEntry("imports", 1L).containsEntry("lines", 2L);
    assertThat(
            Year2018.load(
                RecordKind.IMPORTS,
                TextFile.of(
                    file(
                        row("entry_number", "AAA-0000001-1"),
                        row("entry_number", "AAA00000011", "hs_code", "7102.21"))),
                false,
                load))
        .isInstanceOfSatisfying(
            LoadOutcome.Refused.class,
            refused -> assertThat(refused.findings().blocks()).containsOnlyKeys("rows-agree"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          certificate_number;  12345;       two letters and digits
          issuing_participant; Botswana;    code of two letters
          issue_date;          2018-13-01;  in the calendar
          expiry_date;         '';          expiry
          arrival_date;        tomorrow;    in the calendar
          import_date;         2018-02-30;  in the calendar
          entry_number;        '';          entry number
          entry_number;        1234;        filer's code
          port_code;           47;          four digits
          importer_name;       '';          importer
          exporter_name;       '';          exporter
          importer_address;    =HYPERLINK();Write the text without it
          origin;              Botswana;    country code
          parcels;             0;           parcel
          hs_code;             7102.39;     7102
          carats;              -5.00;       negative
          carats;              5.001;       two decimals
          value_usd;           0.00;        zero
          """)
  void aMalformedImportIsNamedByLineAndFieldAndNothingIsLoaded(
      String field, String cell, String says) {
    LoadOutcome outcome =
        Year2018.load(
            RecordKind.IMPORTS,
            TextFile.of(file(row("entry_number", "AAA-0000001-1"), row(field, cell))),
            false,
            load);

    assertThat(outcome).isInstanceOf(LoadOutcome.Refused.class);
    assertThat(((LoadOutcome.Refused) outcome).findings().blocking())
        .allSatisfy(
            found -> {
              assertThat(found.line()).isEqualTo(3);
              assertThat(found.finding().field()).isEqualTo(field);
              assertThat(found.finding().message()).containsIgnoringCase(says);
            });
    assertThat(count("import_record")).isZero();
  }

  private LoadOutcome.Loaded loaded(LoadFile file) {
    LoadOutcome outcome = Year2018.load(RecordKind.IMPORTS, file, false, load);
    assertThat(outcome)
        .as(() -> outcome instanceof LoadOutcome.Refused no ? no.findings().blocking() + "" : "")
        .isInstanceOf(LoadOutcome.Loaded.class);
    return (LoadOutcome.Loaded) outcome;
  }

  private static String row(String... columnsAndCells) {
    Map<String, String> cells = new java.util.HashMap<>(GOOD);
    for (int at = 0; at < columnsAndCells.length; at += 2) {
      cells.put(columnsAndCells[at], columnsAndCells[at + 1]);
    }
    return RecordKind.IMPORTS.columns().stream()
        .map(column -> '"' + cells.get(column.name()) + '"')
        .collect(Collectors.joining(","));
  }

  private static String file(String... rows) {
    return Stream.of(rows).collect(Collectors.joining("\n", HEADING + "\n", "\n"));
  }

  private long count(String table) {
    return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }
}
