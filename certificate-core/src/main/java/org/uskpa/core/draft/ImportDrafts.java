package org.uskpa.core.draft;

import static org.uskpa.core.csv.Column.coded;
import static org.uskpa.core.csv.Column.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.uskpa.core.certificate.OpenDraft;
import org.uskpa.core.certificate.SaveDraft;
import org.uskpa.core.certificate.Step;
import org.uskpa.core.csv.Column;
import org.uskpa.core.csv.CsvFile;
import org.uskpa.core.csv.CsvRow;
import org.uskpa.core.csv.LineFinding;
import org.uskpa.core.csv.LineFindings;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.load.LoadFile;
import org.uskpa.core.load.LoadRules;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.Typed;
import org.uskpa.core.stock.StockNumber;
import org.uskpa.core.stock.StockNumbers;
import org.uskpa.core.stock.StockStepRules;
import org.uskpa.core.usecase.UseCase;

/**
 * Opens a draft for each certificate that a CSV file tells, all of them or none. A dry run is the
 * import itself, taken back at its end.
 *
 * <p>What is wrong with a cell stands in the way, because it is mended best where it was made. What
 * is merely blank, what warns, and what concerns the licensee rather than the file does not: that
 * is the draft's to show until it is issued.
 */
@UseCase
public class ImportDrafts {

  /** The columns of such a file: what a draft holds, by the names of its fields. */
  public static final List<Column> COLUMNS =
      List.of(
          coded(FieldNames.CERTIFICATE_NUMBER),
          coded(FieldNames.EXPIRY_DATE),
          coded(FieldNames.ITN),
          text(FieldNames.EXPORTER_NAME),
          text(FieldNames.EXPORTER_ADDRESS),
          text(FieldNames.CONSIGNEE_NAME),
          text(FieldNames.CONSIGNEE_ADDRESS),
          coded(FieldNames.DESTINATION),
          coded(FieldNames.ORIGIN),
          coded(FieldNames.PARCELS),
          coded(FieldNames.CONTAINER_TYPE),
          text(FieldNames.CONTAINER_SEALS),
          text(FieldNames.CONTAINER_ATTESTED_BY),
          coded(FieldNames.MODE),
          text(FieldNames.CARRIER),
          text(FieldNames.PORT),
          coded(FieldNames.DEPARTURE_DATE),
          coded(FieldNames.DEPARTURE_TIME),
          coded(FieldNames.DEPARTURE_ZONE),
          coded(FieldNames.HS_CODE),
          coded(FieldNames.CARATS),
          coded(FieldNames.VALUE_USD));

  /** The most rows of one file. */
  public static final int MOST_ROWS = 500;

  /** A file of drafts is no larger than one person can look through. */
  public static final RuleCard MEASURE =
      RuleCard.blocking(
          "drafts-measure", Basis.HOUSE, "", "A file of drafts has five hundred rows at the most.");

  private static final Set<String> NAMES =
      COLUMNS.stream().map(Column::name).collect(Collectors.toUnmodifiableSet());

  /** The version of a draft that nobody has typed into. */
  private static final int NEW = 0;

  /**
   * What to import.
   *
   * @param id of the form; the same id opens its drafts once
   * @param licenseeId the licensee of whoever imports
   * @param dryRun judges everything and keeps nothing
   */
  public record Command(UUID id, long licenseeId, LoadFile file, boolean dryRun) {}

  /** How an import ended. */
  public sealed interface Result {

    /**
     * The drafts stand; after a dry run, they would.
     *
     * @param drafts in the order of the file's lines
     * @param findings what is still to be done in them
     */
    record Opened(List<Draft> drafts, LineFindings findings) implements Result {
      public Opened {
        drafts = List.copyOf(drafts);
      }
    }

    /** Nothing was changed; what blocks among the findings says why. */
    record Refused(LineFindings findings) implements Result {}
  }

  /**
   * A draft that was opened.
   *
   * @param line of the file on which it begins
   * @param typed what the file says of it
   */
  public record Draft(int line, CertificateNumber number, Map<String, String> typed) {
    public Draft {
      typed = Map.copyOf(typed);
    }
  }

  private final OpenDraft openDraft;
  private final SaveDraft saveDraft;
  private final StockNumbers stock;

  ImportDrafts(OpenDraft openDraft, SaveDraft saveDraft, StockNumbers stock) {
    this.openDraft = openDraft;
    this.saveDraft = saveDraft;
    this.stock = stock;
  }

