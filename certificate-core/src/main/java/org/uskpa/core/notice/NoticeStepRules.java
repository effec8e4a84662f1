package org.uskpa.core.notice;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.RuleCard;

/** What steps about notices need. */
public final class NoticeStepRules {

  public static final RuleCard FAILED =
      RuleCard.blocking(
          "notice-failed", Basis.HOUSE, "", "Only a mail that was given up is sent again.");

  public static final RuleCard ADDRESS =
      RuleCard.blocking(
          "notice-address",
          Basis.HOUSE,
          "",
          "A mail is sent again to somebody whose account is open and has an e-mail address.");

  private NoticeStepRules() {}

  /** All of them, for docs/steps.md. */
  public static List<RuleCard> all() {
    return List.of(FAILED, ADDRESS);
  }
}
