package org.uskpa.portal.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uskpa.core.certificate.Step;
import org.uskpa.core.shipment.FieldNames;

class HandOverPagesWebTest extends LicenseeWebTest {

  private static String state(PageUser user, Step certificate) {
    return user.open(at(certificate)).page().select(".kp-title .kp-tag").text();
  }

  @Test
  void a_preparer_hands_over_after_a_confirmation() {
    Step draft = life.draft(dealer);
    String handOver = at(draft) + "/hand-over";
    Document ask = preparer.open(handOver).page();
    assertThat(ask.text()).contains("7102.31").contains("Belgium (BE)").contains("X20260301");
    assertThat(state(preparer, draft)).isEqualTo("Draft");

    assertThat(preparer.submit(ask, handOver, Map.of()).to()).isEqualTo(at(draft));

    assertThat(state(preparer, draft)).isEqualTo("Ready to issue");
    Document page = issuer.open(at(draft)).page();
    assertThat(page.text()).contains("Handed over by Pat Preparer").contains("X20260301");
    assertThat(page.select(".kp-actions--record a").eachText()).contains("Issue", "Send back");
  }

  @Test
  void what_is_still_open_is_said_before() {
    String at = opened(preparer);
    Document ask = preparer.open(at + "/hand-over").page();
    assertThat(ask.text()).contains("things are still open");

    preparer.submit(ask, at + "/hand-over", Map.of());

    assertThat(issuer.open(at).words()).containsPattern("waits for an issuer, and \\d+ things are");
    assertThat(issuer.open(at + "/issue").page().select(".usa-step-indicator li").eachText())
        .contains("Review (complete)");
  }

  @Test
  void an_issuer_sends_back_with_words_that_stand_on_the_draft() {
    Step ready = life.ready(dealer);
    String sendBack = at(ready) + "/send-back";
    Document ask = issuer.open(sendBack).page();

    PageUser.Answer wordless = issuer.submit(ask, sendBack, Map.of("words", " "));
    assertThat(wordless.status()).isEqualTo(422);
    assertThat(wordless.page().select("#words-group .kp-finding--block")).isNotEmpty();

    issuer.submit(ask, sendBack, Map.of("words", "The consignee has moved"));
    assertThat(state(preparer, ready)).isEqualTo("Draft");
    for (String page : new String[] {"", "/goods", "/review"}) {
      assertThat(preparer.open(at(ready) + page).words())
          .as(page)
          .contains("Sent back to be mended")
          .contains("The consignee has moved");
    }
  }

  @Test
  void only_issuers_send_back() {
    Step ready = life.ready(dealer);
    assertThat(preparer.open(at(ready) + "/send-back").status()).isEqualTo(403);
  }

  @Test
  void an_issuer_takes_it_back_as_a_draft() {
    Step ready = life.ready(dealer);
    Document page = issuer.open(at(ready)).page();

    assertThat(issuer.submit(page, at(ready) + "/take-over", Map.of()).to())
        .isEqualTo(at(ready) + "/review");
    assertThat(state(issuer, ready)).isEqualTo("Draft");
  }

  @Test
  void what_another_preparer_handed_over_is_not_taken_back() {
    Step ready = life.ready(dealer);

    preparer.send(at(ready) + "/take-over", Map.of());

    assertThat(state(preparer, ready)).isEqualTo("Ready to issue");
  }

  @Test
  void what_was_saved_meanwhile_is_not_handed_over_unseen() {
    Step draft = life.draft(dealer);
    String handOver = at(draft) + "/hand-over";
    Document ask = preparer.open(handOver).page();
    issuer.submit(
        issuer.open(at(draft) + "/goods").page(),
        at(draft) + "/goods",
        Map.of(FieldNames.PARCELS, "9", "then", "stay"));

    PageUser.Answer answer = preparer.submit(ask, handOver, Map.of());

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.words()).contains("Pat Issuer");
    assertThat(state(preparer, draft)).isEqualTo("Draft");
  }

  @Test
  void who_hands_over_second_is_told_who_was_first() {
    Step draft = life.draft(dealer);
    String handOver = at(draft) + "/hand-over";
    Document mine = issuer.open(handOver).page();
    preparer.submit(preparer.open(handOver).page(), handOver, Map.of());

    PageUser.Answer second = issuer.submit(mine, handOver, Map.of());

    assertThat(second.to()).isEqualTo(at(draft));
    assertThat(second.notice())
        .startsWith(
            draft.number() + " was handed over by Pat Preparer on Mar 2, 2026, 10:00 AM EST")
        .contains("What you asked for was not done");
    assertThat(state(issuer, draft)).isEqualTo("Ready to issue");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"goods", "review", "issue", "hand-over", "send-back", "delete", "take-back"})
  void who_goes_back_to_a_step_of_an_issued_certificate_is_shown_it_and_reproached_nothing(
      String step) {
    Step issued = life.issued(dealer);

    PageUser.Answer back = issuer.open(at(issued) + "/" + step);

    assertThat(back.to()).isEqualTo(at(issued));
    assertThat(back.notice())
        .contains(issued.number() + " was issued by ", "This is how it stands now")
        .doesNotContain("not done");
  }

  @Test
  void sending_back_something_that_was_issued_meanwhile_changes_nothing() {
    Step issued = life.issued(dealer);
    assertThat(issuer.open(at(issued) + "/send-back").to()).isEqualTo(at(issued));
    PageUser.Answer late = issuer.send(at(issued) + "/send-back", Map.of("words", "No"));
    assertThat(late.to()).isEqualTo(at(issued));
    assertThat(late.notice())
        .contains(issued.number() + " was issued by ", "Mar 2, 2026, 10:00 AM EST");
    assertThat(state(issuer, issued)).isEqualTo("Issued");
  }
}
