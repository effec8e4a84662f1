package org.uskpa.core.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.Duty;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyState;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.Quarter;

/** What Census owes for a quarter: its release, by a day. */
@Component
public class ReleaseDuty {

  private final Duties duties;

  ReleaseDuty(Duties duties) {
    this.duties = duties;
  }

  /** By when each of these quarters is to be released, where that is still owed. */
  public Map<Quarter, Instant> dueAt(List<Quarter> quarters) {
    Map<String, Quarter> bySubject =
        quarters.stream()
            .collect(
                Collectors.toMap(
                    quarter -> Subject.quarter(quarter).toString(), Function.identity()));
    return duties.openAbout(quarters.stream().map(Subject::quarter).toList()).stream()
        .filter(duty -> duty.kind() == DutyKind.QUARTER_RELEASE)
        .collect(
            Collectors.toMap(
                duty -> Optional.ofNullable(bySubject.get(duty.subject().toString())).orElseThrow(),
                Duty::dueAt));
  }

  /** The release fulfils it, where it is open. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void fulfil(Quarter quarter, String proof, Actor actor, Instant now) {
    duties.fulfil(
        Subject.quarter(quarter),
        DutyKind.QUARTER_RELEASE,
        "Released in this portal",
        proof,
        actor,
        now);
  }

  /** Whether it is still owed. */
  public boolean isOpen(Quarter quarter) {
    return duties.about(Subject.quarter(quarter)).stream()
        .anyMatch(
            duty -> duty.kind() == DutyKind.QUARTER_RELEASE && duty.state() == DutyState.OPEN);
  }
}
