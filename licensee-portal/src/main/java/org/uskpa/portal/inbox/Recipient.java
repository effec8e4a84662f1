package org.uskpa.portal.inbox;

import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.NotFound;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** Whose inbox a person reads. */
final class Recipient {

  private Recipient() {}

  /** The agency whose copies a person marks: the own one. */
  static Agency of(SignedIn person) {
    Agency own = person.agency();
    if (own == null) {
      throw new NotFound("inbox of " + person.username());
    }
    return own;
  }

  /** The agency whose inbox a person reads: the one asked for, where every inbox may be read. */
  static Agency of(SignedIn person, @Nullable Agency asked) {
    return asked != null && person.may(Right.READ_EVERY_INBOX) ? asked : of(person);
  }
}
