package org.uskpa.core.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.uskpa.core.certificate.LifeForTests.ADMINISTRATOR;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeDetail;
import org.uskpa.core.licensee.LicenseeDetails;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.LicenseeList;
import org.uskpa.core.licensee.Standing;

/** From an application to a licensee, or to its end. Today is 2 March 2026. */
@CoreDbTest
class ApplicationStepsDbTest {

  @Autowired private BeanFactory beans;
  @Autowired private Applications applications;
  @Autowired private RecordApplication record;
  @Autowired private FindOnPoint find;
  @Autowired private DecideApplication decide;
  @Autowired private WithdrawApplication withdraw;
  @Autowired private AdmitApplicant admit;
  @Autowired private LicenseeDetails licensees;
  @Autowired private LicenseeList list;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;

  private ApplicationsForTests making;

  @BeforeEach
  void today() {
    new LifeForTests(beans);
    making = new ApplicationsForTests(beans);
  }

  @ParameterizedTest
  @EnumSource(LicenseeKind.class)
  void aLicenseeComesOfAnApprovedApplicationOnce(LicenseeKind kind) {
    Application approved = making.approved(kind);
    String number = list.nextNumber();

    Licensee admitted = admitted(approved, number, "2026-02-01", "2026-01-30").orElseThrow();

    assertThat(admitted.name()).isEqualTo(approved.name());
    assertThat(admitted.kind()).isEqualTo(kind);
    LicenseeDetail detail = licensees.of(number);
    assertThat(detail.standing()).isEqualTo(Standing.ACTIVE);
    assertThat(detail.agreements())
        .containsExactly(
            new LicenseeDetail.Agreement(
                LocalDate.of(2026, 2, 1), LocalDate.of(2028, 1, 31), LocalDate.of(2026, 1, 30)));
    Application ended = applications.get(approved.id());
    assertThat(ended.state()).isEqualTo(ApplicationState.ADMITTED);
    assertThat(ended.licenseeNumber()).isEqualTo(number);
    assertThat(applications.of(admitted.id())).contains(ended);
    assertThat(admitted(approved, number, "2026-02-01", "2026-01-30").orElseThrow())
        .as("sent twice")
        .isEqualTo(admitted);
    assertThat(history(approved)).endsWith("approved", "admitted").doesNotHaveDuplicates();
  }

  @Test
  void theSameFormRecordsOneApplicationAndACompanyAppliesOnceAtATime() {
    RecordApplication.Command command = command("Once Only Inc.", "2026-01-05");
    Application recorded = record.run(command, ADMINISTRATOR).orElseThrow();

    assertThat(record.run(command, ADMINISTRATOR).orElseThrow()).isEqualTo(recorded);
    for (String same : List.of("ONCE only Inc.", "Once  Only, Inc", "once-only inc")) {
      assertThat(rules(record.run(command(same, "2026-01-06"), ADMINISTRATOR)))
          .as(same)
          .containsExactly("application-once");
    }
    assertThat(
            rules(
                record.run(
                    new RecordApplication.Command(
                        command.form(),
                        "Another Company",
                        command.kind(),
                        command.address(),
                        command.receivedOn(),
                        ""),
                    ADMINISTRATOR)))
        .as("the same form with another company")
        .containsExactly("application-once");
    withdrawn(recorded, "They do not want to go on").orElseThrow();
    record.run(command("Once Only Inc.", "2026-01-06"), ADMINISTRATOR).orElseThrow();
  }

  @Test
  void allThatIsWrongWithAnApplicationIsSaidAtOnce() {
    Outcome<Application> outcome =
        record.run(
            new RecordApplication.Command(
                UUID.randomUUID(), " ", LicenseeKind.DEALER, "", LocalDate.of(2026, 3, 3), ""),
            ADMINISTRATOR);

    assertThat(outcome.findings())
        .extracting(Finding::field)
        .containsExactlyInAnyOrder("name", "address", "receivedOn");
  }

