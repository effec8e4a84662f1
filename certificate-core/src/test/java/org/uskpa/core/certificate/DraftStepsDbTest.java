package org.uskpa.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.uskpa.core.certificate.LifeForTests.ADMINISTRATOR;
import static org.uskpa.core.certificate.LifeForTests.ISSUER;
import static org.uskpa.core.certificate.LifeForTests.PREPARER;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyState;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.EndLicensee;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.Standing;
import org.uskpa.core.licensee.SuspendLicensee;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.stock.StockNumbers;
import org.uskpa.core.stock.StockState;

/** Drafts that two people work on, that are handed over, taken back, deleted or voided. */
@CoreDbTest
class DraftStepsDbTest {

  private static final Actor OTHER = new Actor("olga", "Olga Other");

  @Autowired private BeanFactory beans;
  @Autowired private SaveDraft save;
  @Autowired private HandOver handOver;
  @Autowired private SendBack sendBack;
  @Autowired private TakeBackDraft takeBack;
  @Autowired private IssueCertificate issue;
  @Autowired private DeleteDraft delete;
  @Autowired private VoidCertificate voiding;
  @Autowired private OpenDraft open;
  @Autowired private CertificateDetails details;
  @Autowired private StockNumbers stock;
  @Autowired private Journal journal;
  private LifeForTests life;
  private Licensee dealer;

  @BeforeEach
  void aDealerWithStock() {
    life = new LifeForTests(beans);
    dealer = life.dealer();
  }

  @Test
  void aDraftTakesTheLowestFreeNumber() {
    Step first = life.opened(dealer);
    Step second = life.opened(dealer);

    assertThat(first.state()).isEqualTo(CertificateState.DRAFT);
    assertThat(second.number()).isGreaterThan(first.number());
  }

