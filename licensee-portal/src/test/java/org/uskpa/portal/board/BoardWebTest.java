package org.uskpa.portal.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.licensee.AdmitLicensee;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.SuspendLicensee;
import org.uskpa.core.stock.OrderStock;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Role;

/** Today is 2 March 2026. */
@PortalWebTest
class BoardWebTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  private static final AtomicInteger COUNT = new AtomicInteger();

  @Autowired private ApplicationContext context;
  @Autowired private TestPeople people;
  @Autowired private SuspendLicensee suspend;
  @Autowired private OrderStock order;
  @Autowired private AdmitLicensee admit;

  private LifeForTests life;
  private Licensee dealer;
  private Licensee late;
  private Visit administrator;

  @BeforeEach
  void aLicenseeOfEachSortAndWhatItLeftBehind() {
    life = new LifeForTests(context);
    dealer = life.dealer();
    life.exported(dealer);
    life.issued(dealer);
    life.voided(dealer);
    Licensee out = life.licensee(LicenseeKind.COMMON_CARRIER, 3);
    suspend
        .run(new SuspendLicensee.Command(out.number(), "Late copies"), LifeForTests.ADMINISTRATOR)
        .orElseThrow();
    late =
        admit
            .run(
                new AdmitLicensee.Command(
                    "L%d".formatted(70_000 + COUNT.incrementAndGet()),
                    "Late and out",
                    LicenseeKind.DEALER,
                    "1 Main Street, Boston, MA",
                    TODAY.minusYears(6),
                    null),
                LifeForTests.ADMINISTRATOR)
            .orElseThrow();
    suspend
        .run(new SuspendLicensee.Command(late.number(), "No review"), LifeForTests.ADMINISTRATOR)
        .orElseThrow();
    Licensee without = life.licensee(LicenseeKind.DEALER, 0);
    order
        .run(new OrderStock.Command(without.id(), 10, "For the spring"), LifeForTests.ADMINISTRATOR)
        .orElseThrow();
    administrator = people.visit(Role.ADMINISTRATOR);
  }

  /** Whatever stands on the page is what its list holds, counted page by page. */
  @ParameterizedTest
  @ValueSource(strings = {"2026-03-02", "2026-03-01", "2025-02-28"})
  void every_figure_is_the_length_of_the_list_behind_it(String day) {
    List<Element> figures = administrator.page("/board?on=" + day).select(".kp-board__figure");

    assertThat(figures).hasSizeGreaterThan(50);
    for (Element figure : figures) {
      String href = figure.attr("href");
      assertThat(inTheList(href)).as("%s: %s", figure.text(), href).isEqualTo(number(figure));
    }
  }

  private static long number(Element cell) {
    Element alone = cell.selectFirst("span");
    return Long.parseLong((alone == null ? cell : alone).text().replace(",", ""));
  }

  private long inTheList(String href) {
    long all = 0;
    for (Optional<String> address = Optional.of(href); address.isPresent(); ) {
      Document page = administrator.page(address.get());
      all += onThePage(page, href);
      address =
          Optional.ofNullable(page.selectFirst(".kp-pagination a[href*=after]"))
              .map(next -> next.attr("href"));
    }
    return all;
  }

  /** Lists of ranges say how many numbers each holds; of the others each row is one. */
  private static long onThePage(Document page, String href) {
    return href.startsWith("/stock-register?") || href.startsWith("/stock-register/gaps")
        ? page.select("#ranges td.kp-number, #gaps td.kp-number").stream()
            .mapToLong(BoardWebTest::number)
            .sum()
        : page.select("main table tbody tr").size();
  }

  /** A suspended licensee is reviewed as any other: board, duties and list agree on it. */
  @Test
  void reviews_due_are_the_same_on_the_board_among_the_duties_and_in_the_list_of_licensees() {
    Document board = administrator.page("/board");
    List<Long> ofUskpa =
        board.select("#reviews-body tr").first().select(".kp-board__figure").stream()
            .map(BoardWebTest::number)
            .toList();
    List<String> columns = board.select("#reviews-head th").eachText();
    long due =
        ofUskpa.get(columns.indexOf("Past due") - 1) + ofUskpa.get(columns.indexOf("Due soon") - 1);

    assertThat(inTheList("/licensees?concern=REVIEW_DUE")).isEqualTo(due);
    assertThat(administrator.page("/licensees?concern=REVIEW_DUE&text=" + late.number()).text())
        .contains(late.number());
    assertThat(administrator.page("/duties/late/LICENSEE_REVIEW").text()).contains(late.number());
    assertThat(administrator.page("/duties/late/AGENCY_REVIEW").text()).contains(late.number());
    assertThat(board.select("#reviews-body th").eachText())
        .containsExactly("U.S. Kimberley Process Authority", "Agencies (State, Census, CBP)");
  }

  @Test
  void what_happened_stands_in_the_figures() {
    Document before = administrator.page("/board");
    life.voided(dealer);
    life.issued(dealer);
    Document after = administrator.page("/board");

    assertThat(last(after, "#months-body") - last(before, "#months-body")).isEqualTo(2);
    assertThat(
            after.select("#voids .kp-board__figure").stream().mapToLong(BoardWebTest::number).sum()
                - before.select("#voids .kp-board__figure").stream()
                    .mapToLong(BoardWebTest::number)
                    .sum())
        .isEqualTo(1);
    assertThat(after.select("#months-body tr")).hasSize(13);
    assertThat(after.select("#months-body rect").eachAttr("width")).contains("100");
    assertThat(last(after, "#months-foot")).isGreaterThanOrEqualTo(last(after, "#months-body"));
  }

  private static long last(Document page, String body) {
    return number(page.select(body + " .kp-board__figure").last());
  }

  @Test
  void a_licensee_suspended_today_was_in_good_standing_yesterday() {
    assertThat(suspended(TODAY) - suspended(TODAY.minusDays(1))).isPositive();
  }

  private long suspended(LocalDate day) {
    return administrator.page("/board?on=" + day).select("#standings-body tr").stream()
        .filter(row -> row.select("th").text().equals("Suspended"))
        .mapToLong(row -> number(row.select(".kp-board__figure").last()))
        .sum();
  }

  @ParameterizedTest
  @CsvSource({"2026-03-03, still to come", "2002-12-31, 2003", "soon, date"})
  void a_day_that_cannot_be_told_is_refused_beside_its_field(String day, String words) {
    for (String list : List.of("/board?on=", "/licensees?on=", "/reviews/due?on=")) {
      Document page = administrator.page(list + day);
      assertThat(page.select("#error-summary").text()).as(list).contains(words);
      assertThat(page.select("[name=on]").val()).isEqualTo(day);
      assertThat(page.select(".kp-board__figure, main tbody tr")).as(list).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/duties/late/NONE", "/duties/late/COPY_OF_EXPORT?after=x"})
  void a_list_that_is_none_is_not_found(String address) {
    assertThat(administrator.get(address).getResponse().getStatus()).isEqualTo(404);
  }
}
