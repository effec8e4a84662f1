package org.uskpa.core.duty;

/** The kinds of duty, with what is owed and the text it rests on. */
public enum DutyKind {
  COPY_OF_EXPORT(
      "Copy of the exported certificate to Census",
      true,
      "31 CFR 592.301(a)(1)(iv); 15 CFR 30.7(c)"),
  COPY_OF_VOID(
      "Copy of the voided certificate to Census", true, "31 CFR 592.301(a)(1)(v); 15 CFR 30.4(e)"),
  COPY_OF_IMPORT(
      "Copy of the foreign certificate to Census",
      true,
      "31 CFR 592.301(a)(1)(iii); 15 CFR 30.50(c)"),
  ADVANCE_NOTICE(
      "Advance notice to the importing authority, copies to State and CBP",
      false,
      "Kimberley Process practice: notice before departure"),
  RECEIPT_REPORT(
      "Receipt report to the foreign exporting authority", false, "31 CFR 592.301(a)(3)"),
  FOREIGN_CONFIRMATION(
      "Confirmation of arrival by the foreign authority", false, "Kimberley Process practice"),
  RECORD_EXPORT_OR_VOID(
      "Record the export, or void the certificate", false, "31 CFR 592.313 (our reading)"),
  LICENSEE_REVIEW(
      "Review of the licensee by the USKPA", false, "U.S. annual report: once in five years"),
  AGENCY_REVIEW(
      "Review of the licensee by an agency",
      false,
      "U.S. annual report: agencies review licensees too; once in five years is our reading"),
  ACKNOWLEDGMENT(
      "Written acknowledgment of this year",
      false,
      "Memorandum of understanding; yearly is our reading"),
  STANDARDS_REVIEW(
      "Annual review of the issuing entity's standards", false, "31 CFR 592.301(a)(4)"),
  QUARTER_RELEASE("Release of the quarter's figures", false, "Kimberley Process, Annex III"),
  REVIEW_RECOMMENDATION(
      "Follow the recommendation of a review",
      false,
      "U.S. annual report: reviews of licensees; the due date is the reviewer's"),
  AGREEMENT(
      "Licence agreement to be renewed", false, "USKPA practice: certificates under an agreement"),
  ANNUAL_FEE("Annual fee to the USKPA", false, "USKPA practice: an annual fee");

  private final String label;
  private final boolean atOnce;
  private final String citation;

  DutyKind(String label, boolean atOnce, String citation) {
    this.label = label;
    this.atOnce = atOnce;
    this.citation = citation;
  }

  public String label() {
    return label;
  }

  /** Whether the law says “immediately”: due at the event, shown late only after some hours. */
  public boolean isAtOnce() {
    return atOnce;
  }

  public String citation() {
    return citation;
  }

  /**
   * Whether somebody fulfils it by saying how; the others are fulfilled by the step itself, such as
   * recording the export.
   */
  public boolean isFulfilledByHand() {
    return switch (this) {
      case COPY_OF_EXPORT, COPY_OF_VOID, COPY_OF_IMPORT, ADVANCE_NOTICE, RECEIPT_REPORT -> true;
      case FOREIGN_CONFIRMATION,
          RECORD_EXPORT_OR_VOID,
          LICENSEE_REVIEW,
          AGENCY_REVIEW,
          ACKNOWLEDGMENT,
          STANDARDS_REVIEW,
          QUARTER_RELEASE,
          REVIEW_RECOMMENDATION,
          AGREEMENT,
          ANNUAL_FEE ->
          false;
    };
  }
}