  @Test
  void whoSavesAStaleDraftIsToldWhoSavedWhatMeanwhileAndNothingIsOverwritten() {
    Step seen = life.draft(dealer);
    save(seen, OTHER, Map.of(FieldNames.PARCELS, "5", FieldNames.PORT, "2720")).orElseThrow();

    Outcome<SaveDraft.Saved> stale =
        save(seen, PREPARER, Map.of(FieldNames.PARCELS, "6", FieldNames.PORT, "2720"));

    assertThat(stale.findings()).extracting(Finding::rule).containsOnly("stale-draft");
    assertThat(stale.findings().get(0).message()).startsWith("olga saved " + seen.number());
    assertThat(stale.findings().subList(1, stale.findings().size()))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.field()).isEqualTo(FieldNames.PARCELS);
              assertThat(finding.message()).isEqualTo("Stored is “5”, you typed “6”.");
            });
    assertThat(typed(seen)).containsEntry(FieldNames.PARCELS, "5");
  }

  @Test
  void aStaleDraftOfWhichNothingIsChangedIsSavedWithoutAWord() {
    Step seen = life.draft(dealer);
    save(seen, OTHER, Map.of(FieldNames.PARCELS, "5")).orElseThrow();

    assertThat(save(seen, PREPARER, Map.of(FieldNames.PARCELS, "5")).isDone()).isTrue();
  }

  @Test
  void aStaleDraftIsNeitherHandedOverNorIssued() {
    Step seen = life.draft(dealer);
    save(seen, OTHER, Map.of(FieldNames.PARCELS, "5")).orElseThrow();

    assertThat(rules(handOver.run(toHandOver(seen), PREPARER))).contains("stale-draft");
    assertThat(rules(issue.run(LifeForTests.toIssue(dealer, seen), ISSUER)))
        .contains("stale-draft");
    assertThat(details.of(seen.number()).state()).isEqualTo(CertificateState.DRAFT);
  }

  @Test
  void aDraftIsSentBackWithWordsAndTakenBackWithout() {
    Step ready = life.ready(dealer);
    assertThat(rules(sendBack.run(new SendBack.Command(ready.number(), dealer.id(), " "), ISSUER)))
        .containsExactly("words");
    sendBack
        .run(new SendBack.Command(ready.number(), dealer.id(), " Value? "), ISSUER)
        .orElseThrow();
    assertThat(details.of(ready.number()).draft().sentBackWords()).isEqualTo("Value?");

    Step again = life.ready(dealer);
    takeBack
        .run(new TakeBackDraft.Command(again.number(), dealer.id(), false), PREPARER)
        .orElseThrow();
    assertThat(details.of(again.number()).draft().sentBackWords()).isNull();
    assertThat(details.of(again.number()).draft().handedOverBy()).isNull();
    assertThatThrownBy(
            () ->
                takeBack.run(
                    new TakeBackDraft.Command(again.number(), life.dealer().id(), true), PREPARER))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatAPreparerHandedOverIsTakenBackByThatOneOrByAnIssuer() {
    Step ready = life.ready(dealer);

    Outcome<Step> refused = takenBack(ready, OTHER, false);

    assertThat(rules(refused)).containsExactly("take-back");
    assertThat(refused.findings().get(0).message()).contains("paula", "an issuer");
    assertThat(details.of(ready.number()).state()).isEqualTo(CertificateState.READY);
    assertThat(takenBack(ready, OTHER, true).orElseThrow().state())
        .isEqualTo(CertificateState.DRAFT);
    assertThat(takenBack(life.ready(dealer), PREPARER, false).isDone()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Standing.class,
      names = {"SUSPENDED", "ENDED"})
  void outOfStandingNoNumberIsTaken(Standing standing) {
    CertificateNumber earlier = life.issued(dealer).number();
    leaveStanding(standing);

    for (OpenDraft.Command command :
        List.of(
            OpenDraft.Command.blank(UUID.randomUUID(), dealer.id()),
            new OpenDraft.Command(UUID.randomUUID(), dealer.id(), null, earlier, null))) {
      Outcome<Step> refused = open.run(command, PREPARER);
      assertThat(rules(refused)).containsExactly("draft-good-standing");
      assertThat(refused.findings().get(0).message())
          .contains(dealer.number(), "Mar 2, 2026", "Ask the USKPA");
    }
    assertThat(stock.countFree(dealer.id())).isZero();
    assertThat(journal.of(Subject.licensee(dealer.number())))
        .last()
        .satisfies(last -> assertThat(last.details()).containsEntry("numbers recalled", "19"));
  }

  /** Those of a licence that has ended are voided with it. */
  @Test
  void draftsInHandOfASuspendedLicenseeAreKept() {
    Step kept = life.draft(dealer);
    Step voided = life.draft(dealer);
    leaveStanding(Standing.SUSPENDED);

    assertThat(save(kept, PREPARER, Map.of(FieldNames.PARCELS, "5")).isDone()).isTrue();
    assertThat(typed(kept)).containsEntry(FieldNames.PARCELS, "5");
    assertThat(
            voiding
                .run(
                    new VoidCertificate.Command(
                        voided.number(), dealer.id(), VoidReason.OTHER, "Not to be issued"),
                    ISSUER)
                .isDone())
        .isTrue();
  }

  @Test
  void theFormThatOpenedADraftBeforeTheSuspensionStillLeadsToIt() {
    OpenDraft.Command command = OpenDraft.Command.blank(UUID.randomUUID(), dealer.id());
    Step opened = open.run(command, PREPARER).orElseThrow();
    leaveStanding(Standing.SUSPENDED);

    assertThat(open.run(command, PREPARER).orElseThrow().number()).isEqualTo(opened.number());
  }

  private void leaveStanding(Standing standing) {
    if (standing == Standing.SUSPENDED) {
      beans
          .getBean(SuspendLicensee.class)
          .run(new SuspendLicensee.Command(dealer.number(), "Late copies"), ADMINISTRATOR)
          .orElseThrow();
    } else {
      beans
          .getBean(EndLicensee.class)
          .run(new EndLicensee.Command(dealer.number(), "Left the trade"), ADMINISTRATOR)
          .orElseThrow();
    }
  }

  @Test
  void aDeletedDraftGivesItsNumberBackAndTheNextDraftTakesIt() {
    Step draft = life.opened(dealer);

    assertThat(deleted(draft, true, true).orElseThrow()).isEqualTo(draft.number());

    assertThat(stock.byNumber(draft.number()).orElseThrow().state().isFree()).isTrue();
    assertThat(journal.of(Subject.certificate(draft.number().value())))
        .last()
        .satisfies(
            last -> {
              assertThat(last.action()).isEqualTo("draft deleted");
              assertThat(last.details())
                  .containsOnlyKeys("nothing printed on the form", "not reported to AES");
            });
    assertThatThrownBy(() -> details.of(draft.number())).isInstanceOf(NotFound.class);
    assertThat(deleted(draft, true, true).orElseThrow()).as("sent twice").isEqualTo(draft.number());
    assertThat(life.opened(dealer).number()).isEqualTo(draft.number());
  }

  @Test
  void aDraftWhoseNumberMayBeKnownOutsideIsNotDeleted() {
    Step unconfirmed = life.opened(dealer);
    assertThat(deleted(unconfirmed, true, false).findings())
        .extracting(Finding::rule, Finding::field)
        .containsExactly(tuple("void-instead", "not_reported"));
    assertThat(deleted(unconfirmed, false, false).findings())
        .extracting(Finding::rule, Finding::field)
        .containsExactly(
            tuple("void-instead", "not_printed"), tuple("void-instead", "not_reported"));

    Step filed = life.draft(dealer);
    assertThat(deleted(filed, true, true).findings())
        .extracting(Finding::field)
        .containsExactly(FieldNames.ITN);

    Step blanked = life.draft(dealer);
    save(blanked, OTHER, Map.of(FieldNames.ITN, "")).orElseThrow();
    assertThat(deleted(blanked, true, true).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("void-instead");
              assertThat(finding.field()).isEqualTo(FieldNames.ITN);
              assertThat(finding.message()).contains("before it was blanked", "Void it instead");
            });

    for (Step kept : List.of(unconfirmed, filed, blanked)) {
      assertThat(details.of(kept.number()).state()).isEqualTo(CertificateState.DRAFT);
      assertThat(stock.byNumber(kept.number()).orElseThrow().state())
          .isEqualTo(StockState.RESERVED);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = CertificateState.class,
      names = {"DRAFT", "READY", "ISSUED"})
  void aVoidTakesTheNumberForGoodAndItsCopyIsDeliveredInTheSameStep(CertificateState from) {
    Step at =
        switch (from) {
          case DRAFT -> life.draft(dealer);
          case READY -> life.ready(dealer);
          default -> life.issued(dealer);
        };

    assertThat(rules(voided(at, " "))).containsExactly("words");
    voided(at, "Torn").orElseThrow();

    assertThat(stock.byNumber(at.number()).orElseThrow().state()).isEqualTo(StockState.VOIDED);
    CertificateDetail detail = details.of(at.number());
    assertThat(detail.copies()).hasSize(1);
    assertThat(detail.duties()).noneMatch(duty -> duty.state() == DutyState.OPEN);
    assertThat(detail.duties())
        .anyMatch(
            duty -> duty.kind() == DutyKind.COPY_OF_VOID && duty.state() == DutyState.FULFILLED);
    assertThat(
            rules(
                open.run(
                    new OpenDraft.Command(UUID.randomUUID(), dealer.id(), at.number(), null, null),
                    PREPARER)))
        .containsExactly("number-free");
    voided(at, "Torn").orElseThrow();
    assertThat(details.of(at.number()).copies()).as("the same void told twice").hasSize(1);
  }

  @Test
  void aVoidedCertificateIsReplacedOnceAndOnlyAVoidedOne() {
    CertificateNumber number = life.voided(dealer).number();
    Step replacement = open.run(replacing(number), PREPARER).orElseThrow();

    assertThat(details.of(replacement.number()).typed()).containsKey(FieldNames.CONSIGNEE_NAME);
    assertThat(rules(open.run(replacing(number), PREPARER))).containsExactly("replaces");
    assertThat(rules(open.run(replacing(life.issued(dealer).number()), PREPARER)))
        .containsExactly("replaces");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\ud800"})
  void aTextThatNoRecordCanKeepIsRefusedAndNothingIsSaved(String text) {
    Step draft = life.draft(dealer);

    assertThat(save(draft, PREPARER, Map.of(FieldNames.PORT, "47" + text)).isDone()).isFalse();
    assertThat(typed(draft)).containsEntry(FieldNames.PORT, "4701");
  }

  private OpenDraft.Command replacing(CertificateNumber number) {
    return new OpenDraft.Command(UUID.randomUUID(), dealer.id(), null, null, number);
  }

  private Outcome<SaveDraft.Saved> save(Step seen, Actor actor, Map<String, String> typed) {
    return save.run(
        new SaveDraft.Command(seen.number(), dealer.id(), seen.version(), typed), actor);
  }

  private HandOver.Command toHandOver(Step seen) {
    return new HandOver.Command(seen.number(), dealer.id(), seen.version());
  }

  private Outcome<CertificateNumber> deleted(Step draft, boolean notPrinted, boolean notReported) {
    return delete.run(
        new DeleteDraft.Command(draft.number(), dealer.id(), notPrinted, notReported), PREPARER);
  }

  private Outcome<Step> takenBack(Step ready, Actor actor, boolean asIssuer) {
    return takeBack.run(new TakeBackDraft.Command(ready.number(), dealer.id(), asIssuer), actor);
  }

  private Outcome<Step> voided(Step at, String words) {
    return voiding.run(
        new VoidCertificate.Command(at.number(), dealer.id(), VoidReason.ERROR, words), ISSUER);
  }

  private Map<String, String> typed(Step draft) {
    return details.of(draft.number()).typed();
  }

  private static List<String> rules(Outcome<?> outcome) {
    return outcome.findings().stream().map(Finding::rule).toList();
  }
}
