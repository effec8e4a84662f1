package org.uskpa.portal.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.admission.AdmitApplicant;
import org.uskpa.core.admission.Application;
import org.uskpa.core.admission.Applications;
import org.uskpa.core.admission.FindOnPoint;
import org.uskpa.core.admission.Point;
import org.uskpa.core.admission.PointFinding;
import org.uskpa.core.admission.PointResult;
import org.uskpa.core.admission.WithdrawApplication;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeList;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.shipment.Dates;
import org.uskpa.core.text.VisibleText;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** What is done with an application but the board's decision: points, admission, withdrawal. */
@Controller
@RequestMapping("/applications/{id}")
@RequiresRight(Right.MANAGE_LICENSEES)
class ApplicationStepPages {

  private static final String WORDS = "words";

  private final Applications applications;
  private final FindOnPoint find;
  private final AdmitApplicant admit;
  private final WithdrawApplication withdraw;
  private final LicenseeList licensees;
  private final AdmissionWords words;
  private final Clock clock;

  ApplicationStepPages(
      Applications applications,
      FindOnPoint find,
      AdmitApplicant admit,
      WithdrawApplication withdraw,
      LicenseeList licensees,
      AdmissionWords words,
      Clock clock) {
    this.applications = applications;
    this.find = find;
    this.admit = admit;
    this.withdraw = withdraw;
    this.licensees = licensees;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/points/{point}")
  String point(@PathVariable long id, @PathVariable String point, Model model) {
    Application application = applications.get(id);
    PointFinding found = applications.checklist(id).get(point(point));
    return point(
        application,
        point(point),
        found == null
            ? Form.empty()
            : Form.of(Map.of("result", found.result().name(), WORDS, found.words())),
        model);
  }

  @PostMapping("/points/{point}")
  String find(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      @PathVariable String point,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Application application = applications.get(id);
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    PointResult result = reading.read("result", choice(PointResult.values()));
    LocalDate foundOn = reading.read("foundOn", Dates::of);
    Outcome<Application> outcome =
        find.run(
            new FindOnPoint.Command(id, point(point), result, foundOn, form.value(WORDS)),
            person.actor());
    if (!outcome.isDone()) {
      return point(application, point(point), form.with(reading.along(outcome.findings())), model);
    }
    words.done(redirect, "application.found", point(point).label());
    return "redirect:/applications/" + id;
  }

  @GetMapping("/admission")
  String admission(@PathVariable long id, Model model) {
    return step(
        "admission/admission",
        applications.get(id),
        Form.of(Map.of("number", licensees.nextNumber())),
        model);
  }

  @PostMapping("/admission")
  String admit(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Application application = applications.get(id);
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    String number =
        reading.required("number", VisibleText::trimmed, words.say("licensee.number.missing"));
    LocalDate admittedOn =
        reading.required("admittedOn", Dates::of, words.say("licensee.admitted.missing"));
    LocalDate signedOn =
        reading.required("signedOn", Dates::of, words.say("agreement.signed.missing"));
    LocalDate through = reading.read("agreementThrough", Dates::of);
    if (number == null || admittedOn == null || signedOn == null || !reading.findings().isEmpty()) {
      return step("admission/admission", application, form.with(reading.findings()), model);
    }
    Outcome<Licensee> outcome =
        admit.run(
            new AdmitApplicant.Command(
                id, number.toUpperCase(Locale.ROOT), admittedOn, signedOn, through),
            person.actor());
    if (!(outcome instanceof Outcome.Done<Licensee> done)) {
      return step("admission/admission", application, form.with(outcome.findings()), model);
    }
    boolean ahead = admittedOn.isAfter(EasternTime.dateOf(clock.instant()));
    words.done(
        redirect,
        ahead ? "licensee.admission.ahead" : "licensee.admission.done",
        done.value().number(),
        done.value().name(),
        EasternTime.written(admittedOn));
    return "redirect:/licensees/" + done.value().number();
  }

  @GetMapping("/withdrawal")
  String withdrawal(@PathVariable long id, Model model) {
    return step("admission/withdrawal", applications.get(id), Form.empty(), model);
  }

  @PostMapping("/withdrawal")
  String withdraw(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable long id,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes redirect) {
    Application application = applications.get(id);
    Form form = Form.of(fields);
    Outcome<Application> outcome =
        withdraw.run(new WithdrawApplication.Command(id, form.value(WORDS)), person.actor());
    if (!outcome.isDone()) {
      return step("admission/withdrawal", application, form.with(outcome.findings()), model);
    }
    words.done(redirect, "application.withdrawn", application.name());
    return "redirect:/applications/" + id;
  }

  private static String step(String template, Application application, Form form, Model model) {
    model.addAttribute("applied", application);
    model.addAttribute("form", form);
    return template;
  }

  private static String point(Application application, Point point, Form form, Model model) {
    model.addAttribute("point", point);
    model.addAttribute(
        "results",
        Arrays.stream(PointResult.values())
            .filter(
                one -> one != PointResult.DOES_NOT_APPLY || point.canFallAway(application.kind()))
            .map(one -> new Choice(one.name(), one.label()))
            .toList());
    return step("admission/point", application, form, model);
  }

  /**
   * The point of an address.
   *
   * @throws NotFound when there is no such point
   */
  private static Point point(String key) {
    return Arrays.stream(Point.values())
        .filter(point -> point.name().equals(key))
        .findFirst()
        .orElseThrow(() -> new NotFound("point " + key));
  }

  static <E extends Enum<E>> Function<String, E> choice(E[] choices) {
    return text ->
        Arrays.stream(choices)
            .filter(one -> one.name().equals(text))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("“%s” is none of the choices".formatted(text)));
  }
}
