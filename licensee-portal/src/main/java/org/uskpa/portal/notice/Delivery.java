package org.uskpa.portal.notice;

/** What came of handing a mail to its server. */
sealed interface Delivery {

  /** The server took it. */
  record Taken() implements Delivery {}

  /** The server will never take it. */
  record Refused(String why) implements Delivery {}

  /**
   * The server does not take it now.
   *
   * @param away whether the server took nothing at all, so that others need not be tried
   */
  record NotNow(String why, boolean away) implements Delivery {}
}
