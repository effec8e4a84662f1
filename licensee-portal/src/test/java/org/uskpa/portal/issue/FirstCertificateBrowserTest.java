package org.uskpa.portal.issue;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uskpa.core.certificate.IssueCertificate;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.certificate.Step;
import org.uskpa.core.licensee.AdmitLicensee;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.ReinstateLicensee;
import org.uskpa.core.licensee.SuspendLicensee;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.portal.browser.FirstPage;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.security.Role;

/**
 * A dealer that was never reviewed and has not acknowledged yet issues its first certificate. Every
 * rule that can be met on the pages is met on the way: what blocks is mended, what warns is passed
 * with words.
 */
class FirstCertificateBrowserTest extends LicenseeBrowserTest {

  private static final String WORDS = "Checked against the invoice and the parcel papers";

  @ParameterizedTest
  @EnumSource(Variant.class)
  void a_dealer_issues_its_first_certificate(Variant variant) {
    Licensee firm = neverReviewed();
    Elsewhere elsewhere = elsewhere();
    try (Visitor visitor = somebody(Role.ISSUER, firm, variant)) {
      new FirstPage(visitor).follow("Begin a new certificate");
      new PortalPage(visitor, "Certificates").press("New certificate");
      goods(visitor, elsewhere);
      parties(visitor, firm, elsewhere);
      departure(visitor, elsewhere);
      review(visitor);
      String number = issue(visitor, firm, elsewhere);

      PortalPage issued = new PortalPage(visitor, "Certificate %s is issued".formatted(number));
      assertThat(issued.words()).contains("valid through May 1, 2026", "advance notice");
      visitor.picture("issued");
      issued.follow("See certificate " + number);
      RecordPage record = new RecordPage(visitor);
      assertThat(record.state()).isEqualTo("Issued");
      assertThat(String.join(" ", record.passed()))
          .contains(
              "acknowledgment",
              "review-overdue",
              "price-band",
              "seals",
              "filing-deadline",
              "itn-reuse",
              "likely-duplicate");
      visitor.picture("record");
    }
  }

