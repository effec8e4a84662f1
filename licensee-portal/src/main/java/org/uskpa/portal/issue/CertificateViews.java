package org.uskpa.portal.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uskpa.core.certificate.CertificateContent;
import org.uskpa.core.certificate.CertificateDetail;
import org.uskpa.core.certificate.CertificateState;
import org.uskpa.core.certificate.CheckDraft;
import org.uskpa.core.duty.Duty;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.duty.DutyState;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.TransportMode;
import org.uskpa.portal.account.PeopleNames;
import org.uskpa.portal.issue.CertificateView.Action;
import org.uskpa.portal.page.Amounts;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.page.SummaryRow;
import org.uskpa.portal.security.OwnLicensee;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** Makes the page of a certificate for whoever looks at it. */
@Component
class CertificateViews {

  private final RecordParts parts;
  private final HistoryFacts facts;
  private final IssuingBarred barred;
  private final PeopleNames people;
  private final Moments moments;
  private final PageWords words;
  private final Clock clock;
  private final FieldChoices choices;
  private final CheckDraft checkDraft;

  CertificateViews(
      RecordParts parts,
      HistoryFacts facts,
      IssuingBarred barred,
      PeopleNames people,
      Moments moments,
      PageWords words,
      Clock clock,
      FieldChoices choices,
      CheckDraft checkDraft) {
    this.choices = choices;
    this.parts = parts;
    this.facts = facts;
    this.barred = barred;
    this.people = people;
    this.moments = moments;
    this.words = words;
    this.clock = clock;
    this.checkDraft = checkDraft;
  }

  CertificateView of(CertificateDetail certificate, SignedIn person) {
    Map<String, String> names = people.of(usernames(certificate));
    Optional<IssuingBarred.Bar> bar =
        certificate.state().isDraft()
            ? Optional.ofNullable(person.licensee()).flatMap(barred::of)
            : Optional.empty();
    Set<CertificateView.Action> actions = EnumSet.noneOf(CertificateView.Action.class);
    actions.addAll(actions(certificate, person));
    if (bar.isPresent()) {
      actions.remove(CertificateView.Action.ISSUE);
    }
    Declaration declared = certificate.declaration();
    Optional<CertificateContent> content = certificate.content();
    CertificateDetail.Voiding voiding = certificate.voiding();
    return new CertificateView(
        certificate.number().value(),
        certificate.state().label(),
        StateTone.of(certificate.state()),
        lead(certificate, person, names),
        person.licensee() == null ? licensee(certificate) : "",
        Objects.requireNonNullElse(certificate.backEntry(), ""),
        certificate.state() == CertificateState.DRAFT
            ? Objects.requireNonNullElse(certificate.draft().sentBackWords(), "")
            : "",
        voiding == null
            ? ""
            : words.say(
                "certificate.void-since", moments.day(voiding.on()), voiding.reason().label()),
        voiding == null ? "" : voiding.words(),
        text(certificate.replaces()),
        text(certificate.replacedBy()),
        actions,
        bar.orElse(null),
        continueAt(certificate),
        UUID.randomUUID().toString(),
        words.say(
            certificate.state().isDraft()
                ? "issue.pdf.draft"
                : voiding == null ? "issue.pdf.copy" : "issue.pdf.void"),
        content.map(c -> moments.day(c.issuedOn())).orElse(""),
        content.map(c -> moments.day(c.expiresOn())).orElse(""),
        content.map(c -> c.itn().value()).orElse(""),
        certificate.duties().stream().map(duty -> duty(duty, person)).toList(),
        GoodsTable.declared(declared.lines()),
        parts(certificate, declared, names),
        certificate.warnings().stream().map(warning -> warning(warning, names)).toList(),
        certificate.history().stream().map(entry -> entry(entry, names)).toList());
  }

