package org.uskpa.portal.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uskpa.core.admission.Applications;
import org.uskpa.core.attachment.Attachments;
import org.uskpa.core.fee.Fees;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeDetail;
import org.uskpa.core.licensee.LicenseeDetails;
import org.uskpa.core.licensee.Standing;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.stock.StockReport;
import org.uskpa.core.stock.StockState;
import org.uskpa.portal.account.Accounts;
import org.uskpa.portal.fee.FeeTone;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.page.SummaryRow;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.portal.stock.StockTone;

/** Puts together what the page of a licensee shows. */
@Component
class LicenseeViews {

  private final LicenseeDetails details;
  private final StockReport stock;
  private final Accounts accounts;
  private final Attachments attachments;
  private final Applications applications;
  private final Fees fees;
  private final Moments moments;
  private final AdminWords words;
  private final Clock clock;

  LicenseeViews(
      LicenseeDetails details,
      StockReport stock,
      Accounts accounts,
      Attachments attachments,
      Applications applications,
      Fees fees,
      Moments moments,
      AdminWords words,
      Clock clock) {
    this.details = details;
    this.stock = stock;
    this.accounts = accounts;
    this.attachments = attachments;
    this.applications = applications;
    this.fees = fees;
    this.moments = moments;
    this.words = words;
    this.clock = clock;
  }

  LocalDate today() {
    return EasternTime.dateOf(clock.instant());
  }

  LicenseeView of(String number, SignedIn person) {
    LicenseeDetail detail = details.of(number);
    long id = detail.licensee().id();
    LocalDate today = today();
    return new LicenseeView(
        detail,
        StandingTone.of(detail.standing()),
        today,
        facts(detail, today),
        counts(stock.counts(id)),
        accounts.ofLicensee(id),
        attachments.about(Subject.licensee(number)),
        dealings(detail, today),
        accounts.displayNames(recorders(detail)),
        rights(person, detail));
  }

  private LicenseeView.Dealings dealings(LicenseeDetail detail, LocalDate today) {
    Licensee licensee = detail.licensee();
    return new LicenseeView.Dealings(
        applications.of(licensee.id()).orElse(null),
        detail.agreements().stream()
            .collect(
                Collectors.toMap(
                    LicenseeDetail.Agreement::from,
                    one -> attachments.about(Subject.agreement(licensee.number(), one.from())))),
        fees.of(licensee.id()).stream()
            .map(fee -> new LicenseeView.Owed(fee, FeeTone.of(fee, today), fee.isLate(today)))
            .toList());
  }

  private List<SummaryRow> facts(LicenseeDetail detail, LocalDate today) {
    Licensee licensee = detail.licensee();
    boolean ended = detail.standing() == Standing.ENDED;
    String none = words.say("licensee.no-review");
    return List.of(
        row("kind", licensee.kind().label()),
        row("address", licensee.address()),
        row("admitted", moments.day(licensee.admittedOn())),
        row("agreement", agreement(detail, today)),
        row(
            "acknowledgment",
            detail
                .acknowledgment(today.getYear())
                .map(given -> words.say("licensee.acknowledged-on", moments.day(given.on())))
                .orElseGet(() -> words.say("licensee.not-acknowledged", today.getYear() + ""))),
        row("next-review", ended ? none : due(detail.reviewDueOn(), today)),
        row("next-agency-review", ended ? none : due(detail.agencyReviewDueOn(), today)));
  }

  private String due(LocalDate due, LocalDate today) {
    return words.say(
        due.isBefore(today) ? "licensee.review-late" : "licensee.review-by", moments.day(due));
  }

  private String agreement(LicenseeDetail detail, LocalDate today) {
    return detail
        .agreement(today)
        .map(
            agreement ->
                agreement.through() == null
                    ? words.say("licensee.agreed-since", moments.day(agreement.from()))
                    : words.say("licensee.agreed-through", moments.day(agreement.through())))
        .or(
            () ->
                detail
                    .lastEndedBefore(today)
                    .map(
                        ended ->
                            words.say("licensee.agreement-ended", moments.day(ended.through()))))
        .orElseGet(() -> words.say("licensee.not-agreed"));
  }

  private SummaryRow row(String label, String value) {
    return new SummaryRow(words.say("licensee." + label), value);
  }

  private static List<LicenseeView.Count> counts(Map<StockState, Long> held) {
    return Arrays.stream(StockState.values())
        .filter(held::containsKey)
        .map(
            state ->
                new LicenseeView.Count(
                    state.name(), state.label(), StockTone.of(state), held.getOrDefault(state, 0L)))
        .toList();
  }

  private static List<String> recorders(LicenseeDetail detail) {
    return Stream.concat(
            detail.standings().stream().map(LicenseeDetail.StandingPeriod::recordedBy),
            detail.acknowledgments().stream().map(LicenseeDetail.Acknowledgment::by))
        .distinct()
        .toList();
  }

  private static LicenseeView.Rights rights(SignedIn person, LicenseeDetail detail) {
    return new LicenseeView.Rights(
        person.may(Right.MANAGE_LICENSEES),
        person.may(Right.REVIEW_LICENSEES),
        person.may(Right.ALLOT_STOCK) && detail.standing() == Standing.ACTIVE,
        person.may(Right.MANAGE_ACCOUNTS),
        Arrays.stream(StandingStep.values())
            .filter(step -> person.may(Right.STANDING) && step.isOpenFrom(detail.standing()))
            .toList());
  }
}
