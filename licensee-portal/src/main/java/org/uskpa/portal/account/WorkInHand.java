package org.uskpa.portal.account;

import java.util.List;
import org.uskpa.portal.security.SignedIn;

/**
 * What somebody has in hand and somebody else goes on with when the person leaves. The packages
 * that know of such work give it; a bean of this type is all it takes.
 */
public interface WorkInHand {

  /** What a person has in hand, each with a link where the keeper may open it. */
  List<Piece> of(Account account, SignedIn keeper);

  /**
   * A piece of work.
   *
   * @param label what it is, in words
   * @param href where it is handed over; empty where the keeper may not open it
   */
  record Piece(String label, String href) {}
}
