package org.uskpa.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.calendar.OpenPeriodicDuties;
import org.uskpa.core.certificate.CertificateState;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.Duty;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.duty.Inbox;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.CountedPeriod;
import org.uskpa.core.record.CountedTrade;
import org.uskpa.core.record.Flow;
import org.uskpa.core.stock.StockNumbers;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.statistics.reconciliation.DifferenceClass;
import org.uskpa.statistics.reconciliation.Item;
import org.uskpa.statistics.reconciliation.ItemState;
import org.uskpa.statistics.reconciliation.Items;
import org.uskpa.statistics.reconciliation.Letter;
import org.uskpa.statistics.reconciliation.Letters;
import org.uskpa.statistics.reconciliation.Reconciliation;
import org.uskpa.statistics.reconciliation.Reconciliations;
import org.uskpa.statistics.reconciliation.Sight;

/** The demonstration at its first start, on days that are hard to be right on. */
@PortalWebTest
@FreshDatabase(FreshDatabase.Life.METHOD)
@Import(DemoQuarterDbTest.Stories.class)
class DemoQuarterDbTest {

  /**
   * The demonstration's clock around the one that tests set; every step asks it, as in the demo.
   */
  @TestConfiguration(proxyBeanMethods = false)
  static class Stories {
    @Bean
    @Primary
    StoryClock storyClock(SettableClock clock) {
      return new StoryClock(clock);
    }

    @Bean
    static BeanFactoryPostProcessor theStoryClockComesFirst() {
      return beans -> beans.getBeanDefinition("settableClock").setPrimary(false);
    }
  }

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private SettableClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private Duties duties;
  @Autowired private Inbox inbox;
  @Autowired private Items items;
  @Autowired private Letters letters;
  @Autowired private Licensees licensees;
  @Autowired private CountedTrade counted;
  @Autowired private OpenPeriodicDuties periodic;
  @Autowired private Reconciliations reconciliations;
  @Autowired private StockNumbers stock;
  @Autowired private StoryClock stories;
  @Autowired private TransactionTemplate transactions;

