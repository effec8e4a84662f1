package org.uskpa.portal.notice;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.uskpa.core.notice.NewNotice;
import org.uskpa.core.notice.NoticeWords;

/** Notices in the words of {@code messages/notice.properties}, with a link to the page. */
@Component
class NoticeMessages implements NoticeWords {

  private final MessageSource words;
  private final PortalSite site;

  NoticeMessages(MessageSource words, PortalSite site) {
    this.words = words;
    this.site = site;
  }

  @Override
  public Written of(NewNotice notice) {
    String key = "notice." + notice.kind().name();
    Object[] facts = notice.facts().toArray();
    return new Written(
        say(key + ".subject", facts),
        String.join(
            "\n",
            say(key + ".text", facts),
            "",
            site.at(NoticeLink.of(notice.kind(), notice.about())),
            "",
            say("notice.foot")));
  }

  private String say(String key, Object... facts) {
    return words.getMessage(key, facts, Locale.US);
  }
}
