package org.uskpa.core.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.AtOnce;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.SuspendLicensee;
import org.uskpa.core.notice.PeopleForTests;

/**
 * A licensee orders numbers and the USKPA answers once; 50 free numbers are usual for everybody.
 */
@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class StockOrdersDbTest {

  private static final Actor MANAGER = new Actor("mira", "Mira Manager");

  @Autowired private BeanFactory beans;
  @Autowired private OrderStock order;
  @Autowired private WithdrawOrder withdraw;
  @Autowired private DeclineOrder decline;
  @Autowired private AllotStock allot;
  @Autowired private CheckAllotment check;
  @Autowired private StockOrders orders;
  @Autowired private StockLimits limits;
  @Autowired private SuspendLicensee suspend;
  @Autowired private RecallStock recall;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;
  private LifeForTests life;
  private Licensee dealer;

  @BeforeEach
  void aDealerWithoutStock() {
    life = new LifeForTests(beans);
    dealer = life.licensee(LicenseeKind.DEALER, 0);
  }

  @Test
  void whatIsOrderedIsAllottedAndTheOrderSaysWhat() {
    StockOrder asked = ordered(25, "").orElseThrow();
    assertThat(orders.open()).containsExactly(asked);

    allotted("US60001", "US60025", "", asked.id()).orElseThrow();

    StockOrder answered = orders.byId(asked.id()).orElseThrow();
    assertThat(answered.state()).isEqualTo(StockOrder.State.ALLOTTED);
    assertThat(answered.range()).hasToString("US60001 to US60025");
    assertThat(orders.open()).isEmpty();
    assertThat(journal.of(Subject.stockOrder(asked.id())))
        .extracting(JournalEntry::action)
        .containsExactly("ordered", "allotted");
  }

  @Test
  void theUskpaIsToldOfAnOrderAndTheManagerOfItsAnswer() {
    jdbc.sql(
            """
            INSERT INTO account (username, display_name, role, agency, licensee_id, password_hash, password_set_at,
              created_at, created_by)
            VALUES ('ulla', 'Ulla', 'ADMINISTRATOR', 'USKPA', NULL, 'x', now(), now(), 'test'),
              ('max', 'Max', 'MANAGER', NULL, :licensee, 'x', now(), now(), 'test')
            """)
        .param("licensee", dealer.id())
        .update();

    allotted("US60001", "US60025", "", ordered(25, "").orElseThrow().id()).orElseThrow();
    StockOrder second = ordered(5, "").orElseThrow();
    decline
        .run(new DeclineOrder.Command(second.id(), "Use those first"), LifeForTests.ADMINISTRATOR)
        .orElseThrow();

    assertThat(
            jdbc.sql(
                    """
                    SELECT a.username || ' ' || n.kind FROM notice n JOIN account a ON a.id = n.account_id
                    WHERE a.username IN ('ulla', 'max') ORDER BY n.id
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "ulla NUMBERS_ORDERED",
            "max NUMBERS_ALLOTTED",
            "ulla NUMBERS_ORDERED",
            "max ORDER_DECLINED");
  }

  @Test
  void theManagerIsToldOnceOfNumbersWithoutAnOrderAndOfThoseCalledBack() {
    PeopleForTests people = new PeopleForTests(jdbc);
    Licensee other = life.licensee(LicenseeKind.DEALER, 0);
    people.manager("max", dealer.id(), null);
    people.manager("olga", other.id(), null);

    given(dealer, "US60001", "US60010");
    given(other, "US60011", "US60012");
    assertThat(told()).containsExactly("max NUMBERS_ALLOTTED", "olga NUMBERS_ALLOTTED");
    RecallStock.Command command = new RecallStock.Command("US60009", "US60011", "A faulty series");
    recall.run(command, LifeForTests.ADMINISTRATOR).orElseThrow();
    recall.run(command, LifeForTests.ADMINISTRATOR).orElseThrow();
    assertThat(told().subList(2, told().size()))
        .containsExactly("max NUMBERS_RECALLED", "olga NUMBERS_RECALLED");

    suspend
        .run(new SuspendLicensee.Command(dealer.number(), "Late"), LifeForTests.ADMINISTRATOR)
        .orElseThrow();

    assertThat(told().subList(4, told().size()))
        .as("a suspension calls back as well, and tells it itself")
        .containsExactly("max LICENSEE_SUSPENDED");
  }

  private void given(Licensee licensee, String first, String last) {
    allot
        .run(
            new AllotStock.Command(licensee.number(), first, last, "", null, true),
            LifeForTests.ADMINISTRATOR)
        .orElseThrow();
  }

  private List<String> told() {
    return jdbc.sql(
            """
            SELECT a.username || ' ' || n.kind FROM notice n JOIN account a ON a.id = n.account_id
            ORDER BY n.id
            """)
        .query(String.class)
        .list();
  }

  /** Thirty fit within the limit of fifty once, not twice: the second counts the first. */
  @RepeatedTest(10)
  void allotmentsAtOnceDoNotPassTheLimitTogether() throws Exception {
    List<Outcome<NumberRange>> outcomes =
        AtOnce.run(
            () -> thirty("US60001", "US60030"),
            () -> thirty("US60101", "US60130"),
            () -> thirty("US60201", "US60230"));

    assertThat(outcomes.stream().filter(Outcome::isDone)).hasSize(1);
    assertThat(outcomes.stream().filter(one -> !one.isDone()).map(StockOrdersDbTest::rules))
        .containsOnly(List.of("stock-limit"));
    assertThat(limits.of(dealer.id(), LifeForTests.NOW).free()).isEqualTo(30);
  }

  private Outcome<NumberRange> thirty(String first, String last) {
    return allot.run(
        new AllotStock.Command(dealer.number(), first, last, "", null, true),
        LifeForTests.ADMINISTRATOR);
  }

  @Test
  void theSameOrderSentTwiceIsThereOnceAndAnotherWaits() {
    StockOrder asked = ordered(25, "").orElseThrow();

    assertThat(ordered(25, "").orElseThrow()).isEqualTo(asked);
    assertThat(ordered(30, "").findings())
        .extracting(Finding::rule, Finding::field)
        .containsExactly(tuple("stock-order", "numbers"));
  }

  @Test
  void ordersAtOnceAreOne() throws Exception {
    AtOnce.run(() -> ordered(25, ""), () -> ordered(25, ""), () -> ordered(26, ""));

    assertThat(orders.ofLicensee(dealer.id(), null, 10).rows()).hasSize(1);
  }

  @Test
  void moreThanIsUsualNeedsWords() {
    assertThat(ordered(51, " ").findings())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.rule()).isEqualTo("stock-limit");
              assertThat(found.field()).isEqualTo("words");
              assertThat(found.message())
                  .isEqualTo(
                      "51 more make 51 free numbers; 50 are usual with 0 issued in the last twelve months. Take at most 50, or say why more are needed.");
            });

    StockOrder asked = ordered(51, "A fair in May").orElseThrow();

    assertThat(rules(allotted("US60001", "US60051", "", asked.id())))
        .containsExactly("stock-limit");
    assertThat(rules(check.run(command("US60001", "US60051", "", asked.id()))))
        .containsExactly("stock-limit");
    allotted("US60001", "US60051", "For the fair", asked.id()).orElseThrow();
    assertThat(journal.of(Subject.stock("US60051")))
        .last()
        .extracting(JournalEntry::reason)
        .isEqualTo("For the fair");
  }

  @Test
  void whatWasIssuedOfLateRaisesTheLimit() {
    life.allot(dealer, 3);
    life.issued(dealer);
    life.issued(dealer);

    assertThat(limits.of(dealer.id(), LifeForTests.NOW)).isEqualTo(new StockLimit(1, 2, 50));
    assertThat(StockLimit.of(10, 301, 6, 50)).isEqualTo(new StockLimit(10, 301, 151));
    assertThat(StockLimit.of(151, 301, 6, 50).isPassedBy(1)).isTrue();
    assertThat(StockLimit.of(150, 301, 6, 50).isPassedBy(1)).isFalse();
    assertThat(StockLimit.of(200, 301, 6, 50).left()).isZero();
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    ordered(25, "").orElseThrow();
    suspended();

    assertThat(rules(ordered(0, "")))
        .containsExactly("stock-good-standing", "stock-order", "stock-order");
  }

  @Test
  void anOrderIsAnsweredOnce() {
    StockOrder asked = ordered(25, "").orElseThrow();
    assertThat(
            rules(
                decline.run(new DeclineOrder.Command(asked.id(), " "), LifeForTests.ADMINISTRATOR)))
        .containsExactly("stock-words");

    declined(asked, "None are left").orElseThrow();

    declined(asked, "None are left").orElseThrow();
    assertThat(rules(declined(asked, "Another reason"))).containsExactly("stock-order");
    assertThat(rules(withdrawn(asked))).containsExactly("stock-order");
    assertThat(rules(allotted("US60001", "US60025", "", asked.id())))
        .containsExactly("stock-order");
    assertThat(journal.of(Subject.stockOrder(asked.id()))).hasSize(2);
    ordered(25, "").orElseThrow();
  }

  /** The order ends with them, so its manager reads why. */
  @Test
  void fewerNumbersThanOrderedComeWithWords() {
    StockOrder asked = ordered(25, "").orElseThrow();

    assertThat(rules(allotted("US60001", "US60024", " ", asked.id())))
        .containsExactly("stock-words");
    allotted("US60001", "US60024", "The box holds no more", asked.id()).orElseThrow();
    assertThat(orders.byId(asked.id()).orElseThrow().answer()).isEqualTo("The box holds no more");
  }

  @Test
  void anotherLicenseesOrderIsNotThere() {
    StockOrder asked = ordered(25, "").orElseThrow();
    Licensee other = life.licensee(LicenseeKind.DEALER, 0);

    assertThatThrownBy(
            () -> withdraw.run(new WithdrawOrder.Command(other.id(), asked.id()), MANAGER))
        .isInstanceOf(NotFound.class);
    assertThat(
            rules(
                allot.run(
                    new AllotStock.Command(
                        other.number(), "US60001", "US60005", "", asked.id(), true),
                    LifeForTests.ADMINISTRATOR)))
        .containsExactly("stock-order");
    assertThatThrownBy(() -> allotted("US60001", "US60005", "", 999_999L))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void ordersAreReadPageByPage() {
    for (int each = 1; each <= 5; each++) {
      withdrawn(ordered(each, "").orElseThrow()).orElseThrow();
    }

    var first = orders.ofLicensee(dealer.id(), null, 2);
    var second = orders.ofLicensee(dealer.id(), Long.valueOf(first.after()), 2);

    assertThat(first.rows()).extracting(StockOrder::numbers).containsExactly(5, 4);
    assertThat(second.rows()).extracting(StockOrder::numbers).containsExactly(3, 2);
  }

  /** Whatever the portal does: the database itself refuses. */
  @Test
  void theDatabaseKeepsAnOrderAsItWas() {
    StockOrder asked = ordered(25, "").orElseThrow();
    declined(asked, "None are left").orElseThrow();

    for (String change :
        List.of(
            "UPDATE stock_order SET answer = 'Another' WHERE id = :id",
            "UPDATE stock_order SET state = 'OPEN', answered_at = NULL, answered_by = NULL WHERE id = :id",
            "DELETE FROM stock_order WHERE id = :id",
            "INSERT INTO stock_order (licensee_id, numbers, words, ordered_at, ordered_by, state)"
                + " SELECT licensee_id, 0, '', now(), 'x', 'OPEN' FROM stock_order WHERE id = :id")) {
      assertThatThrownBy(() -> jdbc.sql(change).param("id", asked.id()).update())
          .as(change)
          .isInstanceOf(DataAccessException.class);
    }
    assertThat(orders.byId(asked.id()).orElseThrow().answer()).isEqualTo("None are left");
  }

  private Outcome<StockOrder> ordered(int numbers, String words) {
    return order.run(new OrderStock.Command(dealer.id(), numbers, words), MANAGER);
  }

  private Outcome<StockOrder> declined(StockOrder asked, String words) {
    return decline.run(new DeclineOrder.Command(asked.id(), words), LifeForTests.ADMINISTRATOR);
  }

  private Outcome<StockOrder> withdrawn(StockOrder asked) {
    return withdraw.run(new WithdrawOrder.Command(dealer.id(), asked.id()), MANAGER);
  }

  private AllotStock.Command command(String first, String last, String words, long asked) {
    return new AllotStock.Command(dealer.number(), first, last, words, asked, true);
  }

  private Outcome<NumberRange> allotted(String first, String last, String words, long asked) {
    return allot.run(command(first, last, words, asked), LifeForTests.ADMINISTRATOR);
  }

  private void suspended() {
    suspend
        .run(new SuspendLicensee.Command(dealer.number(), "Fee unpaid"), LifeForTests.ADMINISTRATOR)
        .orElseThrow();
  }

  private static List<String> rules(Outcome<?> outcome) {
    return outcome.findings().stream().map(Finding::rule).toList();
  }
}
