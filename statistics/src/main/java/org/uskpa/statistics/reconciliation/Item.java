package org.uskpa.statistics.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.Flow;

/**
 * A difference, with both sides beside one another.
 *
 * @param flow as the United States sees it
 * @param cell of figures, the quarter and code; null for certificates
 * @param theirSide null where the other list has nothing
 * @param ourSide null where the records have nothing
 * @param differs what is not the same; empty where one side is missing
 * @param issuedOn from which the five years run: the certificate's issuance as known best; of
 *     figures the last day of the quarter
 * @param limitOn the last day on which it can be answered: five years after issuance
 * @param ownedBy user name; null for nobody
 * @param settled when it left {@link ItemState#OPEN}; null for an open one
 * @param replaced whether a later list counts in place of its own
 */
public record Item(
    long id,
    long reconciliation,
    ListSource source,
    DifferenceClass kind,
    Flow flow,
    @Nullable String number,
    @Nullable Cell cell,
    @Nullable Theirs theirSide,
    @Nullable Ours ourSide,
    List<Differing> differs,
    LocalDate issuedOn,
    LocalDate limitOn,
    ItemState state,
    @Nullable String ownedBy,
    @Nullable Instant settled,
    boolean replaced) {

  /** A cell of a partner's figures. */
  public record Cell(Quarter quarter, HsCode hs) {}

  /**
   * The other side.
   *
   * @param line of the file; 0 for a cell of figures
   * @param number as it is written there; empty for none
   * @param reference ITN or entry; empty for none
   * @param datedOn null for a cell of figures
   * @param parcels null where it says nothing of them
   */
  public record Theirs(
      int line,
      String number,
      String reference,
      @Nullable LocalDate datedOn,
      String partner,
      @Nullable Integer parcels,
      Goods goods) {}

  /**
   * Our side.
   *
   * @param key number of the certificate, or of the import's entry; empty for a cell of figures
   * @param reference ITN or entry; empty for none
   * @param countedOn null for a cell of figures
   * @param parcels null for a cell of figures
   */
  public record Ours(
      String key,
      String reference,
      @Nullable LocalDate countedOn,
      String partner,
      @Nullable Integer parcels,
      Goods goods) {}

  public Item {
    differs = List.copyOf(differs);
  }

  /** The certificate's number with the issuer's letters, or the cell, as people name the item. */
  public String name() {
    if (cell != null) {
      return "%s %s %s"
          .formatted(cell.quarter(), flow == Flow.EXPORT ? "exports" : "imports", cell.hs());
    }
    if (number != null) {
      return number;
    }
    return theirSide != null ? theirSide.reference() : "";
  }

  /** The number of our record's certificate, of an import without zeros before it; or empty. */
  public String ourNumber() {
    if (ourSide == null || cell != null) {
      return "";
    }
    return flow == Flow.EXPORT ? ourSide.key() : number == null ? "" : number;
  }

  public Optional<Theirs> theirs() {
    return Optional.ofNullable(theirSide);
  }

  public Optional<Ours> ours() {
    return Optional.ofNullable(ourSide);
  }

  public Optional<String> owner() {
    return Optional.ofNullable(ownedBy);
  }

  /** Whether an answer can still be recorded on a day: not after its limit or its replacement. */
  public boolean isAnswerableOn(LocalDate day) {
    return !replaced && !state.isClosed() && !day.isAfter(limitOn);
  }
}
