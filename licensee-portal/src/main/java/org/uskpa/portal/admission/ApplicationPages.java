package org.uskpa.portal.admission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.admission.Application;
import org.uskpa.core.admission.ApplicationState;
import org.uskpa.core.admission.Applications;
import org.uskpa.core.admission.RecordApplication;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.listing.Page;
import org.uskpa.core.shipment.Dates;
import org.uskpa.core.text.VisibleText;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.page.ListSearch;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** The applications for a licence: all of them, each with its checklist, and a new one. */
@Controller
@RequestMapping("/applications")
@RequiresRight(Right.READ_LICENSEES)
class ApplicationPages {

  private static final int ROWS = 50;
  private static final String STATE = "state";
  private static final String FORM = "command";

  private final Applications applications;
  private final ApplicationViews views;
  private final RecordApplication record;
  private final AdmissionWords words;

  ApplicationPages(
      Applications applications,
      ApplicationViews views,
      RecordApplication record,
      AdmissionWords words) {
    this.applications = applications;
    this.views = views;
    this.record = record;
    this.words = words;
  }

  /** An application as the list shows it. */
  record Line(Application application, String tone) {}

  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable Long after,
      Model model) {
    ListSearch search = new ListSearch("/applications", fields, List.of(STATE));
    Page<Application> page =
        applications.page(search.choice(STATE, ApplicationState.class), after, ROWS);
    model.addAttribute("form", search.form());
    model.addAttribute("narrowed", search.narrows());
    model.addAttribute(
        "applications",
        page.rows().stream()
            .map(one -> new Line(one, ApplicationViews.tone(one.state())))
            .toList());
    model.addAttribute("start", search.start(after == null ? null : String.valueOf(after)));
    model.addAttribute("next", search.next(page.after()));
    model.addAttribute(
        "states",
        Arrays.stream(ApplicationState.values())
            .map(one -> new Choice(one.name(), one.label()))
            .toList());
    model.addAttribute("admits", person.may(Right.MANAGE_LICENSEES));
    return "admission/list";
  }

  @GetMapping("/{id}")
  String show(@AuthenticationPrincipal SignedIn person, @PathVariable long id, Model model) {
    model.addAttribute("view", views.of(id, person));
    return "admission/application";
  }

  @RequiresRight(Right.MANAGE_LICENSEES)
  @GetMapping("/new")
  String form(Model model) {
    return form(Form.of(Map.of(FORM, UUID.randomUUID().toString())), model);
  }

  @RequiresRight(Right.MANAGE_LICENSEES)
  @PostMapping
  String record(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    UUID command = reading.read(FORM, UUID::fromString);
    LicenseeKind kind =
        reading.required("kind", ApplicationPages::kind, words.say("licensee.kind.missing"));
    LocalDate receivedOn =
        reading.required("receivedOn", Dates::of, words.say("application.received.missing"));
    if (kind == null || receivedOn == null || !reading.findings().isEmpty()) {
      return form(form.with(withBlanks(form, reading)), model);
    }
    Outcome<Application> outcome =
        record.run(
            new RecordApplication.Command(
                command == null ? UUID.randomUUID() : command,
                form.value("name"),
                kind,
                form.value("address"),
                receivedOn,
                form.value("words")),
            person.actor());
    if (!(outcome instanceof Outcome.Done<Application> done)) {
      return form(form.with(outcome.findings()), model);
    }
    words.done(redirect, "application.recorded", done.value().name());
    return "redirect:/applications/" + done.value().id();
  }

  /** What cannot be read, and what the core would refuse anyway: all of it at once. */
  private List<Finding> withBlanks(Form form, FormReading reading) {
    FormReading blanks = new FormReading(form);
    Stream.of("name", "address")
        .filter(field -> VisibleText.isBlank(form.value(field)))
        .forEach(field -> blanks.find(field, words.say("application." + field + ".missing")));
    List<Finding> all = new ArrayList<>(blanks.findings());
    all.addAll(reading.findings());
    return all;
  }

  private static LicenseeKind kind(String text) {
    return Arrays.stream(LicenseeKind.values())
        .filter(kind -> kind.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("“%s” is no kind".formatted(text)));
  }

  private String form(Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute(
        "kinds",
        Stream.of(LicenseeKind.DEALER, LicenseeKind.COMMON_CARRIER)
            .map(
                kind ->
                    new Choice(
                        kind.name(),
                        kind.label(),
                        words.say("licensee.kind." + kind.name() + ".hint")))
            .toList());
    return "admission/new";
  }
}