  @AfterEach
  void release() {
    clock.release();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-25T15:00:00Z", // in the middle of a quarter
        "2027-01-01T05:00:20Z", // twenty seconds into a year in New York
        "2027-01-01T04:59:00Z", // the minute before, when it is the new year elsewhere only
        "2027-01-06T17:00:00Z", // what never left was issued the year before
        "2026-04-01T13:00:00Z", // from this day on a missing acknowledgment blocks
        "2028-02-29T17:00:00Z"
      })
  void everybodyFindsSomethingRealWhateverTheDay(String now) {
    clock.set(Instant.parse(now));
    LocalDate today = EasternTime.dateOf(clock.instant());
    beans.createBean(DemoYear.class).run(new DefaultApplicationArguments());
    CountedPeriod year = counted.in(Period.ofYear(2018), now());

    start();

    assertThat(statesOf("L005"))
        .isEqualTo(
            Map.of(
                CertificateState.DRAFT, 2L,
                CertificateState.READY, 1L,
                CertificateState.ISSUED, 2L,
                CertificateState.EXPORTED, 2L,
                CertificateState.VOIDED, 1L));
    assertThat(statesOf("L001"))
        .isEqualTo(
            Map.of(
                CertificateState.DRAFT, 1L,
                CertificateState.ISSUED, 1L,
                CertificateState.EXPORTED, 1L));
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM certificate WHERE state = 'ISSUED' AND expires_on <"
                        + " :today")
                .param("today", today)
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(latestMoment()).isBeforeOrEqualTo(clock.instant());

    CountedPeriod quarter = counted.in(Period.of(Quarter.of(today)), now());
    assertThat(quarter.sum(Flow.EXPORT).certificates()).isEqualTo(5);
    assertThat(quarter.sum(Flow.IMPORT).certificates()).isEqualTo(3);
    assertThat(year.sum(Flow.EXPORT).certificates()).isPositive();
    assertThat(counted.in(Period.ofYear(2018), now())).usingRecursiveComparison().isEqualTo(year);

    assertThat(open(licensee("L005")))
        .anyMatch(
            duty -> duty.kind() == DutyKind.RECORD_EXPORT_OR_VOID && duty.isLate(clock.instant()));
    assertThat(open(licensee("L001"))).isNotEmpty();
    assertThat(open(DutyHolder.of(DutyOwner.USKPA)))
        .extracting(duty -> duty.subject().key(), duty -> duty.isLate(clock.instant()))
        .containsExactly(tuple("L018", true), tuple("L017", false));
    assertThat(open(DutyHolder.of(DutyOwner.STATE)))
        .extracting(Duty::kind)
        .containsExactlyInAnyOrder(DutyKind.STANDARDS_REVIEW, DutyKind.AGENCY_REVIEW);
    assertThat(open(DutyHolder.of(DutyOwner.CENSUS)))
        .extracting(Duty::kind)
        .contains(DutyKind.FOREIGN_CONFIRMATION, DutyKind.RECEIPT_REPORT);
    assertThat(open(licensee("L005"))).anyMatch(duty -> duty.kind() == DutyKind.ANNUAL_FEE);
    assertThat(open(licensee("L001"))).noneMatch(duty -> duty.kind() == DutyKind.ANNUAL_FEE);
    assertThat(jdbc.sql("SELECT state FROM application ORDER BY state").query(String.class).list())
        .containsExactly("OPEN", "REFUSED");
    assertThat(inbox.countWaiting(DutyOwner.CENSUS)).isEqualTo(3);
    assertThat(inbox.countWaiting(DutyOwner.STATE)).isEqualTo(2);
    assertThat(inbox.countWaiting(DutyOwner.CBP)).isEqualTo(3);

    assertThatAListIsBeingReconciled();

    Map<String, Long> rows = rows();
    beans.createBean(DemoYear.class).run(new DefaultApplicationArguments());
    start();
    assertThat(rows()).as("after a second start").isEqualTo(rows);
  }

  /** Differences that somebody looks into, a letter, and an answer; some of it is still open. */
  private void assertThatAListIsBeingReconciled() {
    Reconciliation list =
        reconciliations.page(Sight.WITHOUT_FILINGS, null, 10).rows().stream()
            .findFirst()
            .orElseThrow();
    assertThat(list.result())
        .hasValueSatisfying(
            done -> {
              assertThat(done.theirs()).isEqualTo(3);
              assertThat(done.matched()).isEqualTo(1);
            });
    assertThat(items.page(list, Items.Filter.ALL, null, 10).rows())
        .extracting(Item::kind, Item::state, item -> item.owner().orElse(""))
        .containsExactlyInAnyOrder(
            tuple(DifferenceClass.MATCHED_WITH_DIFFERENCE, ItemState.EXPLAINED, "analyst"),
            tuple(DifferenceClass.EXPORT_WITHOUT_CONFIRMATION, ItemState.OPEN, "analyst"),
            tuple(DifferenceClass.IMPORT_WITHOUT_NOTICE, ItemState.OPEN, "analyst"));
    assertThat(letters.of(list)).singleElement().extracting(Letter::items).isEqualTo(3);
  }

  /** Without the year there are no licensees to tell of. */
  @Test
  void aStoryThatCannotBeToldEndsTheStartAndLeavesNothing() {
    clock.set(Instant.parse("2026-11-25T15:00:00Z"));
    Map<String, Long> rows = rows();

    assertThatIllegalStateException()
        .isThrownBy(this::start)
        .withMessageContaining("could not tell its quarter")
        .havingCause();

    assertThat(rows()).isEqualTo(rows);
    assertThat(stories.instant()).isEqualTo(clock.instant());
  }

  private void start() {
    new DemoQuarter(
            beans.createBean(DemoLicensees.class),
            beans.createBean(DemoDesk.class),
            beans.createBean(DemoCensus.class),
            beans.createBean(DemoBoard.class),
            stock,
            stories,
            transactions)
        .run(new DefaultApplicationArguments());
    beans.createBean(DemoReconciliation.class).run(new DefaultApplicationArguments());
    periodic.run();
  }

  private Map<CertificateState, Long> statesOf(String licensee) {
    return jdbc
        .sql(
            """
            SELECT c.state FROM certificate c JOIN licensee l ON l.id = c.licensee_id
            WHERE l.number = :licensee AND c.back_entry IS NULL
            """)
        .param("licensee", licensee)
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.groupingBy(CertificateState::valueOf, Collectors.counting()));
  }

  private AsOf now() {
    return AsOf.now(clock.instant());
  }

  private Instant latestMoment() {
    return jdbc.sql(
            """
            SELECT greatest((SELECT max(recorded_at) FROM journal_entry),
                            (SELECT max(opened_at) FROM duty),
                            (SELECT max(greatest(delivered_at, received_at)) FROM inbox_copy))
            """)
        .query((row, index) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  private DutyHolder licensee(String number) {
    return DutyHolder.licensee(licensees.byNumber(number).orElseThrow().id());
  }

  private List<Duty> open(DutyHolder holder) {
    return duties.openOf(holder, null, 100).rows();
  }

  private Map<String, Long> rows() {
    return List.of(
            "certificate",
            "journal_entry",
            "duty",
            "inbox_copy",
            "import_record",
            "licensee_acknowledgment",
            "licensee_review",
            "reconciliation",
            "reconciliation_answer",
            "reconciliation_item",
            "reconciliation_letter",
            "record_load",
            "stock_number")
        .stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                table -> jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single()));
  }
}
