package org.uskpa.portal.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uskpa.portal.security.Role;

/**
 * A review of access that was signed.
 *
 * @param signedName the name of the account that signed it, as it was then
 * @param accounts how many were gone through
 */
record AccessReview(
    long id, AccessBody of, Instant signedAt, String signedBy, String signedName, int accounts) {

  /** What is said of an account. */
  enum Decision {
    KEEPS,
    CHANGES,
    CLOSES
  }

  /**
   * An account to be gone through, as it is now.
   *
   * @param tokens tokens for programs in force
   * @param unused neither signed in nor used by a token for long
   * @param reviewedAt when somebody last signed a review with it; null for never
   */
  record Candidate(Account account, int tokens, boolean unused, @Nullable Instant reviewedAt) {

    /** Since when nobody has said that it is needed: opening it says so too. */
    Instant since() {
      return reviewedAt == null ? account.createdAt() : reviewedAt;
    }
  }

  /**
   * An account as it was when a review was signed, and what was said of it.
   *
   * @param words what is to change, or why it was closed
   */
  record Line(
      String username,
      String displayName,
      Role role,
      String belongsTo,
      @Nullable Instant lastSignInAt,
      int tokens,
      boolean unused,
      Decision decision,
      String words) {}

  /** A decision as typed; null where none was made. */
  record Said(@Nullable Decision decision, String words) {
    static final Said NOTHING = new Said(null, "");
  }

  /** A list as it was shown: another one has another. */
  static String fingerprint(List<Candidate> candidates) {
    StringBuilder text = new StringBuilder();
    for (Candidate candidate : candidates) {
      Account account = candidate.account();
      text.append(account.id()).append(' ').append(account.role().name()).append(' ');
    }
    return Secrets.hash(text.toString());
  }
}
