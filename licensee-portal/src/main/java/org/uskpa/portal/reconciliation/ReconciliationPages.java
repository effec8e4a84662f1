package org.uskpa.portal.reconciliation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.uskpa.core.csv.Column;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.listing.Page;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.Flow;
import org.uskpa.core.text.VisibleText;
import org.uskpa.portal.account.PeopleNames;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.page.SentFileName;
import org.uskpa.portal.records.RecordSettings;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.statistics.reconciliation.ListSource;
import org.uskpa.statistics.reconciliation.OpenReconciliation;
import org.uskpa.statistics.reconciliation.Reconciliation;
import org.uskpa.statistics.reconciliation.Reconciliations;

/** The reconciliations there are, what became of their differences, and where a new one begins. */
@Controller
@RequestMapping("/reconciliation")
@RequiresRight(Right.READ_RECONCILIATIONS)
class ReconciliationPages {

  private static final String SOURCE = "source";
  private static final String FILE = "file";
  private static final int ROWS = 20;

  private final Reconciliations reconciliations;
  private final ReconciliationDesk desk;
  private final RecordSettings settings;
  private final PeopleNames names;
  private final ReconciliationWords words;

  ReconciliationPages(
      Reconciliations reconciliations,
      ReconciliationDesk desk,
      RecordSettings settings,
      PeopleNames names,
      ReconciliationWords words) {
    this.reconciliations = reconciliations;
    this.desk = desk;
    this.settings = settings;
    this.names = names;
    this.words = words;
  }

  /** A reconciliation as the list shows it. */
  record Line(
      Reconciliation reconciliation, String partner, String state, String tone, String by) {}

  /** What became of the differences with a partner. */
  record PartnerLine(String partner, Reconciliations.PartnerTotal total, String value) {}

  /** The columns that a kind of list has. */
  record Columns(String kind, String written) {}

  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    Page<Reconciliation> page = reconciliations.page(Sights.of(person), after, ROWS);
    List<Reconciliation> rows = page.rows().stream().map(desk::settled).toList();
    Map<String, String> people = names.of(rows.stream().map(Reconciliation::openedBy).toList());
    model.addAttribute(
        "lines",
        rows.stream()
            .map(
                one ->
                    new Line(
                        one,
                        words.partner(one.partner().orElse(null)),
                        words.say("reconciliation.state." + stateKey(one)),
                        tone(one),
                        people.getOrDefault(one.openedBy(), one.openedBy())))
            .toList());
    model.addAttribute(
        "partners",
        reconciliations.byPartner(Sights.of(person)).stream()
            .map(
                total ->
                    new PartnerLine(
                        words.partner(total.partner()),
                        total,
                        ReconciliationWords.amount(total.openValueUsd())))
            .toList());
    model.addAttribute("mayBegin", person.may(Right.REVIEW_QUARTERS));
    model.addAttribute("seesFilings", person.may(Right.READ_FILINGS));
    model.addAttribute("start", after == null ? "" : "/reconciliation");
    model.addAttribute("next", page.next().map(key -> "/reconciliation?after=" + key).orElse(""));
    return "reconciliation/list";
  }

  /** Done, or replaced by a later list, or how far it came. */
  static String stateKey(Reconciliation one) {
    return one.replacement().isPresent() ? "REPLACED" : one.state().name();
  }

  static String tone(Reconciliation one) {
    return one.replacement().isPresent() ? "gone" : tone(one.state());
  }

  static String tone(Reconciliation.State state) {
    return switch (state) {
      case AT_WORK -> "info";
      case REFUSED -> "bad";
      case CUT_OFF -> "warn";
      case DONE -> "good";
    };
  }

  @GetMapping("/new")
  @RequiresRight(Right.REVIEW_QUARTERS)
  String begin(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(required = false) @Nullable String from,
      Model model) {
    return form(from == null ? Form.empty() : asBefore(from, person), person, model);
  }

  /** The form as it was sent with a list that could not be loaded, but for its file. */
  private Form asBefore(String id, SignedIn person) {
    Reconciliation before =
        reconciliations
            .find(Sights.key(id), Sights.of(person))
            .orElseThrow(() -> new NotFound("reconciliation " + id));
    return Form.of(
        Map.of(
            SOURCE,
            before.source().name(),
            OpenReconciliation.PARTNER,
            before.partner().orElse(""),
            OpenReconciliation.PERIOD,
            before.period().toString(),
            OpenReconciliation.DIRECTIONS,
            ReconciliationWords.chosen(before.stated())));
  }

  /** Takes a list in and has it compared. */
  @PostMapping
  @RequiresRight(Right.REVIEW_QUARTERS)
  String send(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(required = false) @Nullable UUID command,
      @RequestParam Map<String, String> fields,
      @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
      HttpServletResponse response,
      Model model)
      throws IOException {
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    ListSource source =
        sources(person).stream()
            .filter(one -> one.name().equals(form.value(SOURCE)))
            .findFirst()
            .orElse(null);
    if (source == null) {
      reading.find(SOURCE, words.say("reconciliation.source.missing"));
    }
    Period period =
        reading.required(
            OpenReconciliation.PERIOD,
            text -> Period.parse(text.toUpperCase(Locale.ROOT)),
            words.say("reconciliation.period.missing"));
    Set<Flow> directions = ReconciliationWords.flows(form.value(OpenReconciliation.DIRECTIONS));
    String name = file == null ? "" : SentFileName.of(file);
    if (name.isEmpty()) {
      reading.find(FILE, words.say("records.file.missing"));
    }
    if (source == null || period == null || file == null || name.isEmpty()) {
      return refused(form.with(reading.findings()), person, response, model);
    }
    String partner = VisibleText.trimmed(form.value(OpenReconciliation.PARTNER));
    try (InputStream bytes = file.getInputStream()) {
      Outcome<Reconciliation> outcome =
          desk.send(
              new OpenReconciliation.Command(
                  source,
                  partner.isEmpty() ? null : partner,
                  period,
                  directions,
                  command == null ? UUID.randomUUID() : command,
                  name),
              bytes,
              person.actor());
      return outcome.isDone()
          ? "redirect:/reconciliation/" + outcome.orElseThrow().id()
          : refused(form.with(outcome.findings()), person, response, model);
    }
  }

  private String refused(Form form, SignedIn person, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(form, person, model);
  }

  private String form(Form form, SignedIn person, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("command", UUID.randomUUID());
    model.addAttribute(
        "sources",
        sources(person).stream()
            .map(
                source ->
                    new Choice(
                        source.name(),
                        source.label(),
                        words.say("reconciliation.source.hint." + source.name())))
            .toList());
    model.addAttribute("partners", words.partners());
    model.addAttribute("directions", words.directions());
    model.addAttribute("largest", settings.largestFile().toBytes());
    model.addAttribute(
        "columns",
        sources(person).stream()
            .map(
                source ->
                    new Columns(
                        source.label(),
                        String.join(",", source.columns().stream().map(Column::name).toList())))
            .toList());
    return "reconciliation/new";
  }

  private static List<ListSource> sources(SignedIn person) {
    return Arrays.stream(ListSource.values())
        .filter(source -> !source.isConfidential() || person.may(Right.READ_FILINGS))
        .toList();
  }
}
