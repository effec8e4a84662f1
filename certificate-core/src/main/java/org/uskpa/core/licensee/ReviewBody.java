package org.uskpa.core.licensee;

/** Who reviews a licensee. */
public enum ReviewBody {
  USKPA("U.S. Kimberley Process Authority", "the "),
  STATE("Department of State", "the "),
  CENSUS("Census Bureau", "the "),
  CBP("U.S. Customs and Border Protection", "");

  private final String label;
  private final String article;

  ReviewBody(String label, String article) {
    this.label = label;
    this.article = article;
  }

  /** The name within a sentence, with its article where it has one. */
  public String inSentence() {
    return article + label;
  }

  public String label() {
    return label;
  }
}
