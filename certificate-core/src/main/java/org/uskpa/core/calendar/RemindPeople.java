package org.uskpa.core.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.Duty;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.notice.NewNotice;
import org.uskpa.core.notice.NoticeKind;
import org.uskpa.core.notice.TellPeople;
import org.uskpa.core.usecase.SameForm;
import org.uskpa.core.usecase.UseCase;

/**
 * Reminds of reviews, recommendations, acknowledgments, agreements, fees and standards before they
 * are due and once they are late, and tells each licensee once a day how many of its duties are
 * late. Of agreements that end the USKPA is told as well, for it takes both to renew one; nobody of
 * a licensee whose licence has ended is reminded. It may run at any time and as often as one likes:
 * nobody is told the same twice.
 */
@UseCase
public class RemindPeople {

  /** The one form of this step: whoever runs it waits for another run. */
  private static final UUID TURN = UUID.fromString("c2f4a1de-6a0b-4a35-9f4e-54d1b6a8f103");

  /**
   * When to remind.
   *
   * @param daysAhead how many days before the last one, such as 30 and 7; more than one may have
   *     passed, and then the last of them is told
   */
  public record Command(List<Integer> daysAhead) {
    public Command {
      daysAhead = List.copyOf(daysAhead);
    }
  }

  private final Duties duties;
  private final Licensees licensees;
  private final TellPeople people;
  private final SameForm sameForm;
  private final Clock clock;

  RemindPeople(
      Duties duties, Licensees licensees, TellPeople people, SameForm sameForm, Clock clock) {
    this.duties = duties;
    this.licensees = licensees;
    this.people = people;
    this.sameForm = sameForm;
    this.clock = clock;
  }

  /**
   * Tells what is to be told now.
   *
   * @return how many notices were written
   */
  public int run(Command command) {
    sameForm.waitFor(TURN);
    Instant now = EasternTime.now(clock);
    int furthest = command.daysAhead().stream().max(Comparator.naturalOrder()).orElse(0);
    Set<String> ended = licensees.endedNumbers();
    List<Duty> owed =
        duties.openDueBy(now.plus(Duration.ofDays(furthest + 1L))).stream()
            .filter(duty -> !ended.contains(String.valueOf(duty.licenseeNumber())))
            .toList();
    int told = 0;
    for (Duty duty : owed) {
      for (NewNotice notice : reminders(duty, command.daysAhead(), now)) {
        told += people.tell(notice, now);
      }
    }
    return told + digests(owed, now);
  }

  private List<NewNotice> reminders(Duty duty, List<Integer> daysAhead, Instant now) {
    boolean late = duty.isLate(now);
    LocalDate last = EasternTime.dateOf(duty.dueAt().minusNanos(1));
    OptionalInt step = step(daysAhead, EasternTime.dateOf(now), last);
    if (!late && step.isEmpty()) {
      return List.of();
    }
    String toldAs =
        "duty:%d:%s".formatted(duty.id(), late ? "late" : String.valueOf(step.orElseThrow()));
    return addressees(duty, late).entrySet().stream()
        .map(
            one ->
                new NewNotice(
                    one.getKey(),
                    duty.subject(),
                    one.getValue(),
                    toldAs,
                    List.of(named(duty), EasternTime.written(last))))
        .toList();
  }

  /** What is told of a duty, and to whom. */
  private Map<NoticeKind, DutyHolder> addressees(Duty duty, boolean late) {
    NoticeKind kind = kind(duty, late);
    if (kind == null) {
      return Map.of();
    }
    Map<NoticeKind, DutyHolder> addressees = new EnumMap<>(NoticeKind.class);
    addressees.put(kind, holder(duty));
    if (duty.kind() == DutyKind.AGREEMENT) {
      addressees.put(
          late ? NoticeKind.RENEWAL_LATE : NoticeKind.RENEWAL_DUE, DutyHolder.of(DutyOwner.USKPA));
    }
    return addressees;
  }

  /** The nearest of the steps ahead that has come; empty before the first. */
  private static OptionalInt step(List<Integer> daysAhead, LocalDate today, LocalDate last) {
    long left = ChronoUnit.DAYS.between(today, last);
    return daysAhead.stream().mapToInt(days -> days).filter(days -> left <= days).min();
  }

  private static @Nullable NoticeKind kind(Duty duty, boolean late) {
    return switch (duty.kind()) {
      case REVIEW_RECOMMENDATION ->
          late ? NoticeKind.RECOMMENDATION_LATE : NoticeKind.RECOMMENDATION_DUE;
      case ACKNOWLEDGMENT -> late ? NoticeKind.ACKNOWLEDGMENT_LATE : NoticeKind.ACKNOWLEDGMENT_DUE;
      case LICENSEE_REVIEW -> late ? NoticeKind.REVIEW_LATE : NoticeKind.REVIEW_DUE;
      case AGENCY_REVIEW -> late ? NoticeKind.AGENCY_REVIEW_LATE : NoticeKind.AGENCY_REVIEW_DUE;
      case STANDARDS_REVIEW -> late ? NoticeKind.STANDARDS_LATE : NoticeKind.STANDARDS_DUE;
      case AGREEMENT -> late ? NoticeKind.AGREEMENT_LATE : NoticeKind.AGREEMENT_DUE;
      case ANNUAL_FEE -> late ? NoticeKind.FEE_LATE : NoticeKind.FEE_DUE;
      // These are many and come and go: the digest counts them.
      case COPY_OF_EXPORT,
          COPY_OF_VOID,
          COPY_OF_IMPORT,
          ADVANCE_NOTICE,
          RECEIPT_REPORT,
          FOREIGN_CONFIRMATION,
          RECORD_EXPORT_OR_VOID,
          QUARTER_RELEASE ->
          null;
    };
  }

  /** The licensee that owes it, or else the licensee or the year that it is owed for. */
  private static String named(Duty duty) {
    String licensee = duty.licenseeNumber();
    return licensee == null ? duty.subject().key() : licensee;
  }

  private DutyHolder holder(Duty duty) {
    String licensee = duty.licenseeNumber();
    return licensee == null ? DutyHolder.of(duty.owner()) : holder(licensee);
  }

  private DutyHolder holder(String licensee) {
    return DutyHolder.licensee(licensees.byNumber(licensee).orElseThrow().id());
  }

  private int digests(List<Duty> owed, Instant now) {
    Map<String, Long> late =
        owed.stream()
            .filter(duty -> duty.owner() == DutyOwner.LICENSEE && duty.isLate(now))
            .collect(
                Collectors.groupingBy(
                    duty -> Objects.requireNonNull(duty.licenseeNumber()),
                    TreeMap::new,
                    Collectors.counting()));
    int told = 0;
    for (Map.Entry<String, Long> one : late.entrySet()) {
      String licensee = one.getKey();
      told +=
          people.tell(
              new NewNotice(
                  NoticeKind.DUTIES_LATE,
                  Subject.licensee(licensee),
                  holder(licensee),
                  "duties-late:%s:%s".formatted(licensee, EasternTime.dateOf(now)),
                  List.of(licensee, String.valueOf(one.getValue()))),
              now);
    }
    return told;
  }
}
