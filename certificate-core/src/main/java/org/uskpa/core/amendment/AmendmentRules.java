package org.uskpa.core.amendment;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.RuleCard;

/** What a change of a register needs. */
public final class AmendmentRules {

  public static final RuleCard EFFECTIVE =
      RuleCard.blocking(
          "register-effective",
          Basis.HOUSE,
          "",
          "A change of a register takes effect today or later, and ends after it began: what was judged"
              + " stays judged.");

  public static final RuleCard WORDS =
      RuleCard.blocking(
          "register-words", Basis.HOUSE, "", "A change of a register has a source and a reason.");

  public static final RuleCard VALUE =
      RuleCard.blocking(
          "register-value",
          Basis.HOUSE,
          "",
          "What a register is to say can be read, and is about something that the registers know.");

  public static final RuleCard SAME =
      RuleCard.blocking(
          "register-same",
          Basis.HOUSE,
          "",
          "A change of a register changes what the register says.");

  public static final RuleCard LATER =
      RuleCard.blocking(
          "register-later",
          Basis.HOUSE,
          "",
          "A change does not run over what begins after it: it ends the day before, begins later, or the later"
              + " change is withdrawn first.");

  public static final RuleCard CONTRADICTS =
      RuleCard.blocking(
          "register-contradicts",
          Basis.HOUSE,
          "",
          "Periods of one thing neither overlap nor contradict each other: a Participant is suspended only"
              + " while it is listed, a waiver holds for a year at the most, a price band begins below its"
              + " end, two ports or types of container have not one name.");

  public static final RuleCard STALE =
      RuleCard.blocking(
          "register-stale",
          Basis.HOUSE,
          "",
          "A change is accepted against the registers as they were shown.");

  public static final RuleCard WITHDRAWAL =
      RuleCard.blocking(
          "register-withdrawal",
          Basis.HOUSE,
          "",
          "A change is withdrawn once, with a reason, before it takes effect, and before anything else"
              + " changed the same rows.");

  public static final RuleCard NOTICE =
      RuleCard.blocking(
          "register-notice",
          Basis.REGULATION,
          "31 CFR 592.308",
          "A notice names Participants, each on a line of its own and each in one way; of a line that names none"
              + " somebody says so.");

  private AmendmentRules() {}

  /** All of them, for docs/steps.md. */
  public static List<RuleCard> all() {
    return List.of(EFFECTIVE, WORDS, VALUE, SAME, LATER, CONTRADICTS, STALE, WITHDRAWAL, NOTICE);
  }
}
