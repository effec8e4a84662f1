package org.uskpa.core.licensee;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.Duty;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Subject;

/** What is owed only while a licence lasts falls away with it: by the licensee, and about it. */
@Component
class DutiesOfLicence implements EndsWithLicence {

  private static final List<DutyKind> KINDS =
      Arrays.stream(DutyKind.values()).filter(EndOfLicence::fallsAway).toList();

  private final Duties duties;

  DutiesOfLicence(Duties duties) {
    this.duties = duties;
  }

  @Override
  public Map<String, Integer> closes(Licensee licensee) {
    return EndsWithLicence.counted("duties lapsed", falling(licensee).size());
  }

  @Override
  public void close(Licensee licensee, String why, Actor actor, Instant now) {
    duties.lapse(falling(licensee).stream().map(Duty::id).toList(), why, actor, now);
  }

  private List<Duty> falling(Licensee licensee) {
    return Stream.concat(
            duties.openOf(DutyHolder.licensee(licensee.id()), KINDS).stream(),
            duties.openAbout(List.of(Subject.licensee(licensee.number()))).stream()
                .filter(duty -> KINDS.contains(duty.kind())))
        .collect(Collectors.toMap(Duty::id, duty -> duty, (one, same) -> one))
        .values()
        .stream()
        .toList();
  }
}
