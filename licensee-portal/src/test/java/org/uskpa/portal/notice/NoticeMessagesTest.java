package org.uskpa.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.notice.NewNotice;
import org.uskpa.core.notice.NoticeKind;
import org.uskpa.core.notice.NoticeWords;
import org.uskpa.portal.page.Words;

/** Every notice has words and a page. */
class NoticeMessagesTest {

  @ParameterizedTest
  @EnumSource(NoticeKind.class)
  void every_kind_is_told_in_words_with_a_link(NoticeKind kind) {
    try (AnnotationConfigApplicationContext context =
        new AnnotationConfigApplicationContext(Words.class)) {
      NoticeWords.Written written =
          new NoticeMessages(
                  context.getBean(MessageSource.class), new PortalSite("https://kp.example.gov/"))
              .of(
                  new NewNotice(
                      kind,
                      kind.name().startsWith("RECOMMENDATION")
                          ? Subject.reviewFinding(12, 31)
                          : Subject.licensee("L005"),
                      DutyHolder.of(DutyOwner.STATE),
                      "x",
                      List.of("L005", "Mar 31, 2026", "Apr 1, 2026")));

      assertThat(written.subject()).isNotBlank().hasSizeLessThan(200).doesNotContain("{", "\n");
      assertThat(written.body())
          .contains("\nhttps://kp.example.gov/")
          .doesNotContain("{", "gov//", "??");
    }
  }
}
