package org.uskpa.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uskpa.core.certificate.LifeForTests.ADMINISTRATOR;
import static org.uskpa.core.certificate.LifeForTests.ANALYST;
import static org.uskpa.core.certificate.LifeForTests.ISSUER;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
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

  /** A step told these words, and the field it asks them in. */
  enum Asking {
    VOID("words") {
      @Override
      Outcome<?> told(InvisibleWordsDbTest test, String words) {
        return test.beans
            .getBean(VoidCertificate.class)
            .run(
                new VoidCertificate.Command(
                    test.life.issued(test.dealer).number(),
                    test.dealer.id(),
                    VoidReason.ERROR,
                    words),
                ISSUER);
      }
    },
    SEND_BACK("words") {
      @Override
      Outcome<?> told(InvisibleWordsDbTest test, String words) {
        return test.beans
            .getBean(SendBack.class)
            .run(
                new SendBack.Command(
                    test.life.ready(test.dealer).number(), test.dealer.id(), words),
                ISSUER);
      }
    },
    TAKE_BACK_EXPORT("words") {
      @Override
      Outcome<?> told(InvisibleWordsDbTest test, String words) {
        return test.beans
            .getBean(TakeBackExport.class)
            .run(
                new TakeBackExport.Command(
                    test.life.exported(test.dealer).number(), test.dealer.id(), words),
                ISSUER);
      }
    },
    CONFIRM_ARRIVAL("authority") {
      @Override
      Outcome<?> told(InvisibleWordsDbTest test, String words) {
        return test.beans
            .getBean(RecordForeignConfirmation.class)
            .run(
                new RecordForeignConfirmation.Command(
                    test.life.exported(test.dealer).number(),
                    LocalDate.of(2026, 3, 2),
                    words,
                    null,
                    null,
                    ""),
                ANALYST);
      }
    },
    WAY_OF_A_DUTY("way") {
      @Override
      Outcome<?> told(InvisibleWordsDbTest test, String words) {
        return test.fulfilled(words, "Letter 7");
      }
    },
    PROOF_OF_A_DUTY("proof") {
      @Override
      Outcome<?> told(InvisibleWordsDbTest test, String words) {
        return test.fulfilled("By letter", words);
      }
    },
    NAME_OF_A_LICENSEE("name") {
      @Override
      Outcome<?> told(InvisibleWordsDbTest test, String words) {
        return test.admitted(words, "5 West 47th Street, New York, NY 10036");
      }
    },
    ADDRESS_OF_A_LICENSEE("address") {
      @Override
      Outcome<?> told(InvisibleWordsDbTest test, String words) {
        return test.admitted("Dealer", words);
      }
    },
    SUSPENSION("reason") {
      @Override
      Outcome<?> told(InvisibleWordsDbTest test, String words) {
        return test.beans
            .getBean(SuspendLicensee.class)
            .run(new SuspendLicensee.Command(test.dealer.number(), words), ADMINISTRATOR);
      }
    },
    END("reason") {
      @Override
      Outcome<?> told(InvisibleWordsDbTest test, String words) {
        return test.beans
            .getBean(EndLicensee.class)
            .run(new EndLicensee.Command(test.dealer.number(), words), ADMINISTRATOR);
      }
    },
    LOST_NUMBER("words") {
      @Override
      Outcome<?> told(InvisibleWordsDbTest test, String words) {
        return test.beans
            .getBean(MarkNumber.class)
            .run(
                new MarkNumber.Command(
                    test.life.allot(test.dealer, 1), test.dealer.id(), MarkNumber.Fate.LOST, words),
                ISSUER);
      }
    },
    RECALL("words") {
      @Override
      Outcome<?> told(InvisibleWordsDbTest test, String words) {
        String number = test.life.allot(test.dealer, 1).value();
        return test.beans
            .getBean(RecallStock.class)
            .run(new RecallStock.Command(number, number, words), ADMINISTRATOR);
      }
    },
    RETURN("words") {
      @Override
      Outcome<?> told(InvisibleWordsDbTest test, String words) {
        String number = test.life.allot(test.dealer, 1).value();
        return test.beans
            .getBean(ReturnStock.class)
            .run(new ReturnStock.Command(test.dealer.id(), number, number, words), ISSUER);
      }
    },
    PASSED_WARNING(FieldNames.CONTAINER_SEALS) {
      @Override
      Outcome<?> told(InvisibleWordsDbTest test, String words) {
        Map<String, String> typed = new HashMap<>(test.life.inOrder(test.dealer));
        typed.remove(FieldNames.CONTAINER_SEALS);
        Step draft = test.life.draft(test.dealer, typed);
        return test.beans
            .getBean(IssueCertificate.class)
            .run(
                new IssueCertificate.Command(
                    draft.number(),
                    test.dealer.id(),
                    draft.version(),
                    Map.of(),
                    Map.of("seals:" + FieldNames.CONTAINER_SEALS, words)),
                ISSUER);
      }
    };

    final String field;

    Asking(String field) {
      this.field = field;
    }

    abstract Outcome<?> told(InvisibleWordsDbTest test, String words);
  }

  static Stream<Arguments> everyStepByEveryText() {
    // Control characters are refused as such where words are kept; here is what looks like nothing.
    return Stream.of(Asking.values())
        .flatMap(
            asking ->
                InvisibleTexts.all()
                    .filter(text -> text.chars().noneMatch(Character::isISOControl))
                    .map(text -> Arguments.of(asking, text)));
  }

  @ParameterizedTest
  @MethodSource("everyStepByEveryText")
  void areNoWords(Asking asking, String words) {
    Outcome<?> outcome = asking.told(this, words);

    assertThat(outcome.findings()).extracting(Finding::field).containsExactly(asking.field);
  }

  @ParameterizedTest
  @EnumSource(Asking.class)
  void wordsThatCanBeSeenDo(Asking asking) {
    assertThat(asking.told(this, "\u200BKP\u00A0desk\uFEFF").findings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.uskpa.core.text.InvisibleTexts#all")
  void controlCharactersAreNoWordsEither(String words) {
    assertThat(Asking.VOID.told(this, words).findings())
        .extracting(Finding::field)
        .containsExactly("words");
  }

  @Test
  void theyClearTheFieldOfADraft() {
    Step draft = life.draft(dealer);

    SaveDraft.Saved saved =
        beans
            .getBean(SaveDraft.class)
            .run(
                new SaveDraft.Command(
                    draft.number(),
                    dealer.id(),
                    draft.version(),
                    Map.of(
                        FieldNames.CONSIGNEE_NAME, "\u200B", FieldNames.CARRIER, "\u00A0\u00AD")),
                ISSUER)
            .orElseThrow();

    assertThat(beans.getBean(CertificateDetails.class).of(draft.number()).typed())
        .doesNotContainKeys(FieldNames.CONSIGNEE_NAME, FieldNames.CARRIER);
    assertThat(saved.findings())
        .filteredOn(Finding::missing)
        .extracting(Finding::field)
        .containsExactlyInAnyOrder(FieldNames.CONSIGNEE_NAME, FieldNames.CARRIER);
  }

  private Outcome<?> admitted(String name, String address) {
    return beans
        .getBean(AdmitLicensee.class)
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
        beans.getBean(CertificateDetails.class).of(life.issued(dealer).number()).duties().stream()
            .filter(duty -> duty.kind() == DutyKind.ADVANCE_NOTICE)
            .findFirst()
            .orElseThrow();
    return beans
        .getBean(FulfilDuty.class)
        .run(
            new FulfilDuty.Command(notice.id(), DutyHolder.licensee(dealer.id()), way, proof),
            ISSUER);
  }
}
