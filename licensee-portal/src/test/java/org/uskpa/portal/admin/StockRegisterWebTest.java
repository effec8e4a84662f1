package org.uskpa.portal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.SuspendLicensee;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.stock.StockNumbers;
import org.uskpa.core.stock.StockState;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Role;

@PortalWebTest
class StockRegisterWebTest {

  /** Every test prints numbers of its own. */
  private static final AtomicInteger NEXT = new AtomicInteger(70001);

  @Autowired private ApplicationContext context;
  @Autowired private TestPeople people;
  @Autowired private StockNumbers stock;
  @Autowired private SuspendLicensee suspend;
  @Autowired private JdbcClient jdbc;

  private Licensee dealer;
  private Visit administrator;
  private String first;
  private String fifth;

  @BeforeEach
  void aDealerWithoutStock() {
    dealer = new LifeForTests(context).licensee(LicenseeKind.DEALER, 0);
    administrator = people.visit(Role.ADMINISTRATOR);
    int number = NEXT.getAndAdd(20);
    first = "US" + number;
    fifth = "US" + (number + 4);
  }

  private Document moved(String step) {
    return administrator.followed(
        "/stock-register/ranges/" + step, "first", first, "last", fifth, "words", "By courier");
  }

  private Document refused(String step, String from, String to, String words) {
    return administrator.refused(
        "/stock-register/ranges/" + step, "first", from, "last", to, "words", words);
  }

  private void allotted() {
    administrator.followed(
        "/stock-register/allotment", "licensee", dealer.number(), "first", first, "last", fifth);
  }

  private static List<String> blocks(Document page) {
    return page.select("#error-summary a").eachAttr("href");
  }

  private StockState state(String number) {
    return stock.byNumber(new CertificateNumber(number)).orElseThrow().state();
  }

  @Test
  void numbers_go_from_the_printer_to_a_licensee_and_back_to_be_destroyed() {
    moved("print");
    assertThat(state(fifth)).isEqualTo(StockState.PRINTED);
    Document form = administrator.page("/stock-register/allotment?licensee=" + dealer.number());
    assertThat(form.select("option[selected]").val()).isEqualTo(dealer.number());
    assertThat(form.select("main").text()).contains("Printed, and at the USKPA");

    allotted();
    assertThat(state(fifth)).isEqualTo(StockState.ALLOTTED);
    moved("confirm");
    assertThat(state(fifth)).isEqualTo(StockState.HELD);
    moved("recall");
    assertThat(state(fifth)).isEqualTo(StockState.RECALLED);
    moved("return");
    assertThat(state(fifth)).isEqualTo(StockState.RETURNED);
    moved("destroy");
    assertThat(state(fifth)).isEqualTo(StockState.DESTROYED);

    Document number = administrator.page("/stock-register/numbers/" + fifth);
    assertThat(number.select(".kp-steps-taken strong").eachText())
        .map(step -> step.toLowerCase(Locale.ROOT))
        .containsExactly("printed", "allotted", "held", "recalled", "returned", "destroyed");
    assertThat(number.select("a[href*=ranges]")).isEmpty();
  }

  @Test
  void what_is_wrong_with_a_range_stands_beside_its_fields() {
    assertThat(blocks(refused("recall", "", "41001", ""))).containsExactly("#first", "#last");
    assertThat(refused("recall", first, fifth, "Why").select("#error-summary").text())
        .contains("Not all numbers from " + first + " to " + fifth);
    assertThat(refused("confirm", first, fifth, "").select("#error-summary").text())
        .contains("Not all numbers from");
    allotted();
    Document silent = refused("recall", first, fifth, " ");
    assertThat(blocks(silent)).containsExactly("#words");
    assertThat(silent.select("#first").val()).isEqualTo(first);
    assertThat(refused("destroy", first, fifth, "Old").select("#error-summary").text())
        .contains("allotted, so it cannot become destroyed");
    assertThat(refused("print", first, fifth, "").select("#error-summary").text())
        .contains("is on record already");
  }

  @Test
  void an_allotment_is_shown_with_its_size_before_anything_is_allotted() {
    Document check =
        administrator.posted(
            "/stock-register/allotment/check",
            "licensee",
            dealer.number(),
            "first",
            " " + first.toLowerCase(Locale.ROOT),
            "last",
            fifth);

    assertThat(check.select("h1").text()).isEqualTo("Allot 5 numbers to " + dealer.number() + "?");
    assertThat(check.select("dl").text()).contains(dealer.name(), first, fifth);
    assertThat(stock.byNumber(new CertificateNumber(first))).isEmpty();

    String[] shown =
        check.select("main input[type=hidden]:not([name=_csrf])").stream()
            .flatMap(input -> Stream.of(input.attr("name"), input.val()))
            .toArray(String[]::new);
    assertThat(
            administrator
                .posted("/stock-register/allotment/change", shown)
                .selectFirst("#last")
                .val())
        .isEqualTo(fifth);
    assertThat(administrator.followed("/stock-register/allotment", shown).text())
        .contains("5 numbers allotted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/stock-register/allotment/check", "/stock-register/allotment"})
  void numbers_of_another_length_than_certificates_carry_are_refused(String path) {
    Document page =
        administrator.refused(
            path, "licensee", dealer.number(), "first", "US700001", "last", "US700005");

    assertThat(blocks(page)).containsExactlyInAnyOrder("#first", "#last");
    assertThat(page.select("#error-summary").text())
        .contains("US700001 has 6 digits, but certificates carry 5");
    assertThat(stock.byNumber(new CertificateNumber("US700001"))).isEmpty();
  }