  private static void goods(Visitor visitor, Elsewhere elsewhere) {
    DraftStepPage goods = new DraftStepPage(visitor, DraftStepPage.GOODS);
    visitor.picture("goods-blank");
    goods.line(0, "7102.31", "12.345", "0").line(1, "7102.31", "1", "100");
    goods.fill(FieldNames.ORIGIN, "KE").fill(FieldNames.PARCELS, "0").goOn();

    goods = new DraftStepPage(visitor, DraftStepPage.GOODS);
    goods.saysBy("amounts", "hs-scope", "origin", "parcels");
    assertThat(goods.blocks()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(goods.value(FieldNames.ofLine(0, FieldNames.CARATS))).isEqualTo("12.345");
    visitor.picture("goods-findings");
    goods.line(0, "7102.31", elsewhere.carats(), elsewhere.value()).line(1, "", "", "");
    goods.fill(FieldNames.ORIGIN, "BW").fill(FieldNames.PARCELS, "1").goOn();
  }

  private static void parties(Visitor visitor, Licensee firm, Elsewhere elsewhere) {
    DraftStepPage parties = new DraftStepPage(visitor, DraftStepPage.PARTIES);
    parties
        .fill(FieldNames.EXPORTER_NAME, "Somebody Else Inc.")
        .fill(FieldNames.EXPORTER_ADDRESS, "PO Box 12, New York, NY 10036")
        .fill(FieldNames.CONSIGNEE_NAME, elsewhere.consignee())
        .fill(FieldNames.CONSIGNEE_ADDRESS, "Hoveniersstraat 30, 2018 Antwerp")
        .choose(FieldNames.DESTINATION, "KE")
        .goOn();

    parties = new DraftStepPage(visitor, DraftStepPage.PARTIES);
    parties.saysBy("third-party", "parties", "destination-participant");
    visitor.picture("parties-findings");
    parties
        .fill(FieldNames.EXPORTER_NAME, firm.name())
        .fill(FieldNames.EXPORTER_ADDRESS, firm.address())
        .choose(FieldNames.DESTINATION, "PR")
        .goOn();

    parties = new DraftStepPage(visitor, DraftStepPage.PARTIES);
    parties.saysBy("not-domestic");
    parties.choose(FieldNames.DESTINATION, "RU").goOn();
  }

  private static void departure(Visitor visitor, Elsewhere elsewhere) {
    DraftStepPage departure = new DraftStepPage(visitor, DraftStepPage.DEPARTURE);
    departure
        .choose(FieldNames.CONTAINER_TYPE, "EXPRESS_PACKAGING")
        .fill(FieldNames.CONTAINER_SEALS, elsewhere.seal())
        .fill(FieldNames.CONTAINER_ATTESTED_BY, "Shipping desk")
        .choose(FieldNames.MODE, "AIR")
        .fill(FieldNames.CARRIER, "Air Example")
        .fill(FieldNames.PORT, "4701")
        .fill(FieldNames.DEPARTURE_DATE, "3/1/2026")
        .fill(FieldNames.DEPARTURE_TIME, "18:30")
        .choose(FieldNames.DEPARTURE_ZONE, "America/New_York")
        .goOn();

    departure = new DraftStepPage(visitor, DraftStepPage.DEPARTURE);
    departure.saysBy("packaging", "dates", "seals");
    visitor.picture("departure-findings");
    departure
        .choose(FieldNames.CONTAINER_TYPE, "SECURITY_BAG")
        .fill(FieldNames.DEPARTURE_DATE, "2026-03-02")
        .fill(FieldNames.DEPARTURE_TIME, "11:00")
        .goOn();
  }

  private static void review(Visitor visitor) {
    DraftStepPage review = new DraftStepPage(visitor, DraftStepPage.REVIEW);
    review.saysBy(
        "acknowledgment",
        "review-overdue",
        "price-band",
        "restriction",
        "seals",
        "filing-deadline",
        "likely-duplicate");
    assertThat(review.words()).contains("elsewhere").contains("The ITN is still to be filled in.");
    visitor.picture("review-findings");
    visitor.page().locator(".kp-finding a").filter(russia()).click();
    new DraftStepPage(visitor, DraftStepPage.PARTIES).choose(FieldNames.DESTINATION, "BE").goOn();
    new DraftStepPage(visitor, DraftStepPage.DEPARTURE).goOn();

    review = new DraftStepPage(visitor, DraftStepPage.REVIEW);
    review.explainAll(WORDS);
    review.press("Continue to ITN and issue");
  }

  private static Locator.FilterOptions russia() {
    return new Locator.FilterOptions().setHasText("to Russia");
  }

  private String issue(Visitor visitor, Licensee firm, Elsewhere elsewhere) {
    DraftStepPage issue = new DraftStepPage(visitor, DraftStepPage.ISSUE);
    String number = issue.number();
    String press = "Issue certificate " + number;
    assertThat(issue.words()).contains("License number field", number.substring(2), "0.10");
    visitor.picture("issue");
    issue
        .fill(FieldNames.ITN, "AESDOWN 123456789 03/02/2026")
        .fill(FieldNames.EXPIRY_DATE, "2026-12-31")
        .press(press);

    issue = new DraftStepPage(visitor, DraftStepPage.ISSUE);
    issue.saysBy("itn-legend", "dates");
    visitor.picture("issue-findings");
    issue.fill(FieldNames.ITN, "X2026").fill(FieldNames.EXPIRY_DATE, "").press(press);

    issue = new DraftStepPage(visitor, DraftStepPage.ISSUE);
    issue.saysBy("itn-form");
    issue.fill(FieldNames.ITN, "X20260303000001").press(press);

    issue = new DraftStepPage(visitor, DraftStepPage.ISSUE);
    issue.saysBy("itn-date");
    issue.fill(FieldNames.ITN, elsewhere.itn()).press(press);

    issue = new DraftStepPage(visitor, DraftStepPage.ISSUE);
    issue.saysBy("itn-reuse");
    issue.explainAll(WORDS);
    context
        .getBean(SuspendLicensee.class)
        .run(
            new SuspendLicensee.Command(firm.number(), "Fees were not paid"),
            LifeForTests.ADMINISTRATOR)
        .orElseThrow();
    issue.press(press);

    issue = new DraftStepPage(visitor, DraftStepPage.ISSUE);
    assertThat(issue.blocks()).anyMatch(block -> block.contains("suspended"));
    context
        .getBean(ReinstateLicensee.class)
        .run(
            new ReinstateLicensee.Command(firm.number(), "Fees were paid"),
            LifeForTests.ADMINISTRATOR)
        .orElseThrow();
    life.clock().advance(Duration.ofMinutes(1));
    // The words typed before the refusal are still there.
    issue.press(press);
    return number;
  }

  private Licensee neverReviewed() {
    Licensee firm =
        context
            .getBean(AdmitLicensee.class)
            .run(
                new AdmitLicensee.Command(
                    "L%d".formatted(9000 + journey),
                    "First Stone %d Inc.".formatted(journey),
                    LicenseeKind.DEALER,
                    "15 West 47th Street, New York, NY 10036",
                    LocalDate.of(2019, 1, 7),
                    null),
                LifeForTests.ADMINISTRATOR)
            .orElseThrow();
    life.allot(firm, 3);
    return firm;
  }

  /** What stands on another licensee's certificate. */
  private record Elsewhere(
      String itn, String seal, String consignee, String carats, String value) {}

  private Elsewhere elsewhere() {
    Elsewhere elsewhere =
        new Elsewhere(
            "X2026030177%04d".formatted(journey),
            "ELSEWHERE-" + journey,
            "Diamant Elders %d NV".formatted(journey),
            "0.10",
            "5000.00");
    Map<String, String> typed = life.inOrder(dealer);
    typed.put(FieldNames.ITN, elsewhere.itn());
    typed.put(FieldNames.CONTAINER_SEALS, elsewhere.seal());
    typed.put(FieldNames.CONSIGNEE_NAME, elsewhere.consignee());
    typed.put(FieldNames.ofLine(0, FieldNames.CARATS), elsewhere.carats());
    typed.put(FieldNames.ofLine(0, FieldNames.VALUE_USD), elsewhere.value());
    Step draft = life.draft(dealer, typed);
    context
        .getBean(IssueCertificate.class)
        .run(
            new IssueCertificate.Command(
                draft.number(),
                dealer.id(),
                draft.version(),
                Map.of(),
                Map.of("price-band:lines[0].value_usd", "A blue stone")),
            LifeForTests.ISSUER)
        .orElseThrow();
    return elsewhere;
  }
}
