package org.uskpa.portal.reconciliation;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.record.Flow;
import org.uskpa.core.shipment.Dates;
import org.uskpa.portal.account.PeopleNames;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.portal.subject.SubjectLink;
import org.uskpa.statistics.reconciliation.AnswerItem;
import org.uskpa.statistics.reconciliation.AnswerOutcome;
import org.uskpa.statistics.reconciliation.AssignItem;
import org.uskpa.statistics.reconciliation.Differing;
import org.uskpa.statistics.reconciliation.Goods;
import org.uskpa.statistics.reconciliation.Item;
import org.uskpa.statistics.reconciliation.Items;
import org.uskpa.statistics.reconciliation.Letters;
import org.uskpa.statistics.reconciliation.Reconciliation;
import org.uskpa.statistics.reconciliation.Reconciliations;

/** An item: both sides beside one another, whose it is, what was written and answered. */
@Controller
@RequestMapping("/reconciliation/items/{item}")
@RequiresRight(Right.READ_RECONCILIATIONS)
class ItemPages {

  private final Reconciliations reconciliations;
  private final Items items;
  private final Letters letters;
  private final AssignItem assignItem;
  private final AnswerItem answerItem;
  private final PeopleNames names;
  private final Moments moments;
  private final ReconciliationWords words;
  private final Clock clock;

  ItemPages(
      Reconciliations reconciliations,
      Items items,
      Letters letters,
      AssignItem assignItem,
      AnswerItem answerItem,
      PeopleNames names,
      Moments moments,
      ReconciliationWords words,
      Clock clock) {
    this.reconciliations = reconciliations;
    this.items = items;
    this.letters = letters;
    this.assignItem = assignItem;
    this.answerItem = answerItem;
    this.names = names;
    this.moments = moments;
    this.words = words;
    this.clock = clock;
  }

  /**
   * What both sides say of one thing.
   *
   * @param said whether it is the same, in a word
   * @param tone of that word
   */
  record SideRow(String label, String ours, String theirs, String said, String tone) {}

  @GetMapping
  String show(@AuthenticationPrincipal SignedIn person, @PathVariable String item, Model model) {
    return view(find(person, item), person, Form.empty(), model);
  }

  @PostMapping("/owner")
  @RequiresRight(Right.REVIEW_QUARTERS)
  String give(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String item,
      @RequestParam(defaultValue = "") String owner,
      @RequestParam(defaultValue = "") String before,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    Item found = find(person, item);
    FormReading reading = new FormReading(Form.of(Map.of(AssignItem.OWNER, owner)));
    if (!owner.isEmpty() && !names.whoMay(Right.REVIEW_QUARTERS).containsKey(owner)) {
      reading.find(AssignItem.OWNER, words.say("reconciliation.owner.unknown"));
      return refused(found, person, AssignItem.OWNER, owner, reading.findings(), response, model);
    }
    Outcome<Item> outcome =
        assignItem.run(
            new AssignItem.Command(found.id(), Sights.of(person), owner, before), person.actor());
    if (!outcome.isDone()) {
      return refused(found, person, AssignItem.OWNER, owner, outcome.findings(), response, model);
    }
    Notice.success(
            words.say("reconciliation.given"),
            owner.isEmpty()
                ? words.say("reconciliation.given.nobody")
                : words.say("reconciliation.given.text", names.of(owner)))
        .on(redirect);
    return "redirect:/reconciliation/items/" + found.id();
  }

  private String refused(
      Item item,
      SignedIn person,
      String field,
      String value,
      List<Finding> findings,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return view(item, person, Form.of(Map.of(field, value)).with(findings), model);
  }

  @PostMapping("/answers")
  @RequiresRight(Right.REVIEW_QUARTERS)
  String answer(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String item,
      @RequestParam Map<String, String> fields,
      @RequestParam UUID command,
      @RequestParam(defaultValue = "0") int seen,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    Item found = find(person, item);
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    LocalDate answeredOn = reading.read(AnswerItem.ANSWERED_ON, Dates::of);
    List<Finding> findings = new ArrayList<>(reading.findings());
    if (findings.isEmpty()) {
      findings.addAll(
          answerItem
              .run(
                  new AnswerItem.Command(
                      found.id(),
                      Sights.of(person),
                      outcome(form.value(AnswerItem.OUTCOME)),
                      form.value(AnswerItem.WORDS),
                      answeredOn,
                      seen,
                      command),
                  person.actor())
              .findings());
    }
    if (!findings.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return view(found, person, form.with(findings), model);
    }
    Notice.success(words.say("reconciliation.answered"), words.say("reconciliation.answered.text"))
        .on(redirect);
    return "redirect:/reconciliation/items/" + found.id();
  }

  private static @Nullable AnswerOutcome outcome(String chosen) {
    return Arrays.stream(AnswerOutcome.values())
        .filter(one -> one.name().equals(chosen))
        .findFirst()
        .orElse(null);
  }

  private Item find(SignedIn person, String item) {
    return items
        .find(Sights.key(item), Sights.of(person))
        .orElseThrow(() -> new NotFound("item " + item));
  }

