package org.uskpa.portal.account;

import java.time.Instant;
import org.uskpa.core.journal.Actor;

/**
 * A link by which somebody comes to a password, as it is handed on. It is made by {@link
 * Invitations#invite} alone and cannot be shown again: only its hash is kept.
 *
 * @param occasion why the person is to choose a password
 * @param invitedBy who makes the link
 * @param link the whole address, with the secret in it
 * @param goodUntil when it lapses
 */
public record Invitation(
    String username,
    String displayName,
    Occasion occasion,
    Actor invitedBy,
    String link,
    Instant goodUntil) {

  /** Why somebody is to choose a password. */
  public enum Occasion {
    /** The account is new. */
    OPENED,
    /** The password before it was taken away: forgotten, or known to somebody else. */
    RESET
  }
}
