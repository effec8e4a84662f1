package org.uskpa.core.review;

/**
 * The fields of forms in which something is said of one of several things, as findings name them.
 */
public final class ReviewFields {

  private ReviewFields() {}

  /** The words to a point of the checklist. */
  public static String ofPoint(int place) {
    return "words" + place;
  }

  /** The result of a point of the checklist. */
  public static String ofResult(int place) {
    return "result" + place;
  }

  /** The words to a finding: an answer, or how it was settled. */
  public static String ofFinding(int finding) {
    return "words" + finding;
  }
}
