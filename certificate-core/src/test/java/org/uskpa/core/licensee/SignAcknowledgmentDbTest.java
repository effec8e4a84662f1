package org.uskpa.core.licensee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uskpa.core.certificate.LifeForTests.ADMINISTRATOR;
import static org.uskpa.core.certificate.LifeForTests.ISSUER;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.certificate.Step;
import org.uskpa.core.certificate.TakeBackExport;
import org.uskpa.core.database.AtOnce;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyState;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.notice.Notice;
import org.uskpa.core.notice.NoticeKind;
import org.uskpa.core.notice.Notices;
import org.uskpa.core.notice.PeopleForTests;

/** What is signed once a year, under which wording, and who is counted. Today is 2 March 2026. */
@CoreDbTest
class SignAcknowledgmentDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Actor MANAGER = new Actor("mia", "Mia Manager");

  @Autowired private BeanFactory beans;
  @Autowired private AdmitLicensee admit;
  @Autowired private SignAcknowledgment sign;
  @Autowired private RecordAgreementText recordText;
  @Autowired private AgreementTexts texts;
  @Autowired private AcknowledgmentSignatures signatures;
  @Autowired private AcknowledgmentsOfYear years;
  @Autowired private EndLicensee end;
  @Autowired private Duties duties;
  @Autowired private Notices notices;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestDatabase database;
  private LifeForTests life;
  private Licensee dealer;

  @BeforeEach
  void aDealerThatHasNotAcknowledged() {
    life = new LifeForTests(beans);
    int taken = jdbc.sql("SELECT count(*) FROM licensee").query(Integer.class).single();
    dealer =
        admit
            .run(
                new AdmitLicensee.Command(
                    "L7%04d".formatted(taken),
                    "Stones Inc.",
                    LicenseeKind.DEALER,
                    "1 Broadway, New York, NY",
                    LocalDate.of(2025, 1, 1),
                    null),
                ADMINISTRATOR)
            .orElseThrow();
  }

  @Test
  void theSignatureNamesTheWordingThatWasShownAndFulfilsTheDuty() throws Exception {
    AgreementText text = texts.inForce(TODAY);
    long administrator = new PeopleForTests(jdbc).administrator("ada", null);

    assertThat(signed(text.sha256(), true).orElseThrow()).isEqualTo(TODAY);
    assertThat(notices.ofAccount(administrator, null, 10).rows())
        .extracting(Notice::kind)
        .containsExactly(NoticeKind.ACKNOWLEDGMENT_SIGNED);

    assertThat(signatures.of(dealer.id()))
        .containsExactly(
            new AcknowledgmentSignature(
                2026, text.version(), sha256(text.text()), LifeForTests.NOW, "mia", "Mia Manager"));
    assertThat(duties.about(Subject.licensee(dealer.number())))
        .filteredOn(duty -> duty.kind() == DutyKind.ACKNOWLEDGMENT)
        .singleElement()
        .satisfies(duty -> assertThat(duty.state()).isEqualTo(DutyState.FULFILLED));
    assertThat(journal.of(Subject.licensee(dealer.number())))
        .last()
        .satisfies(
            step ->
                assertThat(step.details())
                    .containsEntry("sha256", text.sha256())
                    .containsEntry("version", String.valueOf(text.version())));
  }

  @Test
  void withoutATickUnderAnotherWordingOrAfterTheEndNothingIsSigned() {
    String seen = texts.inForce(TODAY).sha256();

    assertThat(rules(signed(seen, false))).containsExactly("acknowledgment-signature");
    assertThat(rules(signed("0".repeat(64), false)))
        .containsExactly("acknowledgment-signature", "acknowledgment-signature");
    assertThat(signed("0".repeat(64), true).findings())
        .singleElement()
        .satisfies(found -> assertThat(found.message()).contains("changed since it was shown"));
    end.run(new EndLicensee.Command(dealer.number(), "Left the trade"), ADMINISTRATOR)
        .orElseThrow();
    assertThat(rules(signed(seen, true))).containsExactly("acknowledgment-signature");
    assertThat(signatures.of(dealer.id())).isEmpty();
  }

  @RepeatedTest(5)
  void aSecondClickFindsTheFirstAndASecondManagerIsTold() throws Exception {
    String seen = texts.inForce(TODAY).sha256();
    SignAcknowledgment.Command command = new SignAcknowledgment.Command(dealer.id(), seen, true);

    List<Outcome<LocalDate>> outcomes =
        AtOnce.run(() -> sign.run(command, MANAGER), () -> sign.run(command, MANAGER));

    assertThat(outcomes).allMatch(Outcome::isDone);
    assertThat(signatures.of(dealer.id())).hasSize(1);
    assertThat(rules(sign.run(command, ISSUER))).containsExactly("acknowledged-already");
  }

  @Test
  void aFurtherWordingCountsFromItsDayAndNeverChangesWhatWasSigned() {
    AgreementText before = texts.inForce(TODAY);
    signed(before.sha256(), true).orElseThrow();
    LocalDate from = texts.all().get(0).validFrom().plusDays(1);
    LocalDate day = from.isAfter(TODAY) ? from : TODAY.plusDays(10);

    AgreementText added = text(day, "We comply.\r\nAlways.", "Agreement of 2026").orElseThrow();

    assertThat(added.text()).isEqualTo("We comply.\nAlways.");
    assertThat(texts.inForce(day.minusDays(1)).version()).isLessThan(added.version());
    assertThat(texts.inForce(day)).isEqualTo(added);
    assertThat(text(day, "We comply.\nAlways.", "Agreement of 2026").orElseThrow())
        .isEqualTo(added);
    assertThat(rules(text(day, "Another", "Agreement"))).containsExactly("agreement-text");
    life.clock()
        .advance(
            Duration.between(
                LifeForTests.NOW, day.atTime(17, 0).toInstant(java.time.ZoneOffset.UTC)));
    assertThat(signed(before.sha256(), true).isDone()).as("the same signature, found").isTrue();
    assertThat(signatures.of(dealer.id()))
        .singleElement()
        .satisfies(one -> assertThat(one.textVersion()).isEqualTo(before.version()));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, We comply, Agreement, validFrom",
    "2002-01-01, We comply, Agreement, validFrom",
    "2099-01-01, ' ',       Agreement, text",
    "2099-01-01, We comply, ' ',       source"
  })
  void aWordingIsRefused(LocalDate from, String wording, String source, String field) {
    assertThat(text(from, wording, source).findings())
        .extracting(Finding::field)
        .containsExactly(field);
  }

  @Test
  void neitherWordingNorSignatureIsChangedBySqlNorTheHashMadeUp() {
    signed(texts.inForce(TODAY).sha256(), true).orElseThrow();
    JdbcClient owner = JdbcClient.create(database.owner());

    for (String change :
        List.of(
            "UPDATE agreement_text SET text = 'Nothing'",
            "DELETE FROM acknowledgment_signature",
            "UPDATE acknowledgment_signature SET signed_name = 'Nobody'",
            "INSERT INTO agreement_text SELECT version + 1, '2098-01-01', 'Words', sha256, source,"
                + " recorded_at, recorded_by FROM agreement_text ORDER BY version DESC LIMIT 1",
            "INSERT INTO agreement_text SELECT version + 2, '2098-01-01', text, sha256, source,"
                + " recorded_at, recorded_by FROM agreement_text ORDER BY version DESC LIMIT 1",
            "INSERT INTO agreement_text SELECT version + 1, '2002-01-01', text, sha256, source,"
                + " recorded_at, recorded_by FROM agreement_text ORDER BY version DESC LIMIT 1")) {
      for (JdbcClient anybody : List.of(jdbc, owner)) {
        assertThatThrownBy(() -> anybody.sql(change).update())
            .as(change)
            .isInstanceOf(DataAccessException.class);
      }
    }
  }

  @Test
  void ofThoseThatExportedTheYearCountsThoseThatAcknowledged() {
    Licensee exporter = life.dealer();
    life.exported(exporter);
    Licensee tookBack = life.dealer();
    Step gone = life.exported(tookBack);
    beans
        .getBean(TakeBackExport.class)
        .run(new TakeBackExport.Command(gone.number(), tookBack.id(), "It did not leave"), ISSUER)
        .orElseThrow();
    AcknowledgmentsOfYear.OfYear year = years.of(2026);

    assertThat(line(year, exporter).isExporting()).isTrue();
    assertThat(line(year, exporter).exports()).isEqualTo(1);
    assertThat(line(year, exporter).isAcknowledged()).isTrue();
    assertThat(line(year, exporter).signedName()).isEqualTo(ISSUER.displayName());
    assertThat(line(year, tookBack).isExporting()).isFalse();
    assertThat(line(year, dealer).isAcknowledged()).isFalse();
    assertThat(year.exportingAndAcknowledged())
        .isEqualTo(
            year.lines().stream().filter(one -> one.exports() > 0 && one.isAcknowledged()).count())
        .isPositive();
    assertThat(years.of(2024).lines())
        .extracting(AcknowledgmentsOfYear.Line::number)
        .contains(exporter.number())
        .doesNotContain(dealer.number());
  }

  private static AcknowledgmentsOfYear.Line line(
      AcknowledgmentsOfYear.OfYear year, Licensee licensee) {
    return year.lines().stream()
        .filter(one -> one.number().equals(licensee.number()))
        .findFirst()
        .orElseThrow();
  }

  private Outcome<LocalDate> signed(String seen, boolean agreed) {
    return sign.run(new SignAcknowledgment.Command(dealer.id(), seen, agreed), MANAGER);
  }

  private Outcome<AgreementText> text(LocalDate from, String wording, String source) {
    return recordText.run(new RecordAgreementText.Command(from, wording, source), ADMINISTRATOR);
  }

  private static List<String> rules(Outcome<?> outcome) {
    return outcome.findings().stream().map(Finding::rule).toList();
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
