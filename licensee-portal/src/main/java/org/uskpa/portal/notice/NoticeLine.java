package org.uskpa.portal.notice;

import org.uskpa.core.notice.MailState;
import org.uskpa.core.notice.Notice;

/**
 * A notice as pages show it.
 *
 * @param href the page that shows more of what it tells
 * @param tone of the mail's state
 */
record NoticeLine(Notice notice, String href, String tone) {

  static NoticeLine of(Notice notice) {
    return new NoticeLine(
        notice, NoticeLink.of(notice.kind(), notice.about()), tone(notice.state()));
  }

  private static String tone(MailState state) {
    return switch (state) {
      case IN_PORTAL -> "neutral";
      case WAITING -> "info";
      case SENT -> "good";
      case FAILED -> "bad";
    };
  }
}
