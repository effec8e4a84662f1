package org.uskpa.core.notice;

/**
 * What notices tell. Behind each stand the facts that its words take, in their order; none of them
 * is a figure of a certificate, for mail is read by others too.
 */
public enum NoticeKind {
  /** To the licensee: its number, the body, the day on site. */
  REVIEW_ANNOUNCED("Review announced"),
  /** To the licensee: its number, the body, the new day on site. */
  REVIEW_MOVED("Review moved"),
  /** To the licensee: its number, the body, the day on site that it would have had. */
  REVIEW_CALLED_OFF("Review called off"),
  /** To the licensee: its number, the body. */
  REVIEW_REPORTED("Findings of a review"),
  /** To the licensee: its number, the day by which it is followed. */
  RECOMMENDATION_DUE("Recommendation due"),
  /** To the licensee: its number, the day by which it was to be followed. */
  RECOMMENDATION_LATE("Recommendation late"),
  /** To the licensee: its number, the last day. */
  ACKNOWLEDGMENT_DUE("Acknowledgment due"),
  /** To the licensee: its number, the last day. */
  ACKNOWLEDGMENT_LATE("Acknowledgment late"),
  /** To the licensee: its number, the day by which its agreement is renewed. */
  AGREEMENT_DUE("Agreement ends"),
  /** To the licensee: its number, the day by which its agreement was to be renewed. */
  AGREEMENT_LATE("Agreement ended"),
  /** To the licensee: its number, the last day. */
  FEE_DUE("Annual fee due"),
  /** To the licensee: its number, the last day. */
  FEE_LATE("Annual fee late"),
  /** To the licensee: its number. */
  NUMBERS_ALLOTTED("Numbers allotted"),
  /** To the licensee: its number. */
  NUMBERS_RECALLED("Numbers recalled"),
  /** To the licensee: its number. */
  ORDER_DECLINED("Order of numbers declined"),
  /** To the USKPA: the licensee's number. */
  NUMBERS_ORDERED("Numbers ordered"),
  /** To the licensee, once a day: its number, how many duties are late. */
  DUTIES_LATE("Duties late"),
  /** To the licensee: its number. */
  LICENSEE_SUSPENDED("Licence suspended"),
  /** To the licensee: its number. */
  LICENSEE_ENDED("Licence ended"),
  /** To the licensee: its number. */
  LICENSEE_ACTIVE("Licence active again"),
  /** To the body that reviews: the licensee's number. */
  FINDING_ANSWERED("Finding answered"),
  /** To the USKPA: the licensee's number, the day by which it is reviewed. */
  REVIEW_DUE("Review due"),
  /** To the USKPA: the licensee's number, the day by which it was to be reviewed. */
  REVIEW_LATE("Review late"),
  /** To State: the licensee's number, the day by which one of the agencies reviews it. */
  AGENCY_REVIEW_DUE("Review by an agency due"),
  /** To State: the licensee's number, the day by which one of the agencies was to review it. */
  AGENCY_REVIEW_LATE("Review by an agency late"),
  /** To the body that reviews: the number of the licensee that ended, the day on site. */
  REVIEW_ENDED("Review ended with the licence"),
  /** To the USKPA: the licensee's number, the day by which its agreement is renewed. */
  RENEWAL_DUE("Agreement of a licensee ends"),
  /** To the USKPA: the licensee's number, the day by which its agreement was to be renewed. */
  RENEWAL_LATE("Agreement of a licensee ended"),
  /** To the USKPA: the licensee's number, the year. */
  ACKNOWLEDGMENT_SIGNED("Acknowledgment signed"),
  /** To State: the year, its last day. */
  STANDARDS_DUE("Review of standards due"),
  /** To State: the year, its last day. */
  STANDARDS_LATE("Review of standards late"),
  /** To everybody of an agency: the agency, the person, what the USKPA did to that account. */
  AGENCY_ADMINISTRATOR("Account of an administrator"),
  /** To one who keeps accounts: whose accounts, how many of them, the last day. */
  ACCESS_REVIEW_DUE("Review of access due"),
  /** To one who keeps accounts: whose accounts, how many of them, the last day. */
  ACCESS_REVIEW_LATE("Review of access late");

  private final String label;

  NoticeKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /**
   * Whether its mail goes out although the account was closed meanwhile: the end of a licence
   * closes the accounts of those who are told of it.
   */
  boolean reachesClosedAccounts() {
    return this == LICENSEE_ENDED;
  }

  /** Whether it comes every day for as long as it is so; a person may do without. */
  public boolean isDigest() {
    return this == DUTIES_LATE;
  }
}
