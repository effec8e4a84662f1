package org.uskpa.core.journal;

import org.uskpa.core.text.VisibleText;

/**
 * Who does a thing: a person signed in, or the product's own clockwork.
 *
 * @param username the name that stands in records and the journal; never reused for somebody else
 * @param displayName the name people know the person by
 */
public record Actor(String username, String displayName) {

  /** What the product does by itself, such as a duty that falls due. */
  public static final Actor CLOCKWORK = new Actor("clockwork", "The portal");

  /**
   * Refuses a nameless actor.
   *
   * @throws IllegalArgumentException when a name is blank
   */
  public Actor {
    if (VisibleText.isBlank(username) || VisibleText.isBlank(displayName)) {
      throw new IllegalArgumentException("An actor has a name");
    }
  }
}
