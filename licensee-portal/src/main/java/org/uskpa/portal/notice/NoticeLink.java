package org.uskpa.portal.notice;

import org.uskpa.core.journal.Subject;
import org.uskpa.core.notice.NoticeKind;

/** The page that shows more of what a notice tells. */
final class NoticeLink {

  private NoticeLink() {}

  /** A path that the people of this kind may open. */
  static String of(NoticeKind kind, Subject about) {
    return switch (kind) {
      // Its licensee reads a review once it is reported.
      case REVIEW_ANNOUNCED, REVIEW_MOVED, REVIEW_CALLED_OFF -> "/own-reviews";
      case REVIEW_REPORTED -> "/own-reviews/" + about.key();
      case RECOMMENDATION_DUE, RECOMMENDATION_LATE -> "/own-reviews/" + reviewOf(about);
      case ACKNOWLEDGMENT_DUE, ACKNOWLEDGMENT_LATE -> "/acknowledgment";
      case AGREEMENT_DUE, AGREEMENT_LATE, FEE_DUE, FEE_LATE -> "/own-licence";
      case NUMBERS_ALLOTTED, NUMBERS_RECALLED -> "/stock";
      case ORDER_DECLINED -> "/stock/orders";
      case NUMBERS_ORDERED -> "/stock-register/orders/" + about.key();
      case DUTIES_LATE -> "/duties";
      case LICENSEE_SUSPENDED, LICENSEE_ENDED, LICENSEE_ACTIVE -> "/";
      case FINDING_ANSWERED, REVIEW_ENDED -> "/reviews/" + about.key();
      case REVIEW_DUE,
          REVIEW_LATE,
          AGENCY_REVIEW_DUE,
          AGENCY_REVIEW_LATE,
          RENEWAL_DUE,
          RENEWAL_LATE,
          ACKNOWLEDGMENT_SIGNED ->
          "/licensees/" + about.key();
      case STANDARDS_DUE, STANDARDS_LATE -> "/standards/" + about.key();
      case ACCESS_REVIEW_DUE, ACCESS_REVIEW_LATE -> "/access-reviews/new";
      // Only administrators may open the account.
      case AGENCY_ADMINISTRATOR -> "/";
    };
  }

  /** Of a finding, known as {@code 12-31}, the review it belongs to. */
  private static String reviewOf(Subject finding) {
    String key = finding.key();
    return key.substring(0, Math.max(0, key.indexOf('-')));
  }
}