  private String view(Item item, SignedIn person, Form form, Model model) {
    Reconciliation reconciliation =
        reconciliations.find(item.reconciliation(), Sights.of(person)).orElseThrow();
    LocalDate today = EasternTime.dateOf(clock.instant());
    boolean works = person.may(Right.REVIEW_QUARTERS);
    boolean answerable = item.isAnswerableOn(today);
    List<Items.Answer> answers = items.answers(item);
    Map<String, String> people =
        names.of(answers.stream().map(Items.Answer::by).distinct().toList());
    model.addAttribute("item", item);
    model.addAttribute("reconciliation", reconciliation);
    model.addAttribute("named", words.title(reconciliation));
    model.addAttribute("direction", words.say("reconciliation.flow." + item.flow().name()));
    model.addAttribute(
        "differs", item.differs().stream().map(Differing::label).collect(Collectors.joining(", ")));
    model.addAttribute("sides", sides(item));
    model.addAttribute("ourRecord", ourRecord(item, person));
    model.addAttribute("owner", item.owner().map(names::of).orElse(""));
    model.addAttribute("mayOwn", works && answerable);
    model.addAttribute("mayAnswer", works && answerable);
    model.addAttribute("over", !answerable);
    model.addAttribute("form", withOwner(form, item));
    model.addAttribute(
        "owners",
        works
            ? names.whoMay(Right.REVIEW_QUARTERS).entrySet().stream()
                .map(one -> new Choice(one.getKey(), one.getValue()))
                .toList()
            : List.of());
    model.addAttribute(
        "outcomes",
        Arrays.stream(AnswerOutcome.values())
            .map(one -> new Choice(one.name(), one.label(), one.says()))
            .toList());
    model.addAttribute("command", UUID.randomUUID());
    model.addAttribute("answers", answers);
    model.addAttribute("people", people);
    model.addAttribute("letters", letters.about(item));
    model.addAttribute("others", items.aboutTheSame(item, Sights.of(person)));
    return "reconciliation/item";
  }

  private static Form withOwner(Form form, Item item) {
    Map<String, String> typed = new HashMap<>(form.typed());
    typed.putIfAbsent(AssignItem.OWNER, item.owner().orElse(""));
    return new Form(typed, form.findings(), form.open());
  }

  private @Nullable SubjectLink ourRecord(Item item, SignedIn person) {
    return item.ours()
        .filter(ours -> !ours.key().isEmpty())
        .map(
            ours ->
                SubjectLink.to(
                    item.flow() == Flow.EXPORT
                        ? Subject.certificate(ours.key())
                        : Subject.entry(ours.key()),
                    person))
        .orElse(null);
  }

  private List<SideRow> sides(Item item) {
    List<SideRow> rows = new ArrayList<>();
    if (item.cell() == null) {
      add(
          rows,
          "number",
          item.ourNumber(),
          item.theirs().map(Item.Theirs::number).orElse(""),
          item.differs().contains(Differing.NUMBER));
      if (!item.source().isOfPartner()) {
        add(
            rows,
            item.flow() == Flow.EXPORT ? "itn" : "entry",
            item.ours().map(Item.Ours::reference).orElse(""),
            item.theirs().map(Item.Theirs::reference).orElse(""),
            false);
      }
      add(
          rows,
          "partner",
          item.ours().map(o -> words.partner(o.partner())).orElse(""),
          item.theirs().map(t -> words.partner(t.partner())).orElse(""),
          item.differs().contains(Differing.PARTNER));
      add(
          rows,
          "day",
          item.ours().map(o -> moments.day(o.countedOn())).orElse(""),
          item.theirs().map(t -> moments.day(t.datedOn())).orElse(""),
          item.differs().contains(Differing.QUARTER));
      add(
          rows,
          "parcels",
          item.ours().map(o -> number(o.parcels())).orElse(""),
          item.theirs().map(t -> number(t.parcels())).orElse(""),
          item.differs().contains(Differing.PARCELS));
    }
    for (HsCode hs : HsCode.values()) {
      addGoods(rows, item, hs);
    }
    return rows;
  }

  private void addGoods(List<SideRow> rows, Item item, HsCode hs) {
    Goods.Line ours = item.ours().map(side -> side.goods().line(hs)).orElse(null);
    Goods.Line theirs = item.theirs().map(side -> side.goods().line(hs)).orElse(null);
    addGoods(rows, "carats", hs, ours, theirs, Goods.Line::carats);
    addGoods(rows, "value", hs, ours, theirs, Goods.Line::valueUsd);
  }

  private void addGoods(
      List<SideRow> rows,
      String what,
      HsCode hs,
      Goods.@Nullable Line ours,
      Goods.@Nullable Line theirs,
      Function<Goods.Line, BigDecimal> amount) {
    BigDecimal own = ours == null ? BigDecimal.ZERO : amount.apply(ours);
    BigDecimal other = theirs == null ? BigDecimal.ZERO : amount.apply(theirs);
    if (own.signum() != 0 || other.signum() != 0) {
      rows.add(
          row(
              words.say("reconciliation.side." + what, hs.code()),
              ours == null ? "" : ReconciliationWords.amount(own),
              theirs == null ? "" : ReconciliationWords.amount(other),
              ours != null && theirs != null && own.compareTo(other) != 0));
    }
  }

  private void add(List<SideRow> rows, String what, String ours, String theirs, boolean differs) {
    if (!ours.isEmpty() || !theirs.isEmpty()) {
      rows.add(row(words.say("reconciliation.side." + what), ours, theirs, differs));
    }
  }

  /** Days are compared by their quarter; an ITN or entry is shown and not compared. */
  private SideRow row(String label, String ours, String theirs, boolean differs) {
    if (differs) {
      return new SideRow(label, ours, theirs, words.say("reconciliation.not-same"), "bad");
    }
    if (ours.isEmpty() || theirs.isEmpty()) {
      return new SideRow(label, ours, theirs, words.say("reconciliation.one-side"), "neutral");
    }
    String unlike =
        label.equals(words.say("reconciliation.side.day"))
            ? "reconciliation.same-quarter"
            : "reconciliation.not-compared";
    return ours.equals(theirs)
        ? new SideRow(label, ours, theirs, words.say("reconciliation.same.yes"), "good")
        : new SideRow(label, ours, theirs, words.say(unlike), "neutral");
  }

  private static String number(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }
}
