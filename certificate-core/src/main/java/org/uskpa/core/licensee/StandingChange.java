package org.uskpa.core.licensee;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.notice.NewNotice;
import org.uskpa.core.notice.NoticeKind;
import org.uskpa.core.notice.TellPeople;
import org.uskpa.core.text.VisibleText;

/**
 * What every change of standing does: lock, look, end the one and begin the other, call back the
 * free numbers of whoever may issue no longer, close what ends with a licence, say so.
 */
@Component
class StandingChange {

  private static final int LONGEST_WHY = 2000;

  private final Licensees licensees;
  private final LicenseeDuties duties;
  private final NumbersInHand numbers;
  private final EndOfLicence end;
  private final TellPeople people;
  private final Journal journal;
  private final Clock clock;

  StandingChange(
      Licensees licensees,
      LicenseeDuties duties,
      NumbersInHand numbers,
      EndOfLicence end,
      TellPeople people,
      Journal journal,
      Clock clock) {
    this.licensees = licensees;
    this.duties = duties;
    this.numbers = numbers;
    this.end = end;
    this.people = people;
    this.journal = journal;
    this.clock = clock;
  }

  Outcome<Standing> change(
      String number, Set<Standing> from, Standing to, String action, String reason, Actor actor) {
    if (to == Standing.ENDED) {
      licensees.byNumber(number).ifPresent(end::hold);
    }
    Licensee licensee = licensees.lock(number);
    @Nullable Standing current = licensees.currentStanding(licensee.id());
    if (current == to && isDone(number, action, reason, actor)) {
      return Outcome.done(to);
    }
    if (current == null || !from.contains(current)) {
      return Outcome.refused(
          LicenseeStepRules.STANDING.block(
              "%s is %s, so it cannot be %s. Look at its history, which says since when and why."
                  .formatted(
                      number,
                      current == null
                          ? "in no standing"
                          : current.label().toLowerCase(java.util.Locale.ROOT),
                      action)));
    }
    if (VisibleText.isBlank(reason)) {
      return Outcome.refused(
          LicenseeStepRules.REASON.block("reason", "Say why %s is %s.".formatted(number, action)));
    }
    Optional<Finding> unkeepable = KeepableText.refusal("reason", reason);
    if (unkeepable.isPresent()) {
      return Outcome.refused(unkeepable.get());
    }
    // After the lock: whoever issued before it did so earlier than this moment.
    Instant now = licensees.afterCurrentStanding(licensee.id(), EasternTime.now(clock));
    licensees.changeStanding(licensee.id(), to, now, VisibleText.trimmed(reason), actor.username());
    Map<String, String> facts = new HashMap<>(Map.of("from", current.name(), "to", to.name()));
    if (to != Standing.ACTIVE) {
      int recalled = numbers.recall(licensee, VisibleText.trimmed(reason), actor, now);
      facts.put("numbers recalled", String.valueOf(recalled));
    }
    // Told before accounts are closed: to a closed one nothing is told.
    people.tell(
        new NewNotice(
            told(to),
            Subject.licensee(number),
            DutyHolder.licensee(licensee.id()),
            "standing:%s:%s".formatted(number, now),
            List.of(number)),
        now);
    if (to == Standing.ENDED) {
      String why = why(number, VisibleText.trimmed(reason));
      end.close(licensee, why, actor, now)
          .forEach((closed, many) -> facts.put(closed, String.valueOf(many)));
    }
    journal.write(
        new Deed(
            Subject.licensee(number),
            action,
            actor,
            EasternTime.dateOf(now),
            VisibleText.trimmed(reason),
            facts),
        now);
    duties.settle(List.of(licensee), actor, now);
    return Outcome.done(to);
  }

  /** Sent a second time by the same person it is done. */
  private boolean isDone(String number, String action, String reason, Actor actor) {
    Deed again =
        new Deed(
            Subject.licensee(number),
            action,
            actor,
            EasternTime.dateOf(EasternTime.now(clock)),
            VisibleText.trimmed(reason),
            Map.of());
    return journal.countLast(List.of(again)) == 1;
  }

  /** No longer than what records keep of words, however long the reason is. */
  private static String why(String number, String reason) {
    String why = "The licence of %s ended: %s".formatted(number, reason);
    return why.length() <= LONGEST_WHY ? why : why.substring(0, LONGEST_WHY - 1) + "…";
  }

  /** That it changed, not why: reasons are read in the portal. */
  private static NoticeKind told(Standing to) {
    return switch (to) {
      case ACTIVE -> NoticeKind.LICENSEE_ACTIVE;
      case SUSPENDED -> NoticeKind.LICENSEE_SUSPENDED;
      case ENDED -> NoticeKind.LICENSEE_ENDED;
    };
  }
}
