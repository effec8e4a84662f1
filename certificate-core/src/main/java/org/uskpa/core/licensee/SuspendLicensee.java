package org.uskpa.core.licensee;

import java.util.EnumSet;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.usecase.UseCase;

/**
 * The USKPA suspends a licensee: from that moment nothing is issued, no number is taken for a new
 * draft, and the numbers it holds free are called back. Waits for whoever is issuing.
 */
@UseCase
public class SuspendLicensee {

  /**
   * Whom and why.
   *
   * @param number the licensee's, such as {@code L005}
   */
  public record Command(String number, String reason) {}

  private final StandingChange standing;

  SuspendLicensee(StandingChange standing) {
    this.standing = standing;
  }

  /**
   * Changes the standing from now on, or refuses by {@link LicenseeStepRules#STANDING} or {@link
   * LicenseeStepRules#REASON}.
   */
  public Outcome<Standing> run(Command command, Actor actor) {
    return standing.change(
        command.number(),
        EnumSet.of(Standing.ACTIVE),
        Standing.SUSPENDED,
        "suspended",
        command.reason(),
        actor);
  }
}
