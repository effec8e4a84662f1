package org.uskpa.core.notice;

import java.util.List;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.journal.Subject;

/**
 * Something to tell.
 *
 * @param to whose people: a licensee's managers, the USKPA's administrators, an agency's reviewers
 * @param toldAs what is told and of what, such as {@code duty:12:late}; nobody is told the same
 *     twice
 * @param facts those of its {@linkplain NoticeKind kind}, as people read them
 */
public record NewNotice(
    NoticeKind kind, Subject about, DutyHolder to, String toldAs, List<String> facts) {

  public NewNotice {
    facts = List.copyOf(facts);
  }
}
