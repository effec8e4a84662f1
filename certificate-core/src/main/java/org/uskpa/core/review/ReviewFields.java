package org.uskpa.core.review;

/** The fields of forms in which words to one of several things are typed, as findings name them. */
public final class ReviewFields {

  private ReviewFields() {}

  /** The words to a point of the checklist. */
  public static String ofPoint(int place) {
    return "words" + place;
  }

  /** The words to a finding: an answer, or how it was settled. */
  public static String ofFinding(long finding) {
    return "words" + finding;
  }
}
