package org.uskpa.portal.register;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.uskpa.core.amendment.CheckAmendment;
import org.uskpa.core.amendment.ProposedChange;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.SummaryRow;

/** What a change would do, put into the page that asks whether to accept it. */
@Component
class ReviewModel {

  /** Names the form: sent twice it is one change. */
  static final String COMMAND = "command";

  /** The version of the registers against which the change was shown. */
  static final String SEEN = "seen";

  private final RegisterWords words;

  ReviewModel(RegisterWords words) {
    this.words = words;
  }

  void fill(
      Model model,
      Form form,
      ProposedChange change,
      CheckAmendment.Preview preview,
      String address) {
    Map<String, String> sent = new TreeMap<>(form.typed());
    sent.remove("_csrf");
    sent.put(SEEN, String.valueOf(preview.version()));
    model.addAttribute("form", form);
    model.addAttribute("path", change.register().path());
    model.addAttribute("name", words.of(change.register()));
    model.addAttribute("from", words.day(change.effectiveOn()));
    model.addAttribute("summary", rows(change.source(), change.reason()));
    model.addAttribute("differences", words.differences(preview.rows()));
    model.addAttribute("drafts", preview.drafts().stream().map(DraftLine::of).toList());
    model.addAttribute("stopped", preview.stopped());
    model.addAttribute("sent", sent);
    model.addAttribute("address", address);
    model.addAttribute(
        "last",
        preview.rows().stream()
            .flatMap(row -> row.lastDay().stream())
            .findFirst()
            .map(words::day)
            .orElse(""));
  }

  /** Source and reason as a summary shows them. */
  List<SummaryRow> rows(String source, String reason) {
    return List.of(
        new SummaryRow(words.say("registers.source"), source),
        new SummaryRow(words.say("registers.reason"), reason));
  }

  /** The version that was seen; -1 where none was. */
  static long seen(Form form) {
    String seen = form.value(SEEN);
    return seen.matches("\\d{1,18}") ? Long.parseLong(seen) : -1;
  }
}