  /** The form, the step and the database keep the same length. */
  @Test
  void anAddressHasThreeHundredCharactersAtTheMost() {
    assertThat(addressed("One Inc.", 301).findings())
        .extracting(Finding::rule, Finding::field)
        .containsExactly(tuple("application-details", "address"));
    assertThat(addressed("One Inc.", 300).orElseThrow().address()).hasSize(300);
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        INSERT INTO application (form, name, kind, address, received_on, words, recorded_at,
                                                 recorded_by, state)
                        VALUES (gen_random_uuid(), 'Two Inc.', 'DEALER', repeat('x', 301), '2026-01-05', '',
                                now(), 'x', 'OPEN')
                        """)
                    .update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("application_address_has_room");
  }

  private Outcome<Application> addressed(String name, int length) {
    return record.run(
        new RecordApplication.Command(
            UUID.randomUUID(),
            name,
            LicenseeKind.DEALER,
            "x".repeat(length),
            LocalDate.of(2026, 1, 5),
            ""),
        ADMINISTRATOR);
  }

  @ParameterizedTest(name = "{0} {1} {2}: {4}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # kind,        point,              result,         document,          refused by
          DEALER,         YEARS_IN_TRADE,     MET,            -,                 -
          DEALER,         ACE_ACCOUNT,        MET,            -,                 -
          DEALER,         REFERENCES,         MET,            -,                 application-document
          DEALER,         REFERENCES,         MET,            PROCEDURES_MANUAL, application-document
          DEALER,         REFERENCES,         MET,            REFERENCE,         -
          DEALER,         REFERENCES,         WANTING,        -,                 -
          DEALER,         PROCEDURES_MANUAL,  MET,            -,                 application-document
          DEALER,         PROCEDURES_MANUAL,  MET,            PROCEDURES_MANUAL, -
          DEALER,         WARRANTY_TEMPLATES, MET,            WARRANTY_TEMPLATE, -
          DEALER,         WARRANTY_TEMPLATES, DOES_NOT_APPLY, -,                 application-point
          COMMON_CARRIER, WARRANTY_TEMPLATES, DOES_NOT_APPLY, -,                 -
          COMMON_CARRIER, WARRANTY_TEMPLATES, MET,            -,                 application-document
          COMMON_CARRIER, YEARS_IN_TRADE,     DOES_NOT_APPLY, -,                 application-point
          COMMON_CARRIER, ACE_ACCOUNT,        DOES_NOT_APPLY, -,                 application-point
          """)
  void whatIsFoundOnAPoint(
      LicenseeKind kind,
      Point point,
      PointResult result,
      org.uskpa.core.attachment.@Nullable AttachmentKind document,
      @Nullable String by) {
    Application application = making.recorded(kind);
    if (document != null) {
      making.kept(application, document);
    }

    Outcome<Application> outcome = making.found(application, point, result);

    assertThat(rules(outcome)).isEqualTo(by == null ? List.of() : List.of(by));
    assertThat(applications.checklist(application.id()).containsKey(point)).isEqualTo(by == null);
  }

  @Test
  void theLatestFindingCountsAndTheEarlierStay() {
    Application application = making.recorded(LicenseeKind.DEALER);
    making.found(application, Point.ACE_ACCOUNT, PointResult.WANTING).orElseThrow();
    making.found(application, Point.ACE_ACCOUNT, PointResult.MET).orElseThrow();
    making.found(application, Point.ACE_ACCOUNT, PointResult.MET).orElseThrow();

    assertThat(applications.findings(application.id()))
        .extracting(PointFinding::result)
        .containsExactly(PointResult.MET, PointResult.WANTING);
    assertThat(rules(finding(application, "2026-01-04", "seen")))
        .containsExactly("application-point");
    assertThat(rules(finding(application, "2026-03-03", " ")))
        .containsExactly("application-point", "application-point");
  }

