package org.uskpa.portal.account;

import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Severity;

/** The rules accounts are kept by, all of the house. */
enum AccountRule {
  USERNAME("account-name"),
  DISPLAY_NAME("account-person"),
  ROLE("account-role"),
  CHARGE("account-charge"),
  PASSWORD("password"),
  MINE_ALONE("account-shared"),
  ADMINISTRATORS("account-last-administrator"),
  LAST_DAY("account-last-day"),
  LICENCE_ENDED("account-licence-ended"),
  ACCESS_REVIEW("access-review"),
  REASON("account-reason"),
  EMAIL("account-email"),
  TOKEN("token");

  private final String ruleName;

  AccountRule(String ruleName) {
    this.ruleName = ruleName;
  }

  Finding blocks(String field, String message) {
    return new Finding(ruleName, field, Severity.BLOCK, Basis.HOUSE, message, "");
  }
}
