package org.uskpa.core.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uskpa.core.certificate.LifeForTests.ADMINISTRATOR;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.certificate.DraftUnderChange;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.participant.KnownVersion;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.shipment.FieldNames;

/** Registers are changed from a day on, seen before, and never behind what was judged. */
@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class AmendRegisterDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

  @Autowired private BeanFactory beans;
  @Autowired private ReadAmendment read;
  @Autowired private CheckAmendment check;
  @Autowired private AmendRegister amend;
  @Autowired private WithdrawAmendment withdraw;
  @Autowired private Amendments amendments;
  @Autowired private RegisterRows rows;
  @Autowired private KnownRegisters registers;
  @Autowired private KnownVersion version;
  @Autowired private Journal journal;
  @Autowired private JdbcClient application;
  @Autowired private TestDatabase database;

  private LifeForTests life;

  @BeforeEach
  void begin() {
    life = new LifeForTests(beans);
  }

  private static Map<String, String> typed(String... pairs) {
    Map<String, String> typed =
        new HashMap<>(Map.of("source", "Decision of the board", "reason", "It was decided"));
    for (int i = 0; i < pairs.length; i += 2) {
      typed.put(pairs[i], pairs[i + 1]);
    }
    return typed;
  }

  private ProposedChange proposed(RegisterKind register, String... pairs) {
    return read.run(UUID.randomUUID(), register, typed(pairs)).orElseThrow();
  }

  private ProposedChange validity(String days, LocalDate from) {
    return proposed(
        RegisterKind.SETTING,
        "name",
        "certificate-validity-days",
        "value",
        days,
        "effectiveOn",
        from.toString());
  }

  private Outcome<Amendment> accepted(ProposedChange change) {
    return amend.run(new AmendRegister.Command(change, version.read()), ADMINISTRATOR);
  }

  private int validityOn(LocalDate day) {
    return registers.current().settings().certificateValidityDays(day);
  }

  private static List<String> rules(Outcome<?> outcome) {
    return outcome.findings().stream().map(Finding::rule).toList();
  }

  @Test
  void aChangeHoldsFromItsDayOnAndIsSeenBefore() {
    Amendment change = accepted(validity("45", APRIL)).orElseThrow();

    assertThat(validityOn(APRIL.minusDays(1))).isEqualTo(60);
    assertThat(validityOn(APRIL)).isEqualTo(45);
    assertThat(validityOn(LocalDate.of(2018, 7, 1))).isEqualTo(60);
    assertThat(amendments.aheadOn(TODAY)).containsExactly(change);
    assertThat(amendments.aheadOn(APRIL)).isEmpty();
    assertThat(change.rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.before()).containsEntry("value", "60");
              assertThat(row.after())
                  .containsEntry("value", "45")
                  .containsEntry("source", "Decision of the board");
            });
    JournalEntry step = journal.of(Subject.register("setting")).get(0);
    assertThat(step.action()).isEqualTo("changed");
    assertThat(step.reason()).isEqualTo("It was decided");
    assertThat(step.details())
        .containsEntry("effective on", "2026-04-01")
        .containsEntry("rows", "certificate-validity-days");
  }

  @Test
  void aChangeForATimeLetsWhatStoodStandAgain() {
    accepted(
            proposed(
                RegisterKind.PRICE_BAND,
                "hs_code",
                "7102.21",
                "low",
                "2",
                "high",
                "$1,000.50",
                "effectiveOn",
                "3/10/2026",
                "lastDay",
                "3/31/2026"))
        .orElseThrow();

    assertThat(high(LocalDate.of(2026, 3, 9))).isEqualTo("500.00");
    assertThat(high(LocalDate.of(2026, 3, 10))).isEqualTo("1000.50");
    assertThat(high(LocalDate.of(2026, 3, 31))).isEqualTo("1000.50");
    assertThat(high(APRIL)).isEqualTo("500.00");
  }

  private String high(LocalDate on) {
    BigDecimal high = registers.current().priceBand(HsCode.INDUSTRIAL, on).orElseThrow().high();
    return high.toPlainString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SETTING    | name=itn-oldest-days, value=many, effectiveOn=2026-04-01             | register-value     | value
          SETTING    | name=itn-oldest-days, value=0, effectiveOn=2026-04-01                | register-value     | value
          SETTING    | name=review-interval-years, value=6, effectiveOn=2026-04-01          | register-value     | value
          SETTING    | name=acknowledgment-blocks-from, value=02-30, effectiveOn=2026-04-01 | register-value     | value
          SETTING    | name=usual-carats-at-most, value=12, effectiveOn=2026-04-01          | register-value     | value
          SETTING    | name=export-counts-by, value=ENTRY_DATE, effectiveOn=2026-04-01      | register-value     | value
          SETTING    | name=no-such-setting, value=1, effectiveOn=2026-04-01                | register-value     | name
          SETTING    | name=itn-oldest-days, value=30, effectiveOn=soon                     | register-effective | effectiveOn
          SETTING    | name=itn-oldest-days, value=30                                       | register-effective | effectiveOn
          PRICE_BAND | hs_code=7102.10, low=20, high=10, effectiveOn=2026-04-01             | register-value     | high
          PRICE_BAND | hs_code=7104.21, low=1, high=10, effectiveOn=2026-04-01              | register-value     | hs_code
          TERRITORY  | country=GL, participant=ZZ, effectiveOn=2026-04-01                   | register-value     | participant
          TERRITORY  | country=QQ, participant=EU, effectiveOn=2026-04-01                   | register-value     | country
          WAIVER     | country=KE, effectiveOn=2026-04-01                                   | register-effective | lastDay
          """)
  void whatCannotBeReadIsSaidBesideItsField(
      RegisterKind register, String fields, String rule, String field) {
    String[] pairs = fields.trim().split("[=,]\\s*", -1);

    Outcome<ProposedChange> outcome = read.run(UUID.randomUUID(), register, typed(pairs));

    assertThat(outcome.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo(rule);
              assertThat(finding.field()).isEqualTo(field);
            });
  }

  @Test
  void nothingTakesEffectBeforeItIsAccepted() {
    ProposedChange late = moved(validity("45", TODAY), TODAY.minusDays(1));

    assertThat(rules(check.run(late, ADMINISTRATOR))).containsExactly("register-effective");
    assertThat(rules(accepted(late))).containsExactly("register-effective");
    assertThat(accepted(validity("45", TODAY)).isDone()).isTrue();
    assertThat(validityOn(TODAY.minusDays(1))).isEqualTo(60);
  }

  private static ProposedChange moved(ProposedChange change, LocalDate day) {
    return new ProposedChange(
        change.id(), change.register(), day, change.source(), change.reason(), change.rows());
  }

  @Test
  void everythingIsSaidAtOnceAndByName() {
    Outcome<ProposedChange> outcome =
        read.run(
            UUID.randomUUID(),
            RegisterKind.PRICE_BAND,
            Map.of("hs_code", "7102.10", "low", " ", "high", "1,0,0", "effectiveOn", "2026-03-01"));

    assertThat(outcome.findings())
        .extracting(Finding::field)
        .containsExactly("low", "high", "effectiveOn", "source", "reason");
    assertThat(outcome.findings())
        .extracting(Finding::message)
        .contains("The lowest usual price is still blank. Fill it in.")
        .anyMatch(message -> message.startsWith("“1,0,0” cannot be read."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1500         | 1500.00
          1,500        | 1500.00
          $1,234,567.5 | 1234567.50
          $ 20         | 20.00
          1,0,0        | -
          1,00         | -
          ,500         | -
          0,500        | -
          1,5000       | -
          1500,000     | -
          1.000,00     | -
          """)
  void commasStandBetweenThousandsOnly(String typed, String amount) {
    Outcome<ProposedChange> outcome =
        read.run(
            UUID.randomUUID(),
            RegisterKind.PRICE_BAND,
            typed(
                "hs_code", "7102.10", "low", "1", "high", typed, "effectiveOn", APRIL.toString()));

    assertThat(outcome.isDone()).isEqualTo(!amount.equals("-"));
    if (outcome instanceof Outcome.Done<ProposedChange> done) {
      assertThat(done.value().rows().get(0).value()).containsEntry("high", new BigDecimal(amount));
    }
  }

  @Test
  void whatTheRegisterSaysAlreadyIsNoChange() {
    assertThat(rules(check.run(validity("60", APRIL), ADMINISTRATOR)))
        .containsExactly("register-same");
  }

  @Test
  void theSameFormIsOneChangeAndAnOldViewIsNone() {
    ProposedChange change = validity("45", APRIL);
    long seen = version.read();

    Amendment first =
        amend.run(new AmendRegister.Command(change, seen), ADMINISTRATOR).orElseThrow();
    Amendment again =
        amend.run(new AmendRegister.Command(change, seen), ADMINISTRATOR).orElseThrow();

    assertThat(again).isEqualTo(first);
    assertThat(amendments.of(RegisterKind.SETTING)).hasSize(1);
    assertThat(
            rules(
                amend.run(
                    new AmendRegister.Command(validity("30", APRIL.plusDays(1)), seen),
                    ADMINISTRATOR)))
        .containsExactly("register-stale");
  }

  @Test
  void lookingChangesNothing() {
    long before = version.read();

    assertThat(check.run(validity("45", APRIL), ADMINISTRATOR).isDone()).isTrue();

    assertThat(version.read()).isEqualTo(before);
    assertThat(validityOn(APRIL)).isEqualTo(60);
    assertThat(amendments.of(RegisterKind.SETTING)).isEmpty();
  }

  @Test
  void aChangeDoesNotRunOverALaterOne() {
    accepted(validity("45", APRIL)).orElseThrow();

    assertThat(rules(check.run(validity("30", TODAY), ADMINISTRATOR)))
        .containsExactly("register-later");
    assertThat(rules(accepted(validity("30", TODAY)))).containsExactly("register-later");
    assertThat(validityOn(TODAY)).isEqualTo(60);
  }

  /** Of the price band that comes back on April 1 nobody can withdraw anything. */
  @Test
  void theReturnOfWhatStoodBeforeIsToldAsSuch() {
    accepted(band("100", TODAY.toString(), "2026-03-31")).orElseThrow();

    Outcome<Amendment> again = accepted(band("200", "2026-03-10", ""));

    assertThat(again.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("register-later");
              assertThat(finding.message())
                  .isEqualTo(
                      "Of 7102.21, what stood before stands again on 2026-04-01, when the change of 2026-03-02 (Decision of the board) has ended. Let this one end with 2026-03-31, or begin on 2026-04-01.");
            });
    assertThat(accepted(band("200", "2026-03-10", "2026-03-31")).isDone()).isTrue();
    assertThat(accepted(band("200", "2026-04-01", "")).isDone()).isTrue();
  }

  private ProposedChange band(String high, String from, String last) {
    return proposed(
        RegisterKind.PRICE_BAND,
        "hs_code",
        "7102.21",
        "low",
        "2",
        "high",
        high,
        "effectiveOn",
        from,
        "lastDay",
        last);
  }

  /** A type of container comes for a time; what was issued with it stays readable afterwards. */
  @Test
  void aTypeOfContainerThatEndedStaysAKnownCode() {
    accepted(
            proposed(
                RegisterKind.CONTAINER_TYPE,
                "code",
                "sealed tube",
                "label",
                "Sealed tube",
                "qualifies",
                "true",
                "why",
                "shows visible evidence of tampering",
                "effectiveOn",
                TODAY.toString(),
                "lastDay",
                "2026-03-31"))
        .orElseThrow();
    Licensee dealer = life.dealer();
    Map<String, String> typed = new HashMap<>(life.inOrder(dealer));
    typed.put(FieldNames.CONTAINER_TYPE, "SEALED_TUBE");
    String draft = life.draft(dealer, typed).number().value();

    assertThat(registers.current().containerTypes().of("SEALED_TUBE", APRIL)).isEmpty();
    assertThat(registers.current().containerTypes().labelOf("SEALED_TUBE", APRIL))
        .isEqualTo("Sealed tube");
    assertThat(application.sql("SELECT code FROM container_code").query(String.class).list())
        .contains("SEALED_TUBE", "SECURITY_BAG");
    ProposedChange ended =
        proposed(
            RegisterKind.CONTAINER_TYPE,
            "code",
            "SEALED_TUBE",
            "ends",
            "true",
            "effectiveOn",
            TODAY.plusDays(1).toString());
    assertThat(check.run(ended, ADMINISTRATOR).orElseThrow().drafts())
        .filteredOn(DraftUnderChange::isStopped)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.number().value()).isEqualTo(draft);
              assertThat(one.stops()).extracting(Finding::rule).containsExactly("packaging");
            });
  }

  @Test
  void twoPortsHaveNotOneNameOnOneDay() {
    ProposedChange twin =
        proposed(
            RegisterKind.PORT,
            "code",
            "4799",
            "name",
            "Newark, New Jersey",
            "effectiveOn",
            APRIL.toString());

    assertThat(check.run(twin, ADMINISTRATOR).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("register-contradicts");
              assertThat(finding.message()).startsWith("Another row has this name");
            });
  }

  @Test
  void aWaiverDoesNotRunBesideAnother() {
    JdbcClient owner = JdbcClient.create(database.owner());
    String waiver =
        "INSERT INTO waiver (country, waived, citation) VALUES ('KE', '[%s)', 'a notice')";
    owner.sql(waiver.formatted("2026-01-01,2026-07-01")).update();

    assertThatThrownBy(() -> owner.sql(waiver.formatted("2026-06-30,2026-12-01")).update())
        .hasMessageContaining("conflicting key value violates exclusion constraint");
  }

  @Test
  void beforeItTakesEffectAChangeIsWithdrawn() {
    Amendment change = accepted(validity("45", APRIL)).orElseThrow();
    life.clock().advance(Duration.ofMinutes(1));

    assertThat(rules(withdrawn(change, " "))).containsExactly("register-withdrawal");
    Amendment gone = withdrawn(change, "The board thought again").orElseThrow();

    assertThat(gone.withdrawal().orElseThrow().why()).isEqualTo("The board thought again");
    assertThat(validityOn(APRIL)).isEqualTo(60);
    assertThat(rows.of(RegisterKind.SETTING, "certificate-validity-days")).hasSize(1);
    assertThat(amendments.aheadOn(TODAY)).isEmpty();
    assertThat(rules(withdrawn(change, "Again"))).containsExactly("register-withdrawal");
    assertThat(journal.of(Subject.register("setting"))).hasSize(2);
  }

  @Test
  void whatTookEffectOrWasChangedSinceIsNotWithdrawn() {
    Amendment today = accepted(validity("50", TODAY)).orElseThrow();
    Amendment april = accepted(validity("45", APRIL)).orElseThrow();
    accepted(validity("40", APRIL.plusMonths(1))).orElseThrow();

    assertThat(rules(withdrawn(today, "Too late"))).containsExactly("register-withdrawal");
    assertThat(rules(withdrawn(april, "Something stands on it")))
        .containsExactly("register-withdrawal");
    assertThat(validityOn(APRIL)).isEqualTo(45);
  }

  private Outcome<Amendment> withdrawn(Amendment change, String why) {
    return withdraw.run(new WithdrawAmendment.Command(change.id(), why), ADMINISTRATOR);
  }

  @Test
  void aDryRunNamesTheDraftsThatAChangeWouldStop() {
    Licensee dealer = life.dealer();
    String soon = life.draft(dealer).number().value();
    Map<String, String> inApril = new HashMap<>(life.inOrder(dealer));
    inApril.put(FieldNames.DEPARTURE_DATE, "2026-04-03");
    inApril.put(FieldNames.ITN, "");
    String later = life.draft(dealer, inApril).number().value();
    ProposedChange ban =
        proposed(
            RegisterKind.RESTRICTION,
            "code",
            "botswana-test",
            "direction",
            "EXPORT",
            "concerns",
            "ORIGIN",
            "country",
            "BW",
            "hs_codes",
            "7102.31, 7102.10",
            "severity",
            "BLOCK",
            "basis",
            "REGULATION",
            "message",
            "May not leave.",
            "effectiveOn",
            "2026-04-01");

    CheckAmendment.Preview preview = check.run(ban, ADMINISTRATOR).orElseThrow();

    assertThat(preview.drafts())
        .singleElement()
        .satisfies(
            draft -> {
              assertThat(draft.number().value()).isEqualTo(later).isNotEqualTo(soon);
              assertThat(draft.licenseeNumber()).isEqualTo(dealer.number());
              assertThat(draft.stops())
                  .singleElement()
                  .extracting(Finding::rule)
                  .isEqualTo("restriction");
              assertThat(draft.isStopped()).isTrue();
            });
    amend.run(new AmendRegister.Command(ban, preview.version()), ADMINISTRATOR).orElseThrow();
    ProposedChange lifted =
        proposed(
            RegisterKind.RESTRICTION,
            "code",
            "botswana-test",
            "ends",
            "true",
            "effectiveOn",
            "2026-04-02");
    assertThat(check.run(lifted, ADMINISTRATOR).orElseThrow().drafts())
        .singleElement()
        .matches(DraftUnderChange::isFreed);
  }

  @Test
  void aSettingOfDaysStopsTheDraftsThatNeedMore() {
    Licensee dealer = life.dealer();
    Map<String, String> long60 = new HashMap<>(life.inOrder(dealer));
    long60.put(FieldNames.EXPIRY_DATE, "2026-04-30");
    String draft = life.draft(dealer, long60).number().value();

    assertThat(check.run(validity("30", TODAY), ADMINISTRATOR).orElseThrow().drafts())
        .filteredOn(DraftUnderChange::isStopped)
        .singleElement()
        .satisfies(one -> assertThat(one.number().value()).isEqualTo(draft));
  }

  @Test
  void theApplicationWritesNoRegisterExceptByAChangeFromItsDayOn() {
    assertThatThrownBy(
            () ->
                application
                    .sql(
                        """
                        INSERT INTO register_change (id, register, effective_on, source, reason, accepted_at, accepted_by)
                        VALUES (gen_random_uuid(), 'setting', '2026-03-01', 's', 'r', '2026-03-02T15:00Z', 'x')
                        """)
                    .update())
        .hasMessageContaining("change_leaves_the_past");
    Amendment change = accepted(validity("45", TODAY)).orElseThrow();
    assertThatThrownBy(
            () ->
                application
                    .sql(
                        """
                        INSERT INTO register_change_row (change_id, position, register, key, value)
                        VALUES (:id, 7, 'setting', '{"name": "itn-oldest-days"}', '{"value": "1", "source": "s"}')
                        """)
                    .param("id", change.id())
                    .update())
        .hasMessageContaining("rows of a change come with it");
    assertThatThrownBy(
            () ->
                JdbcClient.create(database.owner())
                    .sql("UPDATE register_change_row SET value = NULL")
                    .update())
        .hasMessageContaining("never");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          us_list               | in_force  | citation = 'another'
          us_listing            | listed    | citation = 'another'
          us_listing_suspension | suspended | citation = 'another'
          territory             | belongs   | note = 'another'
          restriction           | in_force  | message = 'another'
          price_band            | in_force  | low = 3
          filing_deadline       | in_force  | hours = 3
          container_type        | in_force  | why = 'another'
          port                  | in_force  | name = 'another'
          setting               | in_force  | value = '3'
          """)
  void noRegisterTakesTwoRowsOfOneThingOnOneDay(String table, String period, String other) {
    JdbcClient owner = JdbcClient.create(database.owner());
    assertThatThrownBy(
            () ->
                owner
                    .sql(
                        """
                        WITH one AS (SELECT * FROM %1$s ORDER BY lower(%2$s) LIMIT 1),
                             moved AS (SELECT (jsonb_populate_record(NULL::%1$s, to_jsonb(one)
                               || jsonb_build_object('%2$s', daterange(lower(one.%2$s) - 5, lower(one.%2$s) + 1)::text,
                                    split_part('%3$s', ' = ', 1), trim(split_part('%3$s', ' = ', 2), '"')))).* FROM one)
                        INSERT INTO %1$s SELECT * FROM moved
                        """
                            .formatted(table, period, other.replace("'", "")))
                    .update())
        .hasMessageContaining("conflicting key value violates exclusion constraint");
  }

  @Test
  void noParticipantIsSuspendedWhileItIsNotListed() {
    assertThatThrownBy(
            () ->
                JdbcClient.create(database.owner())
                    .sql(
                        "INSERT INTO us_listing_suspension (participant, suspended, citation)"
                            + " VALUES ('CI', '[2010-01-01,2011-01-01)', 'none')")
                    .update())
        .hasMessageContaining("suspended_while_listed");
  }
}
