package org.uskpa.core.licensee;

import java.util.Arrays;
import java.util.List;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyOwner;

/**
 * Who owes it that each licensee is reviewed once in five years (setting): the USKPA, and the
 * agencies together. A review by any of the agencies is the agencies'.
 */
public enum Reviewers {
  USKPA("U.S. Kimberley Process Authority", DutyOwner.USKPA, DutyKind.LICENSEE_REVIEW),
  /** State, whose Focal Point sits on the USKPA's board, sees to it that one of them does it. */
  AGENCIES("Agencies (State, Census, CBP)", DutyOwner.STATE, DutyKind.AGENCY_REVIEW);

  private final String label;
  private final DutyOwner owner;
  private final DutyKind duty;

  Reviewers(String label, DutyOwner owner, DutyKind duty) {
    this.label = label;
    this.owner = owner;
    this.duty = duty;
  }

  /** Those to whom a body belongs. */
  public static Reviewers of(ReviewBody body) {
    return body == ReviewBody.USKPA ? USKPA : AGENCIES;
  }

  public String label() {
    return label;
  }

  /** Whose reviews count. */
  public List<ReviewBody> bodies() {
    return Arrays.stream(ReviewBody.values()).filter(body -> of(body) == this).toList();
  }

  /** On whose list the duty stands. */
  public DutyOwner owner() {
    return owner;
  }

  /** What they owe of each licensee. */
  public DutyKind duty() {
    return duty;
  }
}
