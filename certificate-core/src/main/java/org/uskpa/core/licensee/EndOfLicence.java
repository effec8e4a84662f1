package org.uskpa.core.licensee;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.journal.Actor;

/** All that ends with a licence, and what stays owed after it. */
@Service
public class EndOfLicence {

  private final List<EndsWithLicence> ending;
  private final Duties duties;

  EndOfLicence(List<EndsWithLicence> ending, Duties duties) {
    this.ending = List.copyOf(ending);
    this.duties = duties;
  }

  /** How many of each thing would be closed now, by the names that the journal has for them. */
  public Map<String, Integer> closes(Licensee licensee) {
    Map<String, Integer> closes = new TreeMap<>();
    ending.forEach(one -> closes.putAll(one.closes(licensee)));
    return closes;
  }

  /** How many open duties of each kind a licensee would go on owing. */
  public Map<DutyKind, Long> staysOwed(Licensee licensee) {
    Map<DutyKind, Long> stays = new EnumMap<>(DutyKind.class);
    duties
        .countOpenOf(DutyHolder.licensee(licensee.id()))
        .forEach(
            (kind, open) -> {
              if (!fallsAway(kind)) {
                stays.put(kind, open);
              }
            });
    return stays;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void hold(Licensee licensee) {
    ending.forEach(one -> one.hold(licensee));
  }

  /**
   * Closes all of it.
   *
   * @return what was closed, as {@link #closes} tells it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  Map<String, Integer> close(Licensee licensee, String why, Actor actor, Instant now) {
    Map<String, Integer> closed = closes(licensee);
    ending.forEach(one -> one.close(licensee, why, actor, now));
    return closed;
  }

  /**
   * Whether a duty of a licensee or about it is owed only while its licence lasts. What
   * certificates that were issued owe the agencies is owed whatever becomes of the licence, and so
   * is the fee of a year that was charged, until the USKPA waives it.
   */
  static boolean fallsAway(DutyKind kind) {
    return switch (kind) {
      case ACKNOWLEDGMENT, AGREEMENT, LICENSEE_REVIEW, AGENCY_REVIEW, REVIEW_RECOMMENDATION -> true;
      case COPY_OF_EXPORT,
          COPY_OF_VOID,
          COPY_OF_IMPORT,
          ADVANCE_NOTICE,
          RECEIPT_REPORT,
          FOREIGN_CONFIRMATION,
          RECORD_EXPORT_OR_VOID,
          ANNUAL_FEE,
          STANDARDS_REVIEW,
          QUARTER_RELEASE ->
          false;
    };
  }
}