  /**
   * Imports, or says why not; all findings come at once.
   *
   * @throws UncheckedIOException when the file's bytes cannot be had; nothing is changed then
   */
  public Result run(Command command, Actor actor) {
    LineFindings findings = new LineFindings();
    List<Draft> drafts = new ArrayList<>();
    stock.waitToTakeMany(command.licenseeId());
    for (DraftRows rows : DraftRows.of(rows(command.file(), findings))) {
      rows.requireOneDraft(findings);
      number(rows, command, findings)
          .flatMap(number -> open(rows, number, command, actor, findings))
          .ifPresent(drafts::add);
    }
    if (findings.block() || command.dryRun()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    if (findings.block()) {
      return new Result.Refused(findings);
    }
    drafts.sort(Comparator.comparingInt(Draft::line));
    return new Result.Opened(drafts, findings);
  }

  private static List<CsvRow> rows(LoadFile file, LineFindings findings) {
    List<CsvRow> rows = new ArrayList<>();
    int[] beyond = {0};
    try (InputStream bytes = file.open()) {
      new CsvFile(COLUMNS)
          .read(
              bytes,
              findings::add,
              row -> {
                if (rows.size() < MOST_ROWS) {
                  rows.add(row);
                } else if (beyond[0] == 0) {
                  beyond[0] = row.line();
                }
              });
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
    if (beyond[0] > 0) {
      findings.add(
          beyond[0],
          MEASURE.block(
              "",
              "The file has more than %d rows; from this one on none was read. Send the rest in a file of its own."
                  .formatted(MOST_ROWS)));
    }
    return rows;
  }

  /** The number a draft asks for. */
  private record Wanted(@Nullable CertificateNumber number) {}

  /** The number, unless the rows ask for one that cannot be had; a finding says why. */
  private Optional<Wanted> number(DraftRows rows, Command command, LineFindings findings) {
    if (rows.number().isEmpty()) {
      return Optional.of(new Wanted(null));
    }
    Typed<CertificateNumber> typed = Typed.read(rows.number(), CertificateNumber::of);
    CertificateNumber number = typed.value();
    if (number == null) {
      typed
          .trouble()
          .ifPresent(
              trouble ->
                  findings.add(
                      rows.line(),
                      LoadRules.READABLE.block(FieldNames.CERTIFICATE_NUMBER, trouble + ".")));
      return Optional.empty();
    }
    Optional<StockNumber> held =
        stock.byNumber(number).filter(one -> one.isHeldBy(command.licenseeId()));
    if (held.isEmpty()) {
      findings.add(
          rows.line(),
          StockStepRules.FREE.block(
              FieldNames.CERTIFICATE_NUMBER,
              "%s is not in your stock. Name a free number of your own, or leave the cell blank for the lowest one."
                  .formatted(number)));
      return Optional.empty();
    }
    return Optional.of(new Wanted(number));
  }

  private Optional<Draft> open(
      DraftRows rows, Wanted wanted, Command command, Actor actor, LineFindings findings) {
    Outcome<Step> outcome =
        openDraft.run(
            new OpenDraft.Command(
                idOf(command.id(), rows.line()), command.licenseeId(), wanted.number(), null, null),
            actor);
    if (!(outcome instanceof Outcome.Done<Step> opened)) {
      outcome.findings().forEach(finding -> findings.add(rows.line(), finding));
      return Optional.empty();
    }
    Map<String, String> typed = rows.typed();
    // Sent a second time the draft is there, and somebody may have typed into it since.
    if (opened.value().version() == NEW) {
      fill(rows, opened.value(), typed, command, actor, findings);
    }
    return Optional.of(new Draft(rows.line(), opened.value().number(), typed));
  }

  private void fill(
      DraftRows rows,
      Step opened,
      Map<String, String> typed,
      Command command,
      Actor actor,
      LineFindings findings) {
    Outcome<SaveDraft.Saved> outcome =
        saveDraft.run(
            new SaveDraft.Command(opened.number(), command.licenseeId(), opened.version(), typed),
            actor);
    List<Finding> found =
        outcome instanceof Outcome.Done<SaveDraft.Saved> saved
            ? saved.value().findings()
            : outcome.findings();
    for (Finding finding : found) {
      LineFinding located = rows.located(finding);
      if (standsInTheWay(located.finding())) {
        findings.add(located);
      } else {
        findings.addNote(located);
      }
    }
  }

  private static boolean standsInTheWay(Finding finding) {
    return finding.blocks() && !finding.missing() && NAMES.contains(finding.field());
  }

  /** A draft's own id under that of its form. */
  private static UUID idOf(UUID form, int line) {
    return UUID.nameUUIDFromBytes((form + "/" + line).getBytes(StandardCharsets.UTF_8));
  }
}
