package org.uskpa.portal.page;

import java.util.List;
import java.util.Optional;
import org.uskpa.portal.security.SignedIn;

/**
 * A part of the first page, given by the package that knows what is due. A bean of this type is all
 * it takes; sections stand by Spring's {@code @Order}: standing 50, duties 100, drafts and
 * certificates 200, inbox 300, quarters 400, stock 500, notices 600, accounts 900.
 */
public interface FirstPageSection {

  /** What the section has for this person; empty when the section is not for the person at all. */
  Optional<Section> section(SignedIn signedIn);

  /**
   * A section as shown.
   *
   * @param heading its heading, already in words
   * @param nothing what it says when there are no cards
   * @param cards what is to be seen or done, the most urgent first
   */
  record Section(String heading, String nothing, List<Card> cards) {
    public Section {
      cards = List.copyOf(cards);
    }
  }

  /**
   * One thing to see or do.
   *
   * @param tone how pressing it is
   * @param title what it is; also the words of the link
   * @param text a line more; may be empty
   * @param due when it is due, in words; empty where nothing is due
   * @param href where it is done
   */
  record Card(Tone tone, String title, String text, String due, String href) {}

  /** How pressing a card is. */
  enum Tone {
    CALM,
    SOON,
    LATE
  }
}