  @Test
  void only_a_licensee_in_good_standing_gets_numbers_nobody_has() {
    assertThat(
            blocks(
                administrator.refused(
                    "/stock-register/allotment", "licensee", "", "first", "x", "last", "")))
        .containsExactlyInAnyOrder("#licensee", "#first", "#last");
    allotted();
    assertThat(
            administrator
                .refused(
                    "/stock-register/allotment",
                    "licensee",
                    dealer.number(),
                    "first",
                    first,
                    "last",
                    fifth)
                .select("#error-summary")
                .text())
        .contains("is taken already (Allotted)");
    suspend
        .run(new SuspendLicensee.Command(dealer.number(), "Late"), LifeForTests.ADMINISTRATOR)
        .orElseThrow();
    assertThat(
            administrator
                .refused(
                    "/stock-register/allotment",
                    "licensee",
                    dealer.number(),
                    "first",
                    "US99001",
                    "last",
                    "US99002")
                .select("#error-summary")
                .text())
        .contains("is not in good standing");
  }

  @Test
  void ranges_are_listed_by_holder_and_state_and_a_number_is_found() {
    allotted();

    Document page =
        administrator.page("/stock-register?licensee=" + dealer.number() + "&state=ALLOTTED");
    assertThat(page.select("#ranges tbody tr").text())
        .contains(first + " – " + fifth, "5", "Allotted", dealer.number(), "Confirm receipt");
    assertThat(page.select("#ranges caption").text())
        .isEqualTo("5 numbers in ranges, lowest first");
    assertThat(page.select("#ranges a[href*=recall]").attr("href"))
        .isEqualTo("/stock-register/ranges/recall?first=%s&last=%s".formatted(first, fifth));
    assertThat(
            administrator
                .page("/stock-register?licensee=" + dealer.number() + "&state=HELD")
                .select("main")
                .text())
        .contains("No numbers match this search.");
    assertThat(administrator.get("/stock-register?number=" + first.toLowerCase(Locale.ROOT)))
        .hasRedirectedUrl("/stock-register/numbers/" + first);
    assertThat(administrator.page("/stock-register?number=US99999999").select("main").text())
        .contains("US99999999 was never printed.");
    assertThat(blocks(administrator.page("/stock-register?number=41001")))
        .containsExactly("#number");
    assertThat(administrator.get("/stock-register/numbers/US99999999")).hasStatus(404);
    assertThat(administrator.get("/stock-register/ranges/burn")).hasStatus(404);
  }

  @Test
  void the_gap_report_counts_every_number_once_and_lists_those_never_printed() {
    allotted();
    moved("recall");

    Document page = people.visit(Role.AUDITOR).page("/stock-register/gaps");

    int gap = Integer.parseInt(fifth.substring(2)) + 1;
    assertThat(page.select("#tallies tbody tr:contains(%s)".formatted(dealer.number())).text())
        .endsWith(" 5");
    long printed = jdbc.sql("SELECT count(*) FROM stock_number").query(Long.class).single();
    assertThat(page.select("#tallies tfoot td:last-child").text())
        .isEqualTo("%,d".formatted(printed));
    assertThat(page.select("#counted").text()).startsWith("%,d numbers".formatted(printed));
    assertThat(page.select("#series li").text()).contains("printed", "missing");
    administrator.followed(
        "/stock-register/ranges/print", "first", "US" + (gap + 3), "last", "US" + (gap + 3));
    assertThat(people.visit(Role.AUDITOR).page("/stock-register/gaps").select("#gaps tbody").text())
        .contains("US%d – US%d 3".formatted(gap, gap + 2));
  }

  @Test
  void a_number_that_does_not_agree_with_its_certificate_is_told() {
    LifeForTests life = new LifeForTests(context);
    String number = life.issued(life.dealer()).number().value();
    jdbc.sql("UPDATE stock_number SET state = 'HELD' WHERE number = :number")
        .param("number", number)
        .update();

    assertThat(administrator.page("/stock-register/gaps").select("a[href$=compared]")).hasSize(1);
    assertThat(administrator.page("/stock-register/compared").select("#disagreements").text())
        .contains(number + ": the number is Held, the certificate Issued");
  }
}
