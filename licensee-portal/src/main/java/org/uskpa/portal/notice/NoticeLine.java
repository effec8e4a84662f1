package org.uskpa.portal.notice;

import org.uskpa.core.notice.MailState;
import org.uskpa.core.notice.Notice;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.portal.subject.SubjectLink;

/**
 * A notice as pages show it.
 *
 * @param href the page that shows more of what it tells whoever it went to
 * @param about what it is about, where the one who reads may open that
 * @param tone of the mail's state
 */
record NoticeLine(Notice notice, String href, SubjectLink about, String tone) {

  static NoticeLine of(Notice notice, SignedIn reader) {
    return new NoticeLine(
        notice,
        NoticeLink.of(notice.kind(), notice.about()),
        SubjectLink.to(notice.about(), reader),
        tone(notice.state()));
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
