package org.uskpa.core.amendment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uskpa.core.finding.Finding;

/**
 * Finds what begins while a change is to hold, and says where it comes from: a change to come, the
 * end of another change, or the register as it came with the portal. The database refuses the same;
 * here it is said in words, and of every row at once.
 */
@Component
class LaterRows {

  private final RegisterRows rows;
  private final Amendments amendments;

  LaterRows(RegisterRows rows, Amendments amendments) {
    this.rows = rows;
    this.amendments = amendments;
  }

  /** What is in the way, by {@link AmendmentRules#LATER}; empty when nothing is. */
  List<Finding> inTheWayOf(ProposedChange change, LocalDate today) {
    return change.rows().stream()
        .filter(row -> !row.register().period().isEmpty())
        .flatMap(row -> inTheWay(change, row, today))
        .toList();
  }

  private Stream<Finding> inTheWay(ProposedChange change, RowChange row, LocalDate today) {
    LocalDate until = row.until();
    return rows.of(row.register(), row.name()).stream()
        .filter(other -> other.beginsAfter(change.effectiveOn()))
        .filter(other -> until == null || firstDay(other).isBefore(until))
        .map(other -> finding(row, other, today));
  }

  private Finding finding(RowChange row, RegisterRow later, LocalDate today) {
    LocalDate begins = firstDay(later);
    String what = row.name().isEmpty() ? row.register().spoken() : row.name();
    List<Amendment> standing = amendments.touching(row.register(), row.name());
    String why =
        standing.stream()
            .filter(other -> other.effectiveOn().equals(begins))
            .findFirst()
            .map(LaterRows::begins)
            .or(
                () ->
                    standing.stream()
                        .filter(other -> endsBefore(other, row, begins))
                        .findFirst()
                        .map(other -> returns(other, begins, today)))
            .orElseGet(
                () ->
                    "another row begins on %s (%s). Let this change end with %s."
                        .formatted(begins, later.source(), begins.minusDays(1)));
    return AmendmentRules.LATER.block(ReadAmendment.EFFECTIVE_ON, "Of %s, %s".formatted(what, why));
  }

  private static String begins(Amendment other) {
    return "a change that was accepted before takes effect on %s (%s). Let this one end with %s, or withdraw that one first."
        .formatted(other.effectiveOn(), other.source(), other.effectiveOn().minusDays(1));
  }

  private static String returns(Amendment other, LocalDate begins, LocalDate today) {
    return "what stood before stands again on %s, when the change of %s (%s) has ended. Let this one end with %s, or begin on %s%s."
        .formatted(
            begins,
            other.effectiveOn(),
            other.source(),
            begins.minusDays(1),
            begins,
            other.isAheadOn(today) ? ", or withdraw that change first" : "");
  }

  private static boolean endsBefore(Amendment other, RowChange row, LocalDate begins) {
    return other.rows().stream()
        .anyMatch(
            difference ->
                difference.register() == row.register()
                    && difference.name().equals(row.name())
                    && begins.equals(difference.until()));
  }

  private static LocalDate firstDay(RegisterRow row) {
    return row.days().orElseThrow().first();
  }
}
