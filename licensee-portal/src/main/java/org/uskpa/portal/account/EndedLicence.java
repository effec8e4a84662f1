package org.uskpa.portal.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.licensee.LastingStanding;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.licensee.Standing;
import org.uskpa.portal.security.SignedIn.OfLicensee;

/** Nobody new and no program comes to a licensee whose licence has ended. */
@Component
class EndedLicence {

  private final Licensees licensees;

  EndedLicence(Licensees licensees) {
    this.licensees = licensees;
  }

  /**
   * Why a step for somebody of a licensee is not taken; waits for an end that is on its way.
   *
   * @param licensee null for people of nobody's
   * @param field the one that the licensee is chosen in; empty for none
   * @param step in the past tense, such as “no account is opened”
   */
  Optional<Finding> refusal(@Nullable OfLicensee licensee, String field, String step) {
    if (licensee == null) {
      return Optional.empty();
    }
    licensees.holdStanding(licensee.id());
    return licensees
        .lastingStanding(licensee.id())
        .map(LastingStanding::standing)
        .filter(standing -> standing == Standing.ENDED)
        .map(
            ended ->
                AccountRule.LICENCE_ENDED.blocks(
                    field,
                    "The licence of %s has ended, so %s for it. Open the account again of whoever is to wind up."
                        .formatted(licensee.number(), step)));
  }
}
