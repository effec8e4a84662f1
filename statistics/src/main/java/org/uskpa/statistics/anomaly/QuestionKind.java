package org.uskpa.statistics.anomaly;

/** What a question of a review is about. */
public enum QuestionKind {
  OPEN_DUTY(Group.COMPLETENESS, "Duties outstanding"),
  RECEIPT_REPORT(Group.COMPLETENESS, "Imports without receipt report"),
  EXPIRED(Group.COMPLETENESS, "Issued, expired, never exported"),
  NOT_EXPORTED(Group.COMPLETENESS, "Export not recorded"),
  COPY(Group.COMPLETENESS, "Copies not marked as received"),
  NUMBER(Group.COMPLETENESS, "Numbers unaccounted for"),
  PRICE_BAND(Group.ANOMALY, "Price outside the usual band"),
  TOTAL_CHANGE(Group.ANOMALY, "Change against an earlier year"),
  CODE_CHANGE(Group.ANOMALY, "Change of an HS code"),
  PARTNER_CHANGE(Group.ANOMALY, "Change of a partner"),
  LEADING_PARTNER(Group.ANOMALY, "Leading partner new or gone"),
  MIX(Group.ANOMALY, "Shift between HS codes"),
  IDENTICAL(Group.ANOMALY, "The same figures twice"),
  ONE_PARTNER(Group.ANOMALY, "Nearly all with one partner"),
  YEAR_CHANGE(Group.ANOMALY, "Change of the whole year");

  /** The two parts of a review. */
  public enum Group {
    COMPLETENESS("Completeness"),
    ANOMALY("Anomalies");

    private final String label;

    Group(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  private final Group group;
  private final String label;

  QuestionKind(Group group, String label) {
    this.group = group;
    this.label = label;
  }

  public Group group() {
    return group;
  }

  public String label() {
    return label;
  }
}