  @Test
  void anApprovalNamesEveryPointThatIsOpenOrWanting() {
    Application application = making.recorded(LicenseeKind.DEALER);
    making.met(application, ApplicationsForTests.allBut(Point.ACE_ACCOUNT, Point.YEARS_IN_TRADE));
    making.found(application, Point.ACE_ACCOUNT, PointResult.WANTING).orElseThrow();

    Outcome<Application> outcome = making.decided(application, Verdict.APPROVED);

    assertThat(outcome.findings())
        .extracting(Finding::message)
        .satisfiesExactly(
            years -> assertThat(years).contains("Nobody has looked", "Two years in the trade"),
            ace -> assertThat(ace).contains("ACE exporter account", "found wanting"));
    assertThat(applications.decisions(application.id())).isEmpty();
    making.decided(application, Verdict.DEFERRED).orElseThrow();
    making.met(application, Point.ACE_ACCOUNT, Point.YEARS_IN_TRADE);
    assertThat(making.decided(application, Verdict.APPROVED).orElseThrow().state())
        .isEqualTo(ApplicationState.APPROVED);
    assertThat(applications.decisions(application.id()))
        .extracting(BoardDecision::verdict)
        .containsExactly(Verdict.APPROVED, Verdict.DEFERRED);
  }

  @Test
  void aRefusalNeedsNoChecklistAndEndsIt() {
    Application refused = making.recorded(LicenseeKind.DEALER);
    making.decided(refused, Verdict.REFUSED).orElseThrow();

    assertThat(rules(making.found(refused, Point.ACE_ACCOUNT, PointResult.MET)))
        .containsExactly("application-state");
    assertThat(rules(making.decided(refused, Verdict.DEFERRED)))
        .containsExactly("application-state");
    assertThat(rules(withdrawn(refused, "too late"))).containsExactly("application-state");
    assertThat(rules(admitted(refused, "L99001", "2026-02-01", "2026-02-01")))
        .containsExactly("application-state");
  }

  @Test
  void anApprovedOneCanStillBeWithdrawnButNotWithoutWords() {
    Application approved = making.approved(LicenseeKind.COMMON_CARRIER);

    assertThat(rules(withdrawn(approved, " "))).containsExactly("application-decision");
    assertThat(withdrawn(approved, "They sold the business").orElseThrow().state())
        .isEqualTo(ApplicationState.WITHDRAWN);
  }

  @Test
  void anApprovalIsNotOfADayBeforeThePointsWereFound() {
    Application application = making.recorded(LicenseeKind.DEALER);
    making.met(application, Point.values());
    LocalDate found =
        applications.checklist(application.id()).get(Point.PROCEDURES_MANUAL).foundOn();

    assertThat(rules(decide(application, found.minusDays(1))))
        .containsExactly("application-decision");
    assertThat(decide(application, found).isDone()).isTrue();
  }

  private Outcome<Application> decide(Application application, LocalDate metOn) {
    return decide.run(
        new DecideApplication.Command(application.id(), Verdict.APPROVED, metOn, "All in favour"),
        ADMINISTRATOR);
  }

  @Test
  void whatIsSentAfterAnAdmissionIsNotTakenForIt() {
    Application approved = making.approved(LicenseeKind.DEALER);
    AdmitApplicant.Command command =
        new AdmitApplicant.Command(
            approved.id(),
            "L97001",
            LocalDate.parse("2026-03-02"),
            LocalDate.parse("2026-03-01"),
            null);
    assertThat(rules(admit.run(with(command, "2026-05-02"), ADMINISTRATOR)))
        .as("more than sixty days ahead")
        .containsExactly("application-admission");
    Licensee admitted = admit.run(command, ADMINISTRATOR).orElseThrow();

    assertThat(admit.run(command, ADMINISTRATOR).orElseThrow()).isEqualTo(admitted);
    assertThat(rules(admit.run(with(command, "2026-03-05"), ADMINISTRATOR)))
        .containsExactly("application-admission");
  }

  private static AdmitApplicant.Command with(AdmitApplicant.Command command, String admittedOn) {
    return new AdmitApplicant.Command(
        command.application(),
        command.number(),
        LocalDate.parse(admittedOn),
        command.signedOn(),
        command.agreementThrough());
  }

