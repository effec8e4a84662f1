package org.uskpa.portal.journal;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.JournalCheckpoints;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.journal.JournalSearch;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.journal.Verification;
import org.uskpa.core.listing.Page;
import org.uskpa.core.shipment.Dates;
import org.uskpa.portal.page.ListSearch;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.portal.subject.SubjectLink;

/**
 * The journal: a search over all steps, and the whole history of one thing with the proof that it
 * stands as it was written.
 */
@Controller
@RequestMapping("/journal")
@RequiresRight(Right.READ_JOURNAL)
class JournalPages {

  private static final int PAGE = 50;
  private static final List<String> FIELDS =
      List.of("subject", "actor", "action", "from", "through");

  private final JournalSearch search;
  private final Journal journal;
  private final JournalCheckpoints checkpoints;
  private final StepsTaken steps;

  JournalPages(
      JournalSearch search, Journal journal, JournalCheckpoints checkpoints, StepsTaken steps) {
    this.search = search;
    this.journal = journal;
    this.checkpoints = checkpoints;
    this.steps = steps;
  }

  /**
   * A step as the search shows it.
   *
   * @param history where the whole history of its subject is shown
   */
  record Line(StepTaken step, String about, String history) {}

  @GetMapping
  String search(
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    ListSearch asked = new ListSearch("/journal", fields, FIELDS);
    JournalSearch.Sought sought =
        new JournalSearch.Sought(
            asked.text("subject"),
            asked.text("actor"),
            asked.text("action"),
            asked.read("from", Dates::of),
            asked.read("through", Dates::of));
    Page<JournalEntry> page =
        asked.isReadable() ? search.page(sought, after, PAGE) : new Page<>(List.of(), null);
    model.addAttribute("form", asked.form());
    model.addAttribute("lines", lines(page.rows()));
    model.addAttribute("narrowed", asked.narrows());
    model.addAttribute("start", asked.start(after));
    model.addAttribute("next", asked.next(page.after()));
    return "journal/search";
  }

  /** The history of a thing, and whether it stands as it was written. */
  @GetMapping("/{kind}/{key}")
  String history(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String kind,
      @PathVariable String key,
      Model model) {
    Subject subject = subject(kind, key);
    List<JournalEntry> entries = journal.of(subject);
    Verification verification = journal.verify(subject);
    if (entries.isEmpty() && verification.isWhole()) {
      throw new NotFound("history of " + subject);
    }
    model.addAttribute("about", SubjectLink.to(subject, person));
    model.addAttribute("entries", entries);
    model.addAttribute("verification", verification);
    return "journal/subject";
  }

  /** Whether all of the journal stands as the checkpoints found it. */
  @GetMapping("/checkpoint")
  String checkpoint(Model model) {
    JournalCheckpoints.Checked checked = checkpoints.check();
    model.addAttribute("checked", checked);
    model.addAttribute("broken", checked.broken().stream().map(JournalPages::gone).toList());
    return "journal/checkpoint";
  }

  /** A history that is not what it was. */
  record Gone(String about, String history) {}

  private static Gone gone(Subject subject) {
    return new Gone(SubjectLink.label(subject), history(subject));
  }

  private List<Line> lines(List<JournalEntry> entries) {
    List<StepTaken> taken = steps.of(entries);
    return IntStream.range(0, entries.size())
        .mapToObj(
            place -> {
              Subject subject = entries.get(place).subject();
              return new Line(taken.get(place), SubjectLink.label(subject), history(subject));
            })
        .toList();
  }

  private static String history(Subject subject) {
    return UriComponentsBuilder.fromPath("/journal/{kind}/{key}")
        .encode()
        .buildAndExpand(subject.kind(), subject.key())
        .toUriString();
  }

  private static Subject subject(String kind, String key) {
    try {
      return new Subject(kind, key);
    } catch (IllegalArgumentException none) {
      throw new NotFound("history of %s:%s".formatted(kind, key));
    }
  }
}
