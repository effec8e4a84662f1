package org.uskpa.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.csv.LineFinding;
import org.uskpa.core.csv.LineFindings;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.journal.Subject;

@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class LoadRecordsDbTest {

  @Autowired private LoadRecords load;
  @Autowired private LoadRegister register;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void licenseesAndStockAreThere() {
    Year2018.loadThrough(RecordKind.STOCK, load);
  }

  @Test
  void theYearsExportsLoadWithWarningsOnly() {
    LoadOutcome.Loaded loaded = loaded(Year2018.file(RecordKind.EXPORTS));

    assertThat(loaded.counts()).containsExactlyEntriesOf(counts(950, 1319));
    assertThat(loaded.findings().warnings())
        .containsExactlyEntriesOf(Map.of("review-overdue", 127));
    assertThat(count("certificate WHERE state = 'EXPORTED'")).isEqualTo(939);
    assertThat(count("certificate WHERE state = 'VOIDED'")).isEqualTo(11);
    assertThat(count("certificate_content")).isEqualTo(950);
    assertThat(count("certificate_line")).isEqualTo(1319);
    assertThat(count("certificate_export")).isEqualTo(939);
    assertThat(count("certificate_warning WHERE words = 'Loaded as a back-entry from exports.csv'"))
        .isEqualTo(127);
    assertThat(count("stock_number WHERE state = 'USED'")).isEqualTo(939);
    assertThat(count("stock_number WHERE state = 'VOIDED'")).isEqualTo(11);
    assertThat(count("stock_number WHERE state = 'HELD'")).isEqualTo(250);
    assertThat(count("duty WHERE state <> 'NOT_TRACKED'")).isZero();
    assertThat(count("duty WHERE kind = 'COPY_OF_EXPORT'")).isEqualTo(939);
    assertThat(count("inbox_copy")).isZero();
  }

  @Test
  void theHistoryOfACertificateIsChainedWithItsOwnDates() {
    loaded(Year2018.file(RecordKind.EXPORTS));

    Subject voided = Subject.certificate("US41051");
    assertThat(journal.verify(voided).isWhole()).isTrue();
    assertThat(journal.of(voided))
        .extracting(JournalEntry::action)
        .containsExactly("issued", "voided");
    assertThat(journal.of(voided))
        .extracting(entry -> entry.happenedOn().toString())
        .containsExactly("2018-01-02", "2018-01-03");
    assertThat(journal.of(voided).get(1).reason()).isEqualTo("damaged in printing");
    assertThat(journal.of(voided).get(0).details().get("sha256"))
        .isEqualTo(
            jdbc.sql("SELECT sha256 FROM certificate_content WHERE number = 'US41051'")
                .query(String.class)
                .single());
    assertThat(journal.of(Subject.certificate("US41001")))
        .extracting(JournalEntry::action)
        .containsExactly("issued", "exported");
  }

  @Test
  void aDryRunSaysTheSameAndChangesNothing() {
    LoadOutcome outcome =
        Year2018.load(RecordKind.EXPORTS, Year2018.file(RecordKind.EXPORTS), true, load);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            LoadOutcome.Loaded.class,
            checked -> {
              assertThat(checked.dryRun()).isTrue();
              assertThat(checked.counts()).containsExactlyEntriesOf(counts(950, 1319));
              assertThat(checked.findings().warnings()).containsEntry("review-overdue", 127);
            });
    assertThat(count("certificate")).isZero();
    assertThat(count("stock_number WHERE state <> 'HELD'")).isZero();
    assertThat(register.latest(10))
        .extracting(LoadRegister.DoneLoad::kind)
        .doesNotContain(RecordKind.EXPORTS);
  }

  @Test
  void everyDoneLoadIsEnteredInTheRegister() {
    loaded(Year2018.file(RecordKind.EXPORTS));

    LoadRegister.DoneLoad last = register.latest(1).get(0);
    assertThat(last.kind()).isEqualTo(RecordKind.EXPORTS);
    assertThat(last.fileName()).isEqualTo("exports.csv");
    assertThat(last.loadedBy()).isEqualTo("admin");
    assertThat(last.counts()).containsEntry("certificates", 950L);
    assertThat(last.warnings()).containsEntry("review-overdue", 127L);
  }

  @Test
  void theSameFilesAgainAreRefusedRowByRowAndChangeNothing() {
    loaded(Year2018.file(RecordKind.EXPORTS));
    long entries = count("journal_entry");

    assertThat(refused(RecordKind.EXPORTS, Year2018.file(RecordKind.EXPORTS)).blocks())
        .containsExactlyEntriesOf(Map.of("number-held", 950));
    assertThat(refused(RecordKind.STOCK, Year2018.file(RecordKind.STOCK)).blocks())
        .containsExactlyEntriesOf(Map.of("row-not-known", 48));
    assertThat(refused(RecordKind.LICENSEES, Year2018.file(RecordKind.LICENSEES)).blocks())
        .containsExactlyEntriesOf(Map.of("row-not-known", 18));
    assertThat(count("certificate")).isEqualTo(950);
    assertThat(count("journal_entry")).isEqualTo(entries);
  }

  @Test
  void rowsOfOneCertificateNeedNotStandTogether() {
    List<String> lines =
        new ArrayList<>(Year2018.text(RecordKind.EXPORTS).lines().skip(1).toList());
    Collections.shuffle(lines, new Random(592));

    LoadOutcome.Loaded loaded =
        loaded(TextFile.of(ExportRows.HEADING + "\n" + String.join("\n", lines)));

    assertThat(loaded.counts()).containsExactlyEntriesOf(counts(950, 1319));
  }

  @Test
  void whatTwoCertificatesShareWarnsWithinTheFileAndAgainstTheRecords() {
    ExportRows first = ExportRows.good();
    ExportRows second = first.with("certificate_number", "US41027");
    ExportRows third = first.with("certificate_number", "US41028");

    LoadOutcome.Loaded inFile = loaded(TextFile.of(ExportRows.file(first, second)));
    LoadOutcome.Loaded afterwards = loaded(TextFile.of(ExportRows.file(third)));

    assertThat(inFile.findings().warning())
        .extracting(LineFinding::line, found -> found.finding().rule())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(3, "seals"),
            org.assertj.core.groups.Tuple.tuple(3, "itn-reuse"),
            org.assertj.core.groups.Tuple.tuple(3, "likely-duplicate"));
    assertThat(afterwards.findings().warnings())
        .containsOnlyKeys("seals", "itn-reuse", "likely-duplicate");
    assertThat(afterwards.findings().warning().get(0).finding().message())
        .contains("US41026", "US41027");
  }

  @Test
  void whatAVoidedCertificateCarriedMayBeUsedAgain() {
    ExportRows voided =
        ExportRows.good()
            .with(
                "status",
                "VOIDED",
                "export_date",
                "",
                "void_date",
                "2018-05-03",
                "void_reason",
                "error: no");
    ExportRows again = ExportRows.good().with("certificate_number", "US41027");

    assertThat(
            loaded(
                    TextFile.of(
                        ExportRows.file(voided.with("void_reason", "LOSS: in the mail"), again)))
                .findings()
                .warnings())
        .isEmpty();
    assertThat(refused(RecordKind.EXPORTS, TextFile.of(ExportRows.file(voided))).blocks())
        .containsKey("row-status");
  }

  @Test
  void theDestinationsParticipantIsThatOfTheDayOfExport() {
    loaded(
        TextFile.of(
            ExportRows.file(
                ExportRows.good()
                    .with(
                        "issue_date", "2021-01-05",
                        "expiry_date", "2021-03-01",
                        "itn", "X20210105459299",
                        "export_date", "2021-01-08",
                        "destination", "GB",
                        "consignee_address", "100 Hatton Garden, London"))));

    assertThat(
            jdbc.sql("SELECT destination_participant FROM certificate")
                .query(String.class)
                .single())
        .isEqualTo("GB");
  }

  @Test
  void theActorStandsForAnAttestationThatTheFileDoesNotName() {
    loaded(
        TextFile.of(
            ExportRows.file(
                ExportRows.good()
                    .with("container_attested_by", "", "status", "ISSUED", "export_date", ""))));

    assertThat(
            jdbc.sql("SELECT container_attested_by FROM certificate_content")
                .query(String.class)
                .single())
        .isEqualTo("Ada Ministrator");
    assertThat(count("certificate WHERE state = 'ISSUED' AND exported_on IS NULL")).isEqualTo(1);
  }

  @Test
  void textsThatCopyWouldMistakeArriveAsWritten() {
    String name = "Back\\slash \\N {\"quoted\", \t tab} Ltd.\nSecond line \\.";

    loaded(
        TextFile.of(
            ExportRows.file(
                ExportRows.good()
                    .with("consignee_name", name, "container_seals", "S\\1|S\"2|{3,4}"))));

    assertThat(
            jdbc.sql("SELECT consignee_name FROM certificate_content").query(String.class).single())
        .isEqualTo(name);
    assertThat(
            jdbc.sql("SELECT unnest(container_seals) FROM certificate_content")
                .query(String.class)
                .list())
        .containsExactly("S\\1", "S\"2", "{3,4}");
  }

  @Test
  void aSecondLoadIsTurnedAwayWhileOneIsAtWork() {
    AtomicReference<LoadOutcome> second = new AtomicReference<>();
    LoadProgress meanwhile =
        (read, judged, written) -> {
          if (judged > 0 && second.get() == null) {
            second.set(
                CompletableFuture.supplyAsync(
                        () ->
                            Year2018.load(
                                RecordKind.STOCK, Year2018.file(RecordKind.STOCK), true, load))
                    .join());
          }
        };

    LoadOutcome first =
        load.load(
            new LoadCommand(
                RecordKind.EXPORTS,
                TextFile.of(ExportRows.file(ExportRows.good())),
                "Paper file",
                false,
                Year2018.LOADER),
            meanwhile);

    assertThat(second.get()).isInstanceOf(LoadOutcome.Busy.class);
    assertThat(first).isInstanceOf(LoadOutcome.Loaded.class);
  }

  @Test
  void theSameLoadAskedForTwiceIsDoneOnce() {
    LoadCommand command =
        new LoadCommand(
            RecordKind.EXPORTS,
            TextFile.of(ExportRows.file(ExportRows.good())),
            "Paper file",
            false,
            Year2018.LOADER,
            UUID.randomUUID());

    LoadOutcome first = load.load(command, LoadProgress.UNWATCHED);
    LoadOutcome second = load.load(command, LoadProgress.UNWATCHED);

    assertThat(first).isInstanceOf(LoadOutcome.Loaded.class);
    assertThat(second)
        .isInstanceOfSatisfying(
            LoadOutcome.DoneBefore.class,
            before -> {
              assertThat(before.load().askedAs()).isEqualTo(command.askedAs());
              assertThat(before.load().counts()).isEqualTo(counts(1, 1));
            });
    assertThat(count("certificate")).isEqualTo(1);
    assertThat(count("record_load WHERE kind = 'EXPORTS'")).isEqualTo(1);
  }

  @Test
  void everyFindingIsToldBeyondThoseKept() {
    ExportRows[] broken = new ExportRows[LineFindings.KEPT + 7];
    Arrays.fill(broken, ExportRows.good().with("consignee_name", "=1+1"));
    List<Boolean> told = new ArrayList<>();

    LoadOutcome outcome =
        load.load(
            new LoadCommand(
                RecordKind.EXPORTS,
                TextFile.of(ExportRows.file(broken)),
                "Paper file",
                true,
                Year2018.LOADER),
            new LoadProgress() {
              @Override
              public void reached(long read, long judged, long written) {}

              @Override
              public void found(LineFinding found, boolean inTheWay) {
                told.add(inTheWay);
              }
            });

    assertThat(told).hasSize(broken.length).containsOnly(true);
    assertThat(((LoadOutcome.Refused) outcome).findings().blockingBeyondKept()).isEqualTo(7);
  }

  @Test
  void aFileThatBreaksOffInTheMiddleLoadsNothing() {
    AtomicInteger readings = new AtomicInteger();
    String text = Year2018.text(RecordKind.EXPORTS);
    LoadFile breaking =
        new LoadFile() {
          @Override
          public String name() {
            return "breaking.csv";
          }

          @Override
          public InputStream open() {
            boolean first = readings.getAndIncrement() == 0;
            return new BreakingStream(text, first ? Integer.MAX_VALUE : 300_000);
          }
        };

    assertThatThrownBy(() -> Year2018.load(RecordKind.EXPORTS, breaking, false, load))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(IOException.class);
    assertThat(count("certificate")).isZero();
    assertThat(count("stock_number WHERE state <> 'HELD'")).isZero();
  }

  @Test
  void progressIsToldToTheLastRow() {
    List<List<Long>> told = new ArrayList<>();

    load.load(
        new LoadCommand(
            RecordKind.EXPORTS,
            Year2018.file(RecordKind.EXPORTS),
            "Paper file",
            false,
            Year2018.LOADER),
        (read, judged, written) -> told.add(List.of(read, judged, written)));

    assertThat(told).first().isEqualTo(List.of(1000L, 0L, 0L));
    assertThat(told).last().isEqualTo(List.of(1319L, 1319L, 1319L));
  }

  private LoadOutcome.Loaded loaded(LoadFile file) {
    LoadOutcome outcome = Year2018.load(RecordKind.EXPORTS, file, false, load);
    assertThat(outcome)
        .as(() -> outcome instanceof LoadOutcome.Refused no ? no.findings().blocking() + "" : "")
        .isInstanceOf(LoadOutcome.Loaded.class);
    return (LoadOutcome.Loaded) outcome;
  }

  private LineFindings refused(RecordKind kind, LoadFile file) {
    LoadOutcome outcome = Year2018.load(kind, file, false, load);
    assertThat(outcome).isInstanceOf(LoadOutcome.Refused.class);
    return ((LoadOutcome.Refused) outcome).findings();
  }

  private static Map<String, Long> counts(long certificates, long lines) {
    return new java.util.TreeMap<>(Map.of("certificates", certificates, "lines", lines));
  }

  private long count(String table) {
    return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }
}