  @Test
  void anAdmissionSaysAllThatIsWrongAndLeavesNothingBehind() {
    Application approved = making.approved(LicenseeKind.DEALER);

    assertThat(rules(admitted(approved, "99", "2026-01-24", "2026-03-03")))
        .containsExactly("application-admission", "application-admission", "licensee-number");
    assertThat(rules(admitted(approved, "L99002", "2026-01-24", "2026-01-20")))
        .containsExactly("application-admission");
    assertThatThrownBy(() -> licensees.of("L99002")).isInstanceOf(NotFound.class);
    assertThat(applications.get(approved.id()).state()).isEqualTo(ApplicationState.APPROVED);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThatThrownBy(() -> applications.get(999_999)).isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                decide.run(
                    new DecideApplication.Command(
                        999_999, Verdict.REFUSED, ApplicationsForTests.CAME, "no"),
                    ADMINISTRATOR))
        .isInstanceOf(NotFound.class);
  }

  /** Whatever the portal does: the database itself refuses. */
  @Test
  void theDatabaseKeepsTheOrderOfThings() {
    Application open = making.recorded(LicenseeKind.DEALER);
    making.found(open, Point.ACE_ACCOUNT, PointResult.WANTING).orElseThrow();
    Application refused = making.recorded(LicenseeKind.DEALER);
    making.decided(refused, Verdict.REFUSED).orElseThrow();

    for (String change :
        List.of(
            "INSERT INTO application_decision (application_id, verdict, met_on, words, recorded_at, recorded_by)"
                + " VALUES (:open, 'APPROVED', '2026-02-01', 'x', now(), 'x')",
            "INSERT INTO application_decision (application_id, verdict, met_on, words, recorded_at, recorded_by)"
                + " VALUES (:refused, 'DEFERRED', '2026-02-01', 'x', now(), 'x')",
            "INSERT INTO application_finding (application_id, kind, point, result, found_on, words, recorded_at, recorded_by)"
                + " VALUES (:open, 'DEALER', 'WARRANTY_TEMPLATES', 'DOES_NOT_APPLY', '2026-02-01', 'x', now(), 'x')",
            "INSERT INTO application_finding (application_id, kind, point, result, found_on, words, recorded_at, recorded_by)"
                + " VALUES (:open, 'COMMON_CARRIER', 'WARRANTY_TEMPLATES', 'DOES_NOT_APPLY', '2026-02-01', 'x', now(), 'x')",
            "UPDATE application SET state = 'ADMITTED' WHERE id = :open",
            "UPDATE application SET state = 'OPEN' WHERE id = :refused",
            "UPDATE application_finding SET words = 'y' WHERE application_id = :open",
            "DELETE FROM application WHERE id = :refused")) {
      assertThatThrownBy(
              () ->
                  jdbc.sql(change).param("open", open.id()).param("refused", refused.id()).update())
          .as(change)
          .isInstanceOf(DataAccessException.class);
    }
  }

  private Outcome<Licensee> admitted(
      Application application, String number, String on, String signed) {
    return admit.run(
        new AdmitApplicant.Command(
            application.id(),
            number,
            LocalDate.parse(on),
            LocalDate.parse(signed),
            LocalDate.of(2028, 1, 31)),
        ADMINISTRATOR);
  }

  private Outcome<Application> withdrawn(Application application, String words) {
    return withdraw.run(new WithdrawApplication.Command(application.id(), words), ADMINISTRATOR);
  }

  private Outcome<Application> finding(Application application, String on, String words) {
    return find.run(
        new FindOnPoint.Command(
            application.id(), Point.YEARS_IN_TRADE, PointResult.MET, LocalDate.parse(on), words),
        ADMINISTRATOR);
  }

  private static RecordApplication.Command command(String name, String on) {
    return new RecordApplication.Command(
        UUID.randomUUID(), name, LicenseeKind.DEALER, "1 Broadway", LocalDate.parse(on), "");
  }

  private List<String> history(Application application) {
    return journal.of(Subject.application(application.id())).stream()
        .map(JournalEntry::action)
        .filter(action -> !action.equals("point found") && !action.equals("document added"))
        .toList();
  }

  private static List<String> rules(Outcome<?> outcome) {
    return outcome.findings().stream().map(Finding::rule).toList();
  }
}
