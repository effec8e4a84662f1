package org.uskpa.core.licensee;

import java.util.EnumSet;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.usecase.UseCase;

/**
 * The USKPA ends a licence for good. Free numbers are called back, open drafts are voided, an open
 * order is declined, what is owed only while a licence lasts falls away, and the accounts of the
 * licensee's people are closed with their tokens and links. What issued certificates owe the
 * agencies, and a fee that was charged, stay owed.
 */
@UseCase
public class EndLicensee {

  /**
   * Whom and why.
   *
   * @param number the licensee's, such as {@code L005}
   */
  public record Command(String number, String reason) {}

  private final StandingChange standing;

  EndLicensee(StandingChange standing) {
    this.standing = standing;
  }

  /**
   * Changes the standing from now on, or refuses by {@link LicenseeStepRules#STANDING} or {@link
   * LicenseeStepRules#REASON}.
   */
  public Outcome<Standing> run(Command command, Actor actor) {
    return standing.change(
        command.number(),
        EnumSet.of(Standing.ACTIVE, Standing.SUSPENDED),
        Standing.ENDED,
        "ended",
        command.reason(),
        actor);
  }
}
