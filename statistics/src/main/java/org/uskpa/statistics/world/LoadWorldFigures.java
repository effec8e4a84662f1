package org.uskpa.statistics.world;

import static org.uskpa.core.csv.Column.coded;
import static org.uskpa.core.csv.Column.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.uskpa.core.csv.Column;
import org.uskpa.core.csv.CsvFile;
import org.uskpa.core.csv.CsvRow;
import org.uskpa.core.csv.LineFindings;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.participant.KnownParticipants;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.SameForm;
import org.uskpa.core.usecase.UseCase;

/**
 * Loads vintages of the annual global summary from a CSV file, all of them or none: one row a
 * Participant, a cell that is blank is not known.
 */
@UseCase
public class LoadWorldFigures {

  /** The field in which the words are typed that pass warnings. */
  public static final String WORDS = "words";

  /** The most rows of a file. */
  public static final int MOST_ROWS = 2_000;

  /** The columns of such a file. */
  public static final List<Column> COLUMNS =
      Stream.concat(
              Stream.of(
                  coded(WorldFileRow.YEAR),
                  coded(WorldFileRow.VINTAGE),
                  text(WorldFileRow.SOURCE),
                  text(WorldFileRow.PARTICIPANT)),
              Arrays.stream(SummaryFigure.values()).map(figure -> coded(figure.key())))
          .toList();

  /** A file's bytes, as often as they are asked for. */
  public interface Bytes {
    InputStream open() throws IOException;
  }

  /**
   * What to load.
   *
   * @param form the same form loads once
   * @param file its name
   * @param words what passes warnings; empty for none
   * @param dryRun judges everything and keeps nothing; warnings need no words then
   */
  public record Command(UUID form, String file, Bytes bytes, String words, boolean dryRun) {}

  /** How it ended. */
  public sealed interface Result {

    /** What there was to say line by line. */
    LineFindings findings();

    /**
     * They are on file; after a dry run, they would be.
     *
     * @param rows how many there are, with those of printed totals
     */
    record Loaded(List<Loading> vintages, int rows, LineFindings findings) implements Result {
      public Loaded {
        vintages = List.copyOf(vintages);
      }
    }

    /** Nothing was changed; what blocks among the findings says why. */
    record Refused(LineFindings findings) implements Result {}
  }

  /** A vintage of a year in the file. */
  public record Loading(int year, String vintage, String source, int participants) {}

  private record Key(int year, String vintage) {}

  private final WorldFigures world;
  private final CompileOwnRow ownRows;
  private final KnownParticipants participants;
  private final SameForm sameForm;
  private final Journal journal;
  private final Clock clock;

