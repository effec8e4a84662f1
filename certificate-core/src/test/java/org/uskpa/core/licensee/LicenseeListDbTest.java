package org.uskpa.core.licensee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.listing.Page;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.stock.AllotStock;

/** Today is 2 March 2026. */
@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class LicenseeListDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Autowired private BeanFactory beans;
  @Autowired private TestDatabase database;
  @Autowired private KnownRegisters registers;
  @Autowired private AdmitLicensee admit;
  @Autowired private Acknowledge acknowledge;
  @Autowired private RecordAgreement agree;
  @Autowired private RecordReview review;
  @Autowired private EndLicensee end;
  @Autowired private SuspendLicensee suspend;
  @Autowired private AllotStock allot;
  @Autowired private LicenseeDetails details;
  @Autowired private LicenseeList list;

  @BeforeEach
  void today() {
    registers.refresh();
    LifeForTests life = new LifeForTests(beans);
    assertThat(life.clock().instant()).isEqualTo(LifeForTests.NOW);
  }

  @Test
  void shorterNumbersComeBeforeLongerOnesPageByPage() {
    admitted("L1000", TODAY.minusYears(1), null);
    admitted("L999", TODAY.minusYears(1), null);
    admitted("L020", TODAY.minusYears(1), null);

    List<String> read = new ArrayList<>();
    Page<LicenseeRow> page = list.page(all(), null, 1);
    read.addAll(numbers(page));
    while (page.next().isPresent()) {
      page = list.page(all(), page.after(), 1);
      read.addAll(numbers(page));
    }

    assertThat(read).containsExactly("L020", "L999", "L1000");
    assertThat(list.nextNumber()).isEqualTo("L1001");
  }

  @Test
  void licenseesAreFoundByNameNumberKindAndStanding() {
    admitted("L001", TODAY.minusYears(1), null);
    admitted("L002", TODAY.minusYears(1), null);
    suspend
        .run(new SuspendLicensee.Command("L002", "Late copies"), LifeForTests.ADMINISTRATOR)
        .orElseThrow();

    assertThat(found(new LicenseeList.Sought("stones l00", null, null, null))).isEmpty();
    assertThat(found(new LicenseeList.Sought("001 STONES", null, null, null)))
        .containsExactly("L001");
    assertThat(found(new LicenseeList.Sought("100%", null, null, null))).isEmpty();
    assertThat(found(new LicenseeList.Sought("", LicenseeKind.DEALER, null, null)))
        .containsExactly("L001", "L002");
    assertThat(found(new LicenseeList.Sought("", LicenseeKind.COMMON_CARRIER, null, null)))
        .isEmpty();
    assertThat(found(new LicenseeList.Sought("", null, Standing.SUSPENDED, null)))
        .containsExactly("L002");
  }

  @Test
  void aDayOfThePastIsListedAndCountedAsItStoodAtItsEnd() {
    LifeForTests life = new LifeForTests(beans);
    admitted("L001", TODAY.minusYears(1), null);
    admitted("L002", TODAY.minusDays(1), null);
    suspend
        .run(new SuspendLicensee.Command("L001", "Late copies"), LifeForTests.ADMINISTRATOR)
        .orElseThrow();
    life.clock().advance(Duration.ofDays(3));

    assertThat(found(on(TODAY.minusDays(2), null))).containsExactly("L001");
    assertThat(found(on(TODAY.minusDays(1), Standing.ACTIVE))).containsExactly("L001", "L002");
    assertThat(found(on(TODAY, Standing.ACTIVE))).containsExactly("L002");
    assertThat(found(on(TODAY.minusYears(2), null))).isEmpty();
    for (LocalDate day :
        List.of(TODAY.minusDays(2), TODAY.minusDays(1), TODAY, TODAY.plusDays(3))) {
      for (Standing standing : Standing.values()) {
        assertThat(found(on(day, standing)))
            .as("%s on %s", standing, day)
            .hasSize(
                (int)
                    list.standings(day).stream()
                        .filter(one -> one.standing() == standing)
                        .mapToLong(LicenseeList.Standings::licensees)
                        .sum());
      }
    }
  }

  private static LicenseeList.Sought on(LocalDate day, @Nullable Standing standing) {
    return new LicenseeList.Sought("", null, standing, null, null, day);
  }

  @Test
  void whoHasFewAndWhoHasNoFreeNumbersIsTold() {
    admitted("L001", TODAY.minusYears(1), null);
    admitted("L002", TODAY.minusYears(1), null);
    allotted("L002", 5);
    admitted("L003", TODAY.minusYears(1), null);
    allotted("L003", 6);
    admitted("L004", TODAY.minusYears(1), null);
    suspend
        .run(new SuspendLicensee.Command("L004", "Late copies"), LifeForTests.ADMINISTRATOR)
        .orElseThrow();

    assertThat(found(with(FreeNumbers.NONE))).containsExactly("L001");
    assertThat(found(with(FreeNumbers.LOW))).containsExactly("L002");
    assertThat(list.free()).isEqualTo(Map.of(FreeNumbers.NONE, 1L, FreeNumbers.LOW, 1L));
  }

  @Test
  void howManyNumbersAreFewAndHowFarAheadAnAgreementIsRenewedAreSettings() {
    admitted("L001", TODAY.minusYears(1), TODAY.plusDays(70));
    allotted("L001", 6);
    assertThat(list.concerns()).doesNotContainKeys(Concern.STOCK_LOW, Concern.AGREEMENT_ENDING);

    JdbcClient owner = JdbcClient.create(database.owner());
    owner.sql("UPDATE setting SET value = '6' WHERE name = 'few-numbers'").update();
    owner.sql("UPDATE setting SET value = '70' WHERE name = 'agreement-ahead-days'").update();
    registers.refresh();

    assertThat(found(with(FreeNumbers.LOW))).containsExactly("L001");
    assertThat(list.concerns()).containsKeys(Concern.STOCK_LOW, Concern.AGREEMENT_ENDING);
  }

  private static LicenseeList.Sought with(FreeNumbers free) {
    return new LicenseeList.Sought("", null, null, null, free, null);
  }

  @Test
  void whatDeservesALookIsFoundAndCounted() {
    // In order in every respect.
    admitted("L001", TODAY.minusYears(1), null);
    inOrder("L001", 20);
    // Admitted five years less 91 days ago, then five years less 90 days ago, never reviewed.
    admitted("L002", TODAY.plusDays(91).minusYears(5), null);
    inOrder("L002", 20);
    admitted("L003", TODAY.plusDays(90).minusYears(5), null);
    inOrder("L003", 20);
    // Nothing acknowledged, and five numbers left.
    admitted("L004", TODAY.minusYears(1), null);
    allotted("L004", 5);
    // The agreement ends in 59 days, and in 59 days with another one following.
    admitted("L005", TODAY.minusYears(1), TODAY.plusDays(59));
    inOrder("L005", 6);
    admitted("L006", TODAY.minusYears(1), TODAY.plusDays(59));
    inOrder("L006", 6);
    agree
        .run(
            new RecordAgreement.Command("L006", TODAY.plusDays(60), null),
            LifeForTests.ADMINISTRATOR)
        .orElseThrow();
    // Suspended: only its review is asked for, which is four years late. Ended: nothing is.
    admitted("L007", TODAY.minusYears(9), TODAY.minusDays(1));
    suspend
        .run(new SuspendLicensee.Command("L007", "Late copies"), LifeForTests.ADMINISTRATOR)
        .orElseThrow();
    admitted("L008", TODAY.minusYears(9), TODAY.minusDays(1));
    end.run(new EndLicensee.Command("L008", "For good"), LifeForTests.ADMINISTRATOR).orElseThrow();

    assertThat(found(LicenseeList.Sought.of(Concern.REVIEW_DUE))).containsExactly("L003", "L007");
    assertThat(found(LicenseeList.Sought.of(Concern.ACKNOWLEDGMENT_MISSING)))
        .containsExactly("L004");
    assertThat(found(LicenseeList.Sought.of(Concern.AGREEMENT_ENDING))).containsExactly("L005");
    assertThat(found(LicenseeList.Sought.of(Concern.STOCK_LOW))).containsExactly("L004");
    assertThat(list.concerns())
        .isEqualTo(
            Map.of(
                Concern.REVIEW_DUE, 2L,
                Concern.ACKNOWLEDGMENT_MISSING, 1L,
                Concern.AGREEMENT_ENDING, 1L,
                Concern.STOCK_LOW, 1L));
  }

  @Test
  void aReviewIsToBeLookedAtFromTheDaysAheadThatTheSettingSays() {
    admitted("L001", TODAY.minusYears(5).plusDays(30), TODAY.plusYears(1));
    admitted("L002", TODAY.minusYears(5).plusDays(31), TODAY.plusYears(1));

    JdbcClient.create(database.owner())
        .sql("UPDATE setting SET value = '30' WHERE name = 'review-opens-days-ahead'")
        .update();
    registers.refresh();

    assertThat(found(LicenseeList.Sought.of(Concern.REVIEW_DUE))).containsExactly("L001");
  }

  @Test
  void aReviewMovesTheNextOneOn() {
    Licensee licensee = admitted("L001", TODAY.minusYears(6), null);
    assertThat(details.of("L001").reviewDueOn()).isEqualTo(TODAY.minusYears(1));

    assertThat(reviewed(licensee, licensee.admittedOn().minusDays(1)))
        .extracting(Finding::field)
        .containsExactly("reviewedOn");
    assertThat(reviewed(licensee, TODAY.minusDays(3))).isEmpty();

    LocalDate next = TODAY.minusDays(3).plusYears(5);
    assertThat(details.of("L001").reviewDueOn()).isEqualTo(next);
    assertThat(list.page(all(), null, 10).rows())
        .singleElement()
        .extracting(LicenseeRow::reviewDueOn)
        .isEqualTo(next);
  }

  @Test
  void anAcknowledgmentOnPaperCountsForTheYearOfItsDay() {
    Licensee licensee = admitted("L001", TODAY.minusYears(2), null);

    assertThat(onPaper(licensee, TODAY.plusDays(1)))
        .extracting(Finding::field)
        .containsExactly("acknowledgedOn");
    assertThat(onPaper(licensee, licensee.admittedOn().minusDays(1))).hasSize(1);
    assertThat(onPaper(licensee, LocalDate.of(2025, 11, 5))).isEmpty();
    assertThat(details.of("L001").acknowledgment(2026)).isEmpty();
    assertThat(onPaper(licensee, TODAY.minusDays(20))).isEmpty();
    assertThat(onPaper(licensee, TODAY)).hasSize(1);

    LicenseeDetail detail = details.of("L001");
    assertThat(detail.acknowledgments())
        .extracting(LicenseeDetail.Acknowledgment::year)
        .containsExactly(2026, 2025);
    assertThat(detail.history().get(2).details()).containsEntry("way", "Given on paper");
  }

  private List<Finding> reviewed(Licensee licensee, LocalDate on) {
    return review
        .run(
            new RecordReview.Command(licensee.number(), ReviewBody.USKPA, on, "Binder 7"),
            LifeForTests.ADMINISTRATOR)
        .findings();
  }

  private List<Finding> onPaper(Licensee licensee, LocalDate on) {
    return acknowledge
        .run(new Acknowledge.Command(licensee.id(), on), LifeForTests.ADMINISTRATOR)
        .findings();
  }

  private Licensee admitted(String number, LocalDate on, @Nullable LocalDate agreedThrough) {
    return admit
        .run(
            new AdmitLicensee.Command(
                number,
                number + " Stones Inc.",
                LicenseeKind.DEALER,
                "1 West 47th Street, New York, NY 10036",
                on,
                agreedThrough),
            LifeForTests.ADMINISTRATOR)
        .orElseThrow();
  }

  /** Acknowledges this year and allots numbers. */
  private void inOrder(String number, int numbers) {
    acknowledge
        .run(
            new Acknowledge.Command(details.of(number).licensee().id()), LifeForTests.ADMINISTRATOR)
        .orElseThrow();
    allotted(number, numbers);
  }

  private void allotted(String number, int numbers) {
    int first = 10000 + 100 * Integer.parseInt(number.substring(1));
    allot
        .run(
            new AllotStock.Command(
                number, "US" + first, "US" + (first + numbers - 1), "For tests", null, true),
            LifeForTests.ADMINISTRATOR)
        .orElseThrow();
  }

  private static LicenseeList.Sought all() {
    return new LicenseeList.Sought("", null, null, null);
  }

  private List<String> found(LicenseeList.Sought sought) {
    return numbers(list.page(sought, null, 50));
  }

  private static List<String> numbers(Page<LicenseeRow> page) {
    return page.rows().stream().map(row -> row.licensee().number()).toList();
  }
}
