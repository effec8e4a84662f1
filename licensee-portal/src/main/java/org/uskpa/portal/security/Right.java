package org.uskpa.portal.security;

import java.util.Set;

/**
 * Something a role may do. Pages and the API ask for a right, never for a role, so that the table
 * of who may do what stands in {@link Role} alone. Whose records a right reaches is asked
 * elsewhere: a licensee's people reach their own licensee's only.
 */
public enum Right {
  /** Write drafts, hand them over, bring them in from a file. */
  DRAFT,
  /** Validate a certificate, or send a draft back. */
  ISSUE,
  /** Void a certificate. */
  VOID,
  /** Record an export, or take the record back. */
  RECORD_EXPORT,
  /**
   * Look after the own licensee: stock, people, address book, acknowledgment, answers in reviews.
   */
  MANAGE_OWN_LICENSEE,
  /** Read certificates: the own licensee's, or all for those who belong to none. */
  READ_CERTIFICATES,
  /** Read figures: released ones; who also has {@link #READ_OPEN_QUARTERS}, open ones too. */
  READ_STATISTICS,
  /** Read the figures of quarters not yet released. */
  READ_OPEN_QUARTERS,
  /** Say how a duty of the own side was fulfilled. */
  FULFIL_DUTIES,
  /** Read the copies that were sent to the own agency. */
  READ_COPIES,
  /** Read the copies that were sent to any agency. */
  READ_EVERY_INBOX,
  /** Mark copies as received. */
  RECEIVE_COPIES,
  /** Write down what a foreign authority said of an export that arrived. */
  RECORD_CONFIRMATIONS,
  /** Correct a certificate that left, or an import, as the figures count it. */
  CORRECT_RECORDS,
  /** Enter imports, one by one or from a file. */
  ENTER_IMPORTS,
  /** Read imports and the certificates that came with them. */
  READ_IMPORTS,
  /** Read the reviews of quarters: questions, answers, what changed since a release. */
  READ_REVIEWS,
  /** Review a quarter, submit it, reconcile it with partners. */
  REVIEW_QUARTERS,
  /** Read how records were reconciled with others' lists; what comes from filings is apart. */
  READ_RECONCILIATIONS,
  /** See export filing data, confidential under 15 CFR 30.60. */
  READ_FILINGS,
  /** Release a quarter, never one that the same person submitted. */
  RELEASE,
  /** Read licensees, their standing, stock and reviews. */
  READ_LICENSEES,
  /** Admit licensees and keep their records. */
  MANAGE_LICENSEES,
  /** Change a licensee's standing. */
  STANDING,
  /** Allot and recall stock. */
  ALLOT_STOCK,
  /** Review licensees. */
  REVIEW_LICENSEES,
  /** Read the registers: Participants, restrictions, settings, and what was changed in them. */
  READ_REGISTERS,
  /** Record the agency's yearly review of the issuing entity's standards. */
  REVIEW_STANDARDS,
  /** Keep the registers: Participants, restrictions, settings. */
  KEEP_REGISTERS,
  /** Load licensees, stock and exports of the past. */
  LOAD_RECORDS,
  /** Make, reset and close the accounts in one's own charge. */
  MANAGE_ACCOUNTS,
  /** Look after the mail of notices to anybody. */
  KEEP_NOTICES,
  /** Verify a certificate that is shown. */
  VERIFY,
  /** Keep fraud alerts, seizures and penalties. */
  ENFORCE,
  /** Read the journal. */
  READ_JOURNAL,
  /** Read the figures for the USKPA's board, with the late duties of everybody behind them. */
  READ_BOARD;

  private static final Set<Right> WEIGHTY = Set.of(ISSUE, VOID, STANDING, RELEASE);

  /** Nothing in the portal asks for these as yet. */
  private static final Set<Right> NOT_ASKED_FOR = Set.of(VERIFY, ENFORCE);

  /** The right asks for a fresh sign-in, or for a token that was granted it by name. */
  public boolean isWeighty() {
    return WEIGHTY.contains(this);
  }

  /** Whether anything can be done with it: a token is granted no other right. */
  public boolean isAskedFor() {
    return !NOT_ASKED_FOR.contains(this);
  }
}
