package org.uskpa.portal.issue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.uskpa.core.certificate.CertificateDetail;
import org.uskpa.core.certificate.CertificateState;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.portal.account.PeopleNames;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.page.Step;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** Makes what a step of a draft shows. */
@Component
class StepPageMaker {

  private final FieldChoices choices;
  private final EarlierConsignees consignees;
  private final PeopleNames names;
  private final Moments moments;
  private final PageWords words;
  private final Clock clock;

  StepPageMaker(
      FieldChoices choices,
      EarlierConsignees consignees,
      PeopleNames names,
      Moments moments,
      PageWords words,
      Clock clock) {
    this.choices = choices;
    this.consignees = consignees;
    this.names = names;
    this.moments = moments;
    this.words = words;
    this.clock = clock;
  }

  /**
   * A step.
   *
   * @param form the draft's fields with those just typed
   * @param findings what the rules find in the whole draft
   */
  DraftPage page(
      CertificateDetail draft, DraftStep step, SignedIn person, Form form, List<Finding> findings) {
    LocalDate today = EasternTime.dateOf(clock.instant());
    int validity = choices.validityDays(today);
    return new DraftPage(
        draft.number().value(),
        draft.version(),
        step,
        steps(draft, step, person, findings),
        StepTexts.base(step, draft.typed()),
        saved(draft),
        Objects.requireNonNullElse(draft.draft().sentBackWords(), ""),
        GoodsTable.declared(Declaration.of(form.typed()).lines()).totals(),
        draft.licensee().kind() == LicenseeKind.COMMON_CARRIER,
        words.say("issue.expiry.hint", validity, moments.day(today.plusDays(validity))),
        choices,
        step == DraftStep.PARTIES ? earlier(person) : List.of(),
        choices.dayOf(Declaration.of(withDeparture(form, draft))),
        form);
  }

  /** When and by whom the draft was saved last. */
  String saved(CertificateDetail draft) {
    return words.say(
        "issue.saved", moments.at(draft.draft().savedAt()), names.of(draft.draft().savedBy()));
  }

  /** A form in which lists show the choice that was typed in another writing. */
  static Form form(Map<String, String> typed) {
    Map<String, String> shown = new HashMap<>(typed);
    for (int line = 0; line < FieldNames.MOST_LINES; line++) {
      shown.computeIfPresent(
          FieldNames.ofLine(line, FieldNames.HS_CODE),
          (field, text) -> HsCode.of(text).map(HsCode::code).orElse(text));
    }
    for (String field :
        List.of(FieldNames.DESTINATION, FieldNames.CONTAINER_TYPE, FieldNames.MODE)) {
      shown.computeIfPresent(field, (name, text) -> text.toUpperCase(Locale.ROOT));
    }
    return Form.of(shown);
  }

  List<Step> steps(
      CertificateDetail draft, DraftStep current, SignedIn person, List<Finding> findings) {
    boolean issues = person.may(Right.ISSUE);
    List<Step> steps = new ArrayList<>();
    for (DraftStep step : DraftStep.values()) {
      String key = step == DraftStep.ITN && issues ? "issue" : step.path();
      steps.add(
          new Step(
              words.say("issue.step." + key),
              "/certificates/%s/%s".formatted(draft.number(), key),
              step == current ? Step.State.CURRENT : state(draft, step, findings)));
    }
    return steps;
  }

  /** Everything that is typed now, with the departure as it was saved where this step has none. */
  private static Map<String, String> withDeparture(Form form, CertificateDetail draft) {
    Map<String, String> typed = new HashMap<>(draft.typed());
    typed.keySet().retainAll(Set.of(FieldNames.DEPARTURE_DATE));
    typed.putAll(form.typed());
    return typed;
  }

  private static Step.State state(CertificateDetail draft, DraftStep step, List<Finding> findings) {
    boolean blocked =
        findings.stream()
            .anyMatch(finding -> finding.blocks() && step.fields().contains(finding.field()));
    boolean begun =
        step == DraftStep.REVIEW
            ? draft.state() == CertificateState.READY
            : StepTexts.isBegun(step, draft.typed());
    return !begun ? Step.State.NOT_BEGUN : blocked ? Step.State.TO_MEND : Step.State.COMPLETE;
  }

  private List<Choice> earlier(SignedIn person) {
    SignedIn.OfLicensee licensee = person.licensee();
    return licensee == null ? List.of() : consignees.of(licensee.id());
  }
}
