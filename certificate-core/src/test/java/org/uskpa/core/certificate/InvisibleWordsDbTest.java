package org.uskpa.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uskpa.core.certificate.LifeForTests.ADMINISTRATOR;
import static org.uskpa.core.certificate.LifeForTests.ANALYST;
import static org.uskpa.core.certificate.LifeForTests.ISSUER;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.duty.Duty;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.FulfilDuty;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.licensee.AdmitLicensee;
import org.uskpa.core.licensee.EndLicensee;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.SuspendLicensee;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.stock.MarkNumber;
import org.uskpa.core.stock.RecallStock;
import org.uskpa.core.stock.ReturnStock;
import org.uskpa.core.text.InvisibleTexts;

/** Every step that asks for words, told words that nobody can see. */
@CoreDbTest
class InvisibleWordsDbTest {

  @Autowired private BeanFactory beans;
  private LifeForTests life;
  private Licensee dealer;

  @BeforeEach
  void aDealerWithStock() {
    life = new LifeForTests(beans);
    dealer = life.dealer();
  }

  /** A step told words. */
  private interface Told {
    Outcome<?> told(InvisibleWordsDbTest test, String words);
  }

  /** A step, and the field in which it asks for words. */
  private record Asking(String name, String field, Told step) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final Asking VOID =
      new Asking(
          "void",
          "words",
          (test, words) ->
              test.bean(VoidCertificate.class)
                  .run(
                      new VoidCertificate.Command(
                          test.life.issued(test.dealer).number(),
                          test.dealer.id(),
                          VoidReason.ERROR,
                          words),
                      ISSUER));

  private static final List<Asking> EVERY_STEP =
      List.of(
          VOID,
          new Asking(
              "send back",
              "words",
              (test, words) ->
                  test.bean(SendBack.class)
                      .run(
                          new SendBack.Command(
                              test.life.ready(test.dealer).number(), test.dealer.id(), words),
                          ISSUER)),
          new Asking(
              "take back export",
              "words",
              (test, words) ->
                  test.bean(TakeBackExport.class)
                      .run(
                          new TakeBackExport.Command(
                              test.life.exported(test.dealer).number(), test.dealer.id(), words),
                          ISSUER)),
          new Asking(
              "confirm arrival",
              "authority",
              (test, words) ->
                  test.bean(RecordForeignConfirmation.class)
                      .run(
                          new RecordForeignConfirmation.Command(
                              test.life.exported(test.dealer).number(),
                              LocalDate.of(2026, 3, 2),
                              words,
                              null,
                              null,
                              ""),
                          ANALYST)),
          new Asking("way of a duty", "way", (test, words) -> test.fulfilled(words, "Letter 7")),
          new Asking(
              "proof of a duty", "proof", (test, words) -> test.fulfilled("By letter", words)),
          new Asking(
              "name of a licensee",
              "name",
              (test, words) -> test.admitted(words, "5 West 47th Street, New York, NY 10036")),
          new Asking(
              "address of a licensee", "address", (test, words) -> test.admitted("Dealer", words)),
          new Asking(
              "suspension",
              "reason",
              (test, words) ->
                  test.bean(SuspendLicensee.class)
                      .run(
                          new SuspendLicensee.Command(test.dealer.number(), words), ADMINISTRATOR)),
          new Asking(
              "end",
              "reason",
              (test, words) ->
                  test.bean(EndLicensee.class)
                      .run(new EndLicensee.Command(test.dealer.number(), words), ADMINISTRATOR)),
          new Asking(
              "lost number",
              "words",
              (test, words) ->
                  test.bean(MarkNumber.class)
                      .run(
                          new MarkNumber.Command(
                              test.life.allot(test.dealer, 1),
                              test.dealer.id(),
                              MarkNumber.Fate.LOST,
                              words),
                          ISSUER)),
          new Asking(
              "recall",
              "words",
              (test, words) -> {
                String number = test.life.allot(test.dealer, 1).value();
                return test.bean(RecallStock.class)
                    .run(new RecallStock.Command(number, number, words), ADMINISTRATOR);
              }),
          new Asking(
              "return",
              "words",
              (test, words) -> {
                String number = test.life.allot(test.dealer, 1).value();
                return test.bean(ReturnStock.class)
                    .run(new ReturnStock.Command(test.dealer.id(), number, number, words), ISSUER);
              }),
          new Asking(
              "passed warning",
              FieldNames.CONTAINER_SEALS,
              (test, words) -> {
                Map<String, String> typed = new HashMap<>(test.life.inOrder(test.dealer));
                typed.remove(FieldNames.CONTAINER_SEALS);
                Step draft = test.life.draft(test.dealer, typed);
                return test.bean(IssueCertificate.class)
                    .run(
                        new IssueCertificate.Command(
                            draft.number(),
                            test.dealer.id(),
                            draft.version(),
                            Map.of(),
                            Map.of("seals:" + FieldNames.CONTAINER_SEALS, words)),
                        ISSUER);
              }));

