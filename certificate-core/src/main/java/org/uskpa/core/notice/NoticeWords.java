package org.uskpa.core.notice;

/** Puts a notice into words; whoever shows pages has them. */
public interface NoticeWords {

  /**
   * A notice as it is read.
   *
   * @param subject one line
   * @param body plain text, with the address of the page that shows more
   */
  record Written(String subject, String body) {}

  Written of(NewNotice notice);
}
