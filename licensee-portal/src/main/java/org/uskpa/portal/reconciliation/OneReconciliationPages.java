package org.uskpa.portal.reconciliation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.listing.Page;
import org.uskpa.portal.account.PeopleNames;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.page.ListSearch;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.page.Progress;
import org.uskpa.portal.page.SummaryRow;
import org.uskpa.portal.records.FileFindings;
import org.uskpa.portal.records.FindingsCsv;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.statistics.reconciliation.AssignItems;
import org.uskpa.statistics.reconciliation.DifferenceClass;
import org.uskpa.statistics.reconciliation.Item;
import org.uskpa.statistics.reconciliation.ItemState;
import org.uskpa.statistics.reconciliation.Items;
import org.uskpa.statistics.reconciliation.Letters;
import org.uskpa.statistics.reconciliation.Reconciliation;
import org.uskpa.statistics.reconciliation.Reconciliations;

/** One reconciliation: how far its work has come, what was found, class by class, and its items. */
@Controller
@RequestMapping("/reconciliation/{id}")
@RequiresRight(Right.READ_RECONCILIATIONS)
class OneReconciliationPages {

  private static final String KIND = "class";
  private static final String STATE = "state";
  private static final String OWNER = "owner";
  private static final String AFTER = "after";
  private static final String BEFORE = "before";
  private static final int ROWS = 50;
  private static final int STEPS = 20;

  /** Without script the page of a list at work shows itself anew after so many seconds. */
  private static final int LOOK_AGAIN = 3;

  private final Reconciliations reconciliations;
  private final Items items;
  private final AssignItems assignItems;
  private final Letters letters;
  private final ReconciliationDesk desk;
  private final FileFindings findings;
  private final Journal journal;
  private final PeopleNames names;
  private final Moments moments;
  private final ReconciliationWords words;

  OneReconciliationPages(
      Reconciliations reconciliations,
      Items items,
      AssignItems assignItems,
      Letters letters,
      ReconciliationDesk desk,
      FileFindings findings,
      Journal journal,
      PeopleNames names,
      Moments moments,
      ReconciliationWords words) {
    this.reconciliations = reconciliations;
    this.items = items;
    this.assignItems = assignItems;
    this.letters = letters;
    this.desk = desk;
    this.findings = findings;
    this.journal = journal;
    this.names = names;
    this.moments = moments;
    this.words = words;
  }

  /**
   * A class with its items.
   *
   * @param href the list of those items
   */
  record ClassLine(String label, String says, int items, int open, String value, String href) {}