  LoadWorldFigures(
      WorldFigures world,
      CompileOwnRow ownRows,
      KnownParticipants participants,
      SameForm sameForm,
      Journal journal,
      Clock clock) {
    this.world = world;
    this.ownRows = ownRows;
    this.participants = participants;
    this.sameForm = sameForm;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Loads, or says why not; all findings come at once.
   *
   * @throws UncheckedIOException when the file's bytes cannot be had; nothing is changed then
   */
  public Result run(Command command, Actor actor) {
    sameForm.waitFor(command.form());
    world.hold();
    Instant now = EasternTime.now(clock);
    LineFindings findings = new LineFindings();
    List<WorldFileRow> rows = rows(command.bytes(), EasternTime.dateOf(now), findings);
    Map<Key, List<WorldFileRow>> byVintage = new LinkedHashMap<>();
    rows.forEach(
        row ->
            byVintage
                .computeIfAbsent(new Key(row.year(), row.vintage()), first -> new ArrayList<>())
                .add(row));
    boolean sentBefore = !command.dryRun() && !world.loadedWith(command.form()).isEmpty();
    byVintage.forEach((key, own) -> judge(key, own, sentBefore, now, findings));
    requireWords(command, findings);
    if (findings.block()) {
      return new Result.Refused(findings);
    }
    List<Loading> loaded = new ArrayList<>();
    byVintage.forEach(
        (key, own) -> {
          if (!command.dryRun() && !sentBefore) {
            write(key, own, command, now, actor);
          }
          loaded.add(
              new Loading(
                  key.year(),
                  key.vintage(),
                  own.get(0).source(),
                  (int) own.stream().filter(row -> row.row().code().isPresent()).count()));
        });
    return new Result.Loaded(loaded, rows.size(), findings);
  }

  private List<WorldFileRow> rows(Bytes file, LocalDate today, LineFindings findings) {
    List<WorldFileRow> rows = new ArrayList<>();
    int[] read = {0};
    Participants known = participants.current();
    try (InputStream bytes = file.open()) {
      new CsvFile(COLUMNS)
          .read(
              bytes,
              findings::add,
              row -> {
                if (++read[0] <= MOST_ROWS) {
                  WorldFileRow.read(row, known, today, findings).ifPresent(rows::add);
                } else if (read[0] == MOST_ROWS + 1) {
                  tooMany(row, findings);
                }
              });
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
    return rows;
  }

  private static void tooMany(CsvRow row, LineFindings findings) {
    findings.add(
        row.line(),
        WorldRules.MEASURE.block(
            "",
            "The file has more than %,d rows; from this one on none was read. Send the rest in a file of its own."
                .formatted(MOST_ROWS)));
  }

  /** What only the rows of a vintage together can tell. */
  private void judge(
      Key key, List<WorldFileRow> rows, boolean sentBefore, Instant now, LineFindings findings) {
    WorldFileRow first = rows.get(0);
    if (!sentBefore && world.vintage(key.year(), key.vintage()).isPresent()) {
      findings.add(
          first.line(),
          WorldRules.NEW.block(
              WorldFileRow.VINTAGE,
              "The vintage %s of %d is loaded already. Later figures have a later vintage; what is loaded stays."
                  .formatted(key.vintage(), key.year())));
    }
    Set<String> seen = new HashSet<>();
    for (WorldFileRow row : rows) {
      String code = row.row().code().orElse(WorldFileRow.TOTAL);
      if (!seen.add(code)) {
        findings.add(
            row.line(),
            WorldRules.ONCE.block(
                WorldFileRow.PARTICIPANT,
                "%s has a row in the vintage %s of %d already. Keep one of them."
                    .formatted(code, key.vintage(), key.year())));
      }
      if (!row.source().equals(first.source())) {
        findings.add(
            row.line(),
            WorldRules.SOURCE.block(
                WorldFileRow.SOURCE,
                "Line %d names “%s” as the source of the vintage %s of %d, this one “%s”. Write the same, or give it a vintage of its own."
                    .formatted(
                        first.line(), first.source(), key.vintage(), key.year(), row.source())));
      }
    }
    rows.stream()
        .filter(row -> row.row().code().isEmpty())
        .forEach(total -> compareTotals(total, rows, findings));
    rows.stream()
        .filter(row -> row.row().code().filter(Participants.UNITED_STATES::equals).isPresent())
        .forEach(own -> compareOwn(own, now, findings));
  }

  private static void compareTotals(
      WorldFileRow printed, List<WorldFileRow> rows, LineFindings findings) {
    SummaryFigures sum =
        rows.stream()
            .filter(row -> row.row().code().isPresent())
            .map(row -> row.row().figures())
            .reduce(SummaryFigures.NONE, SummaryFigures::plus);
    printed
        .row()
        .figures()
        .known()
        .forEach(
            (figure, value) -> {
              boolean same =
                  sum.get(figure).filter(added -> added.compareTo(value) == 0).isPresent();
              if (!same) {
                findings.add(
                    printed.line(),
                    WorldRules.TOTALS.warn(
                        figure.key(),
                        "%s: printed %s, the rows add up to %s. Both are kept."
                            .formatted(
                                figure.column().label(),
                                figure.kind().shown(value),
                                sum.get(figure).map(figure.kind()::shown).orElse("nothing"))));
              }
            });
  }

  private void compareOwn(WorldFileRow row, Instant now, LineFindings findings) {
    List<OwnRow> own = ownRows.of(row.year(), AsOf.now(now));
    if (own.isEmpty()) {
      return;
    }
    row.row()
        .figures()
        .known()
        .forEach(
            (figure, value) -> {
              List<BigDecimal> ours =
                  own.stream().flatMap(one -> one.figures().get(figure).stream()).toList();
              if (ours.stream().noneMatch(one -> one.compareTo(value) == 0)) {
                findings.add(
                    row.line(),
                    WorldRules.OWN.warn(
                        figure.key(),
                        "%s of the United States: the file says %s, this register %s. Both are kept."
                            .formatted(
                                figure.column().label(),
                                figure.kind().shown(value),
                                ours.isEmpty() ? "nothing" : figure.kind().shown(ours.get(0)))));
              }
            });
  }

  private static void requireWords(Command command, LineFindings findings) {
    KeepableText.refusal(WORDS, command.words()).ifPresent(refusal -> findings.add(1, refusal));
    if (!command.dryRun()
        && !findings.warnings().isEmpty()
        && VisibleText.isBlank(command.words())) {
      findings.add(
          1,
          WorldRules.WORDS.block(
              WORDS, "Something warns. Say in words why the file is loaded all the same."));
    }
  }

  private void write(Key key, List<WorldFileRow> rows, Command command, Instant now, Actor actor) {
    String words = VisibleText.trimmed(command.words());
    world.add(
        key.year(),
        key.vintage(),
        rows.get(0).source(),
        command.file(),
        words,
        now,
        actor.username(),
        command.form(),
        rows.stream().map(WorldFileRow::row).toList());
    journal.write(
        new Deed(
            new Subject("world-figures", Integer.toString(key.year())),
            "loaded",
            actor,
            EasternTime.dateOf(now),
            words,
            Map.of(
                "vintage", key.vintage(),
                "source", rows.get(0).source(),
                "records", Integer.toString(rows.size()))),
        now);
  }
}