  static Stream<Asking> everyStep() {
    return EVERY_STEP.stream();
  }

  static Stream<Arguments> everyStepByEveryText() {
    // Control characters are refused as such where words are kept; here is what looks like nothing.
    return everyStep()
        .flatMap(
            asking ->
                InvisibleTexts.all()
                    .filter(text -> text.chars().noneMatch(Character::isISOControl))
                    .map(text -> Arguments.of(asking, text)));
  }

  @ParameterizedTest
  @MethodSource("everyStepByEveryText")
  void areNoWords(Asking asking, String words) {
    Outcome<?> outcome = asking.step().told(this, words);

    assertThat(outcome.findings()).extracting(Finding::field).containsExactly(asking.field());
  }

  @ParameterizedTest
  @MethodSource("everyStep")
  void wordsThatCanBeSeenDo(Asking asking) {
    assertThat(asking.step().told(this, "\u200BKP\u00A0desk\uFEFF").findings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.uskpa.core.text.InvisibleTexts#all")
  void controlCharactersAreNoWordsEither(String words) {
    assertThat(VOID.step().told(this, words).findings())
        .extracting(Finding::field)
        .containsExactly("words");
  }

  @Test
  void theyClearTheFieldOfADraft() {
    Step draft = life.draft(dealer);

    SaveDraft.Saved saved =
        bean(SaveDraft.class)
            .run(
                new SaveDraft.Command(
                    draft.number(),
                    dealer.id(),
                    draft.version(),
                    Map.of(
                        FieldNames.CONSIGNEE_NAME, "\u200B", FieldNames.CARRIER, "\u00A0\u00AD")),
                ISSUER)
            .orElseThrow();

    assertThat(bean(CertificateDetails.class).of(draft.number()).typed())
        .doesNotContainKeys(FieldNames.CONSIGNEE_NAME, FieldNames.CARRIER);
    assertThat(saved.findings())
        .filteredOn(Finding::missing)
        .extracting(Finding::field)
        .containsExactlyInAnyOrder(FieldNames.CONSIGNEE_NAME, FieldNames.CARRIER);
  }

  private <T> T bean(Class<T> useCase) {
    return beans.getBean(useCase);
  }

  private Outcome<?> admitted(String name, String address) {
    return bean(AdmitLicensee.class)
        .run(
            new AdmitLicensee.Command(
                "L9%03d".formatted(Integer.parseInt(dealer.number().substring(1))),
                name,
                LicenseeKind.DEALER,
                address,
                LocalDate.of(2026, 3, 2),
                null),
            ADMINISTRATOR);
  }

  private Outcome<?> fulfilled(String way, String proof) {
    Duty notice =
        bean(CertificateDetails.class).of(life.issued(dealer).number()).duties().stream()
            .filter(duty -> duty.kind() == DutyKind.ADVANCE_NOTICE)
            .findFirst()
            .orElseThrow();
    return bean(FulfilDuty.class)
        .run(
            new FulfilDuty.Command(notice.id(), DutyHolder.licensee(dealer.id()), way, proof),
            ISSUER);
  }
}