  private static Set<String> usernames(CertificateDetail certificate) {
    CertificateDetail.Draft draft = certificate.draft();
    CertificateDetail.Issue issue = certificate.issue();
    CertificateDetail.Export export = certificate.export();
    return Stream.of(
            Stream.of(
                draft.openedBy(),
                draft.handedOverBy(),
                draft.savedBy(),
                issue == null ? null : issue.by(),
                export == null ? null : export.recordedBy()),
            certificate.warnings().stream().map(CertificateDetail.Warning::saidBy),
            certificate.confirmations().stream().map(CertificateDetail.Confirmation::recordedBy),
            certificate.history().stream().map(JournalEntry::actor))
        .flatMap(every -> every)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  private String lead(CertificateDetail certificate, SignedIn person, Map<String, String> names) {
    CertificateDetail.Draft draft = certificate.draft();
    return switch (certificate.state()) {
      case DRAFT ->
          words.say(
              "certificate.lead.draft", moments.at(draft.savedAt()), name(names, draft.savedBy()));
      case READY -> {
        long open = open(certificate, person);
        String by = name(names, draft.handedOverBy());
        yield open == 0
            ? words.say("certificate.lead.ready", by)
            : words.say("certificate.lead.ready.open", by, open);
      }
      case ISSUED -> {
        CertificateDetail.Issue issue = Objects.requireNonNull(certificate.issue());
        yield words.say(
            certificate.isPastExpiry(EasternTime.dateOf(clock.instant()))
                ? "certificate.lead.expired"
                : "certificate.lead.issued",
            moments.day(issue.content().issuedOn()),
            name(names, issue.by()),
            moments.day(issue.content().expiresOn()));
      }
      case EXPORTED ->
          words.say(
              "certificate.lead.exported",
              moments.day(Objects.requireNonNull(certificate.export()).on()));
      case VOIDED ->
          words.say(
              "certificate.lead.voided",
              moments.day(Objects.requireNonNull(certificate.voiding()).on()));
    };
  }

  /** What would keep a draft from being issued, the ITN aside, for the people who can mend it. */
  private long open(CertificateDetail draft, SignedIn person) {
    return person.licensee() == null
        ? 0
        : checkDraft.run(draft.number(), OwnLicensee.of(person), Map.of()).stream()
            .filter(
                finding -> finding.blocks() && !DraftStep.ITN.fields().contains(finding.field()))
            .count();
  }

  private static String licensee(CertificateDetail certificate) {
    return "%s %s".formatted(certificate.licensee().number(), certificate.licensee().name());
  }

  private static Set<Action> actions(CertificateDetail certificate, SignedIn person) {
    Set<Action> actions = EnumSet.noneOf(Action.class);
    CertificateState state = certificate.state();
    add(
        actions,
        Action.CONFIRM,
        person.may(Right.RECORD_CONFIRMATIONS)
            && (state == CertificateState.ISSUED || state == CertificateState.EXPORTED));
    add(
        actions,
        Action.CORRECT,
        person.may(Right.CORRECT_RECORDS) && state == CertificateState.EXPORTED);
    if (person.licensee() == null) {
      return actions;
    }
    boolean drafts = person.may(Right.DRAFT);
    boolean issues = person.may(Right.ISSUE);
    boolean preparer = person.username().equals(certificate.draft().handedOverBy()) || issues;
    add(actions, Action.CONTINUE, drafts && state == CertificateState.DRAFT);
    add(actions, Action.DELETE, drafts && state == CertificateState.DRAFT);
    add(actions, Action.ISSUE, issues && state == CertificateState.READY);
    add(actions, Action.SEND_BACK, issues && state == CertificateState.READY);
    add(actions, Action.TAKE_OVER, preparer && state == CertificateState.READY);
    add(
        actions,
        Action.EXPORT,
        person.may(Right.RECORD_EXPORT) && state == CertificateState.ISSUED);
    add(
        actions,
        Action.TAKE_BACK,
        person.may(Right.RECORD_EXPORT)
            && state == CertificateState.EXPORTED
            && certificate.confirmations().isEmpty()
            && certificate.correction().filter(one -> one.source().showsArrival()).isEmpty());
    add(
        actions,
        Action.VOID,
        person.may(Right.VOID)
            && state.next().contains(CertificateState.VOIDED)
            && certificate.confirmations().isEmpty());
    add(
        actions,
        Action.REPLACE,
        drafts && state == CertificateState.VOIDED && certificate.replacedBy() == null);
    add(actions, Action.COPY, drafts && !state.isDraft());
    return actions;
  }

  private static void add(Set<Action> actions, Action action, boolean offered) {
    if (offered) {
      actions.add(action);
    }
  }

  /** The first step that was not begun; when all were, the review. */
  private static String continueAt(CertificateDetail certificate) {
    String step =
        Stream.of(DraftStep.GOODS, DraftStep.PARTIES, DraftStep.DEPARTURE)
            .filter(one -> !StepTexts.isBegun(one, certificate.typed()))
            .findFirst()
            .orElse(DraftStep.REVIEW)
            .path();
    return "/certificates/%s/%s".formatted(certificate.number(), step);
  }

  private CertificateView.DutyLine duty(Duty duty, SignedIn person) {
    Instant now = clock.instant();
    String who = duty.licenseeNumber() == null ? duty.owner().label() : duty.licenseeNumber();
    String tone = duty.state() != DutyState.OPEN ? "closed" : duty.isLate(now) ? "late" : "open";
    return new CertificateView.DutyLine(
        duty.kind().label(), who, when(duty, now), tone, doneAt(duty, person));
  }

  private static String doneAt(Duty duty, SignedIn person) {
    boolean own = person.licensee() != null && duty.owner() == DutyOwner.LICENSEE;
    return own
            && duty.state() == DutyState.OPEN
            && duty.kind().isFulfilledByHand()
            && person.may(Right.FULFIL_DUTIES)
        ? "/duties/" + duty.id()
        : "";
  }

  private String when(Duty duty, Instant now) {
    return switch (duty.state()) {
      case OPEN ->
          words.say(
              duty.isLate(now) ? "certificate.duty.late" : "certificate.duty.open",
              moments.due(duty.dueAt()));
      case FULFILLED ->
          words.say(
              "certificate.duty.fulfilled",
              moments.at(duty.closedAt()),
              Stream.of(duty.way(), duty.proof())
                  .filter(text -> text != null && !text.isEmpty())
                  .collect(Collectors.joining(": ")));
      case LAPSED -> words.say("certificate.duty.lapsed");
      case NOT_TRACKED -> words.say("certificate.duty.not-tracked");
    };
  }

  private List<RecordParts.Part> parts(
      CertificateDetail certificate, Declaration declared, Map<String, String> names) {
    List<RecordParts.Part> all = new ArrayList<>(parts.ofRecord(declared));
    CertificateDetail.Issue issue = certificate.issue();
    if (issue != null) {
      all.add(validation(issue, names));
    } else if (!declared.itn().isBlank()) {
      all.add(
          new RecordParts.Part(
              words.say("certificate.part.validation"), parts.toBeValidated(declared), false));
    }
    CertificateDetail.Export export = certificate.export();
    if (export != null) {
      all.add(export(export, names));
    }
    if (!certificate.confirmations().isEmpty()) {
      all.add(confirmations(certificate.confirmations()));
    }
    return all;
  }

  private RecordParts.Part validation(CertificateDetail.Issue issue, Map<String, String> names) {
    CertificateContent content = issue.content();
    return new RecordParts.Part(
        words.say("certificate.part.validation"),
        List.of(
            row("itn", content.itn().citation()),
            row(
                "issued",
                words.say(
                    "certificate.said-by",
                    moments.day(content.issuedOn()),
                    name(names, issue.by()))),
            row("expires", moments.day(content.expiresOn())),
            row(
                "digest",
                issue.intact()
                    ? issue.sha256()
                    : words.say("certificate.row.digest.broken", issue.sha256()))),
        false);
  }

  private RecordParts.Part export(CertificateDetail.Export export, Map<String, String> names) {
    TransportMode mode = export.mode();
    return new RecordParts.Part(
        words.say("certificate.part.export"),
        List.of(
            row("exported", moments.day(export.on())),
            row(
                "how",
                Stream.of(
                        mode == null ? "" : mode.label(),
                        export.carrier(),
                        choices.port(export.port(), export.on()))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "))),
            row(
                "recorded",
                words.say(
                    "certificate.said-by",
                    moments.at(export.recordedAt()),
                    name(names, export.recordedBy())))),
        false);
  }

  private RecordParts.Part confirmations(List<CertificateDetail.Confirmation> confirmations) {
    return new RecordParts.Part(
        words.say("certificate.part.confirmations"),
        confirmations.stream()
            .map(
                one ->
                    new SummaryRow(
                        words.say(
                            "certificate.said-by", moments.day(one.receivedOn()), one.authority()),
                        found(one)))
            .toList(),
        false);
  }

  private String found(CertificateDetail.Confirmation one) {
    return Stream.of(
            one.caratsFound() == null
                ? ""
                : words.say("certificate.confirmed.carats", Amounts.of(one.caratsFound())),
            one.parcelsFound() == null
                ? ""
                : words.say("certificate.confirmed.parcels", one.parcelsFound()),
            one.differences().isEmpty()
                ? words.say("certificate.confirmed.same")
                : one.differences())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private CertificateView.Warning warning(
      CertificateDetail.Warning warning, Map<String, String> names) {
    return new CertificateView.Warning(
        warning.rule(),
        warning.message(),
        warning.citation(),
        warning.words(),
        words.say(
            "certificate.said-by", name(names, warning.saidBy()), moments.at(warning.saidAt())));
  }

  private CertificateView.Entry entry(JournalEntry entry, Map<String, String> names) {
    return new CertificateView.Entry(
        moments.at(entry.recordedAt()),
        capital(entry.action()),
        name(names, entry.actor()),
        Stream.of(entry.reason(), facts.of(entry))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n")));
  }

  private SummaryRow row(String key, String value) {
    return new SummaryRow(words.say("certificate.row." + key), value);
  }

  private static String name(Map<String, String> names, @Nullable String username) {
    return username == null ? "" : names.getOrDefault(username, username);
  }

  private static String text(@Nullable CertificateNumber number) {
    return number == null ? "" : number.value();
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