  /** An item as the list shows it: carats and value of each side, empty where there is none. */
  record ItemLine(
      Item item,
      String owner,
      String ourCarats,
      String theirCarats,
      String ourValue,
      String theirValue) {}

  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam Map<String, String> fields,
      Model model) {
    return view(find(person, id), person, fields, Form.empty(), model);
  }

  /** Gives all open items that the page lists to somebody at once. */
  @PostMapping("/owner")
  @RequiresRight(Right.REVIEW_QUARTERS)
  String give(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam Map<String, String> fields,
      @RequestParam(defaultValue = "0") int seen,
      @RequestParam(defaultValue = "0") int step,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    Reconciliation reconciliation = find(person, id);
    ListSearch search = search(reconciliation, fields);
    Form form = Form.of(fields);
    String to = form.value(AssignItems.TO);
    FormReading reading = new FormReading(form);
    if (!to.isEmpty() && !names.whoMay(Right.REVIEW_QUARTERS).containsKey(to)) {
      reading.find(AssignItems.TO, words.say("reconciliation.owner.unknown"));
    }
    List<Finding> findings = reading.findings();
    int given = 0;
    if (findings.isEmpty()) {
      Outcome<Integer> outcome =
          assignItems.run(
              new AssignItems.Command(
                  reconciliation.id(), Sights.of(person), filter(search), to, seen, step),
              person.actor());
      findings = outcome.findings();
      given = outcome.isDone() ? outcome.orElseThrow() : 0;
    }
    if (!findings.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return view(reconciliation, person, fields, form.with(findings), model);
    }
    Notice.success(
            words.say("reconciliation.given.all", given),
            words.say("reconciliation.given.text.all", names.of(to)))
        .on(redirect);
    return "redirect:" + search.address(null);
  }

  private String view(
      Reconciliation reconciliation,
      SignedIn person,
      Map<String, String> fields,
      Form giving,
      Model model) {
    String after = fields.get(AFTER);
    model.addAttribute("reconciliation", reconciliation);
    model.addAttribute("named", words.title(reconciliation));
    model.addAttribute("form", giving);
    Reconciliation.State state = desk.state(reconciliation);
    model.addAttribute("standing", state);
    boolean replaced = reconciliation.replacement().isPresent();
    model.addAttribute(
        "state",
        words.say(
            "reconciliation.state."
                + (replaced ? ReconciliationPages.stateKey(reconciliation) : state.name())));
    model.addAttribute(
        "tone",
        replaced ? ReconciliationPages.tone(reconciliation) : ReconciliationPages.tone(state));
    model.addAttribute("about", about(reconciliation));
    addHistory(reconciliation, fields.get(BEFORE), model);
    model.addAttribute("mayWork", person.may(Right.REVIEW_QUARTERS));
    switch (state) {
      case AT_WORK -> {
        model.addAttribute("progress", progress(reconciliation));
        model.addAttribute("lookAgain", LOOK_AGAIN);
      }
      case REFUSED -> addFindings(reconciliation, after, model);
      case CUT_OFF -> {}
      case DONE -> addItems(reconciliation, fields, giving, model);
    }
    return "reconciliation/reconciliation";
  }

  /** What a script asks for while the work lasts; when it has ended the page is shown anew. */
  @GetMapping("/progress")
  String progress(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      HttpServletResponse response,
      Model model) {
    Reconciliation reconciliation = find(person, id);
    if (desk.state(reconciliation) != Reconciliation.State.AT_WORK) {
      response.setHeader("HX-Refresh", "true");
    }
    model.addAttribute("progress", progress(reconciliation));
    return "fragments/progress :: progress";
  }

  @PostMapping("/again")
  @RequiresRight(Right.REVIEW_QUARTERS)
  String again(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      RedirectAttributes redirect) {
    Reconciliation reconciliation = find(person, id);
    if (!desk.again(reconciliation, person.actor())) {
      Notice.warning(
              words.say("reconciliation.not-again"), words.say("reconciliation.not-again.text"))
          .on(redirect);
    }
    return "redirect:/reconciliation/" + reconciliation.id();
  }

  @GetMapping("/findings.csv")
  void findings(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      HttpServletResponse response)
      throws IOException {
    Reconciliation reconciliation = find(person, id);
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("findings of " + reconciliation.fileName(), StandardCharsets.UTF_8)
            .build()
            .toString());
    FindingsCsv csv = new FindingsCsv(response.getWriter());
    findings.each(reconciliation.file(), csv::write);
    csv.end();
  }

  /** What agrees: the other half of the list. */
  @GetMapping("/matched")
  String matched(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    Reconciliation reconciliation = find(person, id);
    if (!reconciliation.isDone()) {
      throw new NotFound("reconciliation " + id);
    }
    String address = "/reconciliation/%d/matched".formatted(reconciliation.id());
    Page<Reconciliations.Agreeing> page = reconciliations.agreeing(reconciliation, after, ROWS);
    model.addAttribute("reconciliation", reconciliation);
    model.addAttribute("named", words.title(reconciliation));
    model.addAttribute(
        "lines",
        page.rows().stream()
            .map(
                one ->
                    new AgreeingLine(
                        one,
                        ReconciliationWords.amount(one.goods().totalCarats()),
                        ReconciliationWords.amount(one.goods().totalValue())))
            .toList());
    model.addAttribute("start", after == null ? "" : address);
    model.addAttribute("next", page.next().map(key -> address + "?after=" + key).orElse(""));
    return "reconciliation/matched";
  }

  /** A record of the list that agrees with ours. */
  record AgreeingLine(Reconciliations.Agreeing agreeing, String carats, String value) {}

  private Reconciliation find(SignedIn person, String id) {
    return reconciliations
        .find(Sights.key(id), Sights.of(person))
        .map(desk::settled)
        .orElseThrow(() -> new NotFound("reconciliation " + id));
  }

  private void addFindings(Reconciliation reconciliation, @Nullable String after, Model model) {
    String address = address(reconciliation);
    Page<FileFindings.Found> page = findings.page(reconciliation.file(), after, ROWS);
    model.addAttribute("findings", page.rows());
    model.addAttribute("start", after == null ? "" : address + "#findings");
    model.addAttribute(
        "next", page.next().map(key -> address + "?after=" + key + "#findings").orElse(""));
  }

  private void addItems(
      Reconciliation reconciliation, Map<String, String> fields, Form giving, Model model) {
    String after = fields.get(AFTER);
    String address = address(reconciliation);
    ListSearch search = search(reconciliation, fields);
    Page<Item> page = items.page(reconciliation, filter(search), after, ROWS);
    Map<DifferenceClass, Reconciliations.ClassTotal> totals =
        reconciliations.totals(reconciliation);
    model.addAttribute("toGive", toGive(reconciliation, filter(search), totals));
    model.addAttribute(
        "lastStep", journal.latest(reconciliation.subject(), null, 1).rows().get(0).step());
    model.addAttribute("classes", classes(address, totals));
    model.addAttribute(
        "found", totals.values().stream().mapToInt(Reconciliations.ClassTotal::items).sum());
    if (!giving.isBlocked()) {
      model.addAttribute("form", search.form());
    }
    model.addAttribute("asked", search.form().typed());
    model.addAttribute("narrowed", search.narrows());
    model.addAttribute(
        "kinds",
        Arrays.stream(DifferenceClass.values())
            .map(kind -> new Choice(kind.name(), kind.label()))
            .toList());
    model.addAttribute(
        "states",
        Arrays.stream(ItemState.values())
            .map(state -> new Choice(state.name(), state.label()))
            .toList());
    model.addAttribute(
        "owners",
        names.whoMay(Right.REVIEW_QUARTERS).entrySet().stream()
            .map(one -> new Choice(one.getKey(), one.getValue()))
            .toList());
    Map<String, String> owners =
        names.of(page.rows().stream().flatMap(item -> item.owner().stream()).toList());
    model.addAttribute("items", page.rows().stream().map(item -> line(item, owners)).toList());
    model.addAttribute("letters", letters.of(reconciliation));
    model.addAttribute("start", search.start(after));
    model.addAttribute("next", search.next(page.after()));
  }

  private static ListSearch search(Reconciliation reconciliation, Map<String, String> fields) {
    return new ListSearch(address(reconciliation), fields, List.of(KIND, STATE, OWNER));
  }

  private static Items.Filter filter(ListSearch search) {
    return new Items.Filter(
        search.choice(KIND, DifferenceClass.class),
        search.choice(STATE, ItemState.class),
        search.textOrNull(OWNER));
  }

  private static String address(Reconciliation reconciliation) {
    return "/reconciliation/" + reconciliation.id();
  }

  /** How many open items the page lists, on all its pages: counted only where no total tells it. */
  private int toGive(
      Reconciliation reconciliation,
      Items.Filter filter,
      Map<DifferenceClass, Reconciliations.ClassTotal> totals) {
    if (filter.owner() != null) {
      return items.open(reconciliation, filter);
    }
    return filter.state() == null || filter.state() == ItemState.OPEN
        ? totals.values().stream()
            .filter(total -> filter.kind() == null || total.kind() == filter.kind())
            .mapToInt(Reconciliations.ClassTotal::open)
            .sum()
        : 0;
  }

  /** The last steps, in their order; the way to those before them. */
  private void addHistory(Reconciliation reconciliation, @Nullable String before, Model model) {
    Page<JournalEntry> steps = journal.latest(reconciliation.subject(), before, STEPS);
    List<JournalEntry> inOrder = new ArrayList<>(steps.rows());
    Collections.reverse(inOrder);
    model.addAttribute("history", inOrder);
    model.addAttribute("laterSteps", before == null ? "" : address(reconciliation) + "#history");
    model.addAttribute(
        "earlierSteps",
        steps
            .next()
            .map(step -> "%s?%s=%s#history".formatted(address(reconciliation), BEFORE, step))
            .orElse(""));
  }

  private static ItemLine line(Item item, Map<String, String> owners) {
    return new ItemLine(
        item,
        item.owner().map(name -> owners.getOrDefault(name, name)).orElse(""),
        item.ours().map(o -> ReconciliationWords.amount(o.goods().totalCarats())).orElse(""),
        item.theirs().map(t -> ReconciliationWords.amount(t.goods().totalCarats())).orElse(""),
        item.ours().map(o -> ReconciliationWords.amount(o.goods().totalValue())).orElse(""),
        item.theirs().map(t -> ReconciliationWords.amount(t.goods().totalValue())).orElse(""));
  }

  private static List<ClassLine> classes(
      String address, Map<DifferenceClass, Reconciliations.ClassTotal> totals) {
    List<ClassLine> lines = new ArrayList<>();
    for (DifferenceClass kind : DifferenceClass.values()) {
      Reconciliations.ClassTotal total = totals.get(kind);
      lines.add(
          total == null
              ? new ClassLine(kind.label(), kind.says(), 0, 0, "", "")
              : new ClassLine(
                  kind.label(),
                  kind.says(),
                  total.items(),
                  total.open(),
                  ReconciliationWords.amount(total.valueUsd()),
                  address + "?class=" + kind.name() + "#items"));
    }
    return List.copyOf(lines);
  }

  private List<SummaryRow> about(Reconciliation reconciliation) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(new SummaryRow(words.say("reconciliation.source"), reconciliation.source().label()));
    rows.add(
        new SummaryRow(
            words.say("reconciliation.partner"),
            words.partner(reconciliation.partner().orElse(null))));
    rows.add(new SummaryRow(words.say("reconciliation.period"), reconciliation.period().label()));
    rows.add(
        new SummaryRow(words.say("reconciliation.directions"), words.directions(reconciliation)));
    rows.add(new SummaryRow(words.say("reconciliation.file"), reconciliation.fileName()));
    rows.add(
        new SummaryRow(
            words.say("reconciliation.sent"),
            words.say(
                "records.sent.by",
                moments.at(reconciliation.openedAt()),
                names.of(reconciliation.openedBy()))));
    reconciliation
        .result()
        .ifPresent(
            done -> {
              rows.add(new SummaryRow(words.say("reconciliation.as-of"), moments.at(done.asOf())));
              rows.add(new SummaryRow(words.say("reconciliation.done"), moments.at(done.at())));
            });
    return rows;
  }

  private Progress progress(Reconciliation reconciliation) {
    String said =
        desk.reached(reconciliation)
            .map(
                reached ->
                    reached.waiting()
                        ? words.say("reconciliation.progress.waiting")
                        : words.say(
                            "reconciliation.progress." + reached.stage().name(), reached.rows()))
            .orElseGet(() -> words.say("reconciliation.progress.ended"));
    return new Progress("/reconciliation/%d/progress".formatted(reconciliation.id()), said, 0, 0);
  }
}
