package org.uskpa.portal.issue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uskpa.core.certificate.Step;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.portal.browser.FirstPage;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

/** What happens to certificates, as the licensee's people do it. */
class CertificateLifeBrowserTest extends LicenseeBrowserTest {

  /** A draft that lacks nothing but its ITN. */
  private Step filed() {
    Map<String, String> typed = life.inOrder(dealer);
    typed.remove(FieldNames.ITN);
    return life.draft(dealer, typed);
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void preparer_and_issuer_hand_over_and_back(Variant variant) {
    String number = filed().number().value();
    try (Visitor preparer = somebody(Role.PREPARER, variant);
        Visitor issuer = somebody(Role.ISSUER, variant)) {
      RecordPage.of(preparer, number).follow("Continue");
      DraftStepPage review = new DraftStepPage(preparer, DraftStepPage.REVIEW);
      assertThat(review.words()).contains("Nothing stands in the way");
      review.press("Continue to the ITN");
      new DraftStepPage(preparer, DraftStepPage.ITN)
          .fill(FieldNames.ITN, itn())
          .press("Hand over to an issuer");
      PortalPage confirm = new PortalPage(preparer, "Hand over " + number);
      assertThat(confirm.words()).contains(itn());
      preparer.picture("hand-over");
      confirm.press("Hand over");
      assertThat(new RecordPage(preparer).state()).isEqualTo("Ready to issue");

      issuer.goTo("/");
      new FirstPage(issuer).follow(number + " waits for an issuer");
      new RecordPage(issuer).follow("Send back");
      PortalPage back = new PortalPage(issuer, "Send %s back".formatted(number));
      back.press("Send back");
      back = new PortalPage(issuer, "Send %s back".formatted(number));
      assertThat(back.blocks()).hasSize(1);
      issuer.picture("send-back");
      back.type("What is to be mended?", "There are three parcels");
      back.press("Send back");
      assertThat(new RecordPage(issuer).state()).isEqualTo("Draft");

      preparer.goTo("/");
      FirstPage first = new FirstPage(preparer);
      assertThat(first.words()).contains("There are three parcels");
      preparer.picture("first-sent-back");
      first.follow(number + " was sent back to be mended");
      preparer.goTo("/certificates/%s/goods".formatted(number));
      DraftStepPage goods = new DraftStepPage(preparer, DraftStepPage.GOODS);
      assertThat(goods.words()).contains("There are three parcels");
      goods.fill(FieldNames.PARCELS, "3").press("Save");
      goods = new DraftStepPage(preparer, DraftStepPage.GOODS);
      assertThat(goods.value(FieldNames.PARCELS)).isEqualTo("3");
      preparer.goTo("/certificates/%s/hand-over".formatted(number));
      new PortalPage(preparer, "Hand over " + number).press("Hand over");
      new RecordPage(preparer);

      RecordPage.of(issuer, number).follow("Issue");
      new DraftStepPage(issuer, DraftStepPage.ISSUE).press("Issue certificate " + number);
      new PortalPage(issuer, "Certificate %s is issued".formatted(number));
      assertThat(RecordPage.of(preparer, number).history())
          .containsExactly("Opened", "Handed over", "Sent back", "Handed over", "Issued");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"WIDE", "WITHOUT_SCRIPT"})
  void a_carrier_issues_for_a_third_party_and_a_dealer_is_refused_to(Variant variant) {
    Licensee carrier = life.carrier();
    String exporter = "Third Party Diamonds %d Inc.".formatted(journey);
    String carriers = life.draft(carrier, forThirdParty(carrier, exporter)).number().value();
    String dealers = life.draft(dealer, forThirdParty(dealer, exporter)).number().value();

    try (Visitor visitor = somebody(Role.ISSUER, carrier, variant)) {
      visitor.goTo("/certificates/%s/issue".formatted(carriers));
      new DraftStepPage(visitor, DraftStepPage.ISSUE).press("Issue certificate " + carriers);
      new PortalPage(visitor, "Certificate %s is issued".formatted(carriers));
      assertThat(RecordPage.of(visitor, carriers).words()).contains(exporter);
    }
    try (Visitor visitor = somebody(Role.ISSUER, variant)) {
      visitor.goTo("/certificates/%s/issue".formatted(dealers));
      new DraftStepPage(visitor, DraftStepPage.ISSUE).press("Issue certificate " + dealers);
      DraftStepPage refused = new DraftStepPage(visitor, DraftStepPage.ISSUE);
      assertThat(refused.blocks()).anyMatch(block -> block.contains(exporter));
      visitor.picture("third-party");
      visitor.page().locator("#error-summary a").first().click();
      new DraftStepPage(visitor, DraftStepPage.PARTIES).saysBy("third-party");
      assertThat(RecordPage.of(visitor, dealers).state()).isEqualTo("Draft");
    }
  }

  private Map<String, String> forThirdParty(Licensee licensee, String exporter) {
    Map<String, String> typed = life.inOrder(licensee);
    typed.put(FieldNames.EXPORTER_NAME, exporter);
    typed.put(FieldNames.EXPORTER_ADDRESS, "1 Rodeo Drive, Beverly Hills, CA 90210");
    return typed;
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void a_wrong_certificate_is_voided_and_replaced(Variant variant) {
    String number = life.issued(dealer).number().value();
    try (Visitor visitor = somebody(Role.ISSUER, variant)) {
      RecordPage.of(visitor, number).follow("Void");
      PortalPage ask = new PortalPage(visitor, "Void certificate " + number);
      ask.press("Void certificate " + number);
      ask = new PortalPage(visitor, "Void certificate " + number);
      assertThat(ask.blocks()).hasSize(2);
      visitor.picture("void");
      visitor.page().getByText("It says something wrong.").click();
      ask.type("What happened?", "The consignee has moved");
      ask.press("Void certificate " + number);
      RecordPage voided = new RecordPage(visitor);
      assertThat(voided.state()).isEqualTo("Voided");
      assertThat(voided.words()).contains("Copy of the voided certificate to Census");
      visitor.picture("voided");

      voided.press("Replace it by a new one");
      DraftStepPage goods = new DraftStepPage(visitor, DraftStepPage.GOODS);
      assertThat(goods.value(FieldNames.ofLine(0, FieldNames.CARATS))).isEqualTo("100.00");
      assertThat(RecordPage.of(visitor, goods.number()).words())
          .containsPattern("Replaces\\s+" + number);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"NARROW", "WITHOUT_SCRIPT"})
  void a_manager_marks_a_blank_as_lost(Variant variant) {
    try (Visitor visitor = somebody(Role.MANAGER, variant)) {
      new FirstPage(visitor).follow("20 numbers are free");
      new PortalPage(visitor, "Stock");
      visitor.picture("stock");
      Locator row = visitor.page().locator("#numbers tbody tr").first();
      String number = row.locator("th").innerText().strip();
      row.getByText("Lost or spoiled").click();
      PortalPage fate = new PortalPage(visitor, "What became of %s?".formatted(number));
      fate.press("Mark it");
      fate = new PortalPage(visitor, "What became of %s?".formatted(number));
      assertThat(fate.blocks()).hasSize(2);
      visitor.page().getByText("Lost: nobody knows where the blank is.").click();
      fate.type("How did it come about?", "Not in the safe at the count of March");
      fate.press("Mark it");
      PortalPage stock = new PortalPage(visitor, "Stock");
      assertThat(stock.notice()).contains(number + " is lost");
      assertThat(visitor.page().locator("#numbers tbody tr").first().innerText()).contains("Lost");
    }
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void an_export_is_recorded_and_taken_back_and_the_notice_given(Variant variant) {
    String number = life.issued(dealer).number().value();
    try (Visitor visitor = somebody(Role.ISSUER, variant)) {
      visitor.goTo("/");
      new FirstPage(visitor)
          .follow("Advance notice to the importing authority, copies to State and CBP");
      PortalPage duty =
          new PortalPage(
              visitor, "Advance notice to the importing authority, copies to State and CBP");
      duty.press("Record as fulfilled");
      duty =
          new PortalPage(
              visitor, "Advance notice to the importing authority, copies to State and CBP");
      assertThat(duty.blocks()).isNotEmpty();
      visitor.picture("duty");
      duty.type("Way", "E-mail to the Antwerp office, copies to State and CBP");
      duty.type("Proof", "Message of March 2, 2026, 10:05");
      duty.press("Record as fulfilled");
      assertThat(new PortalPage(visitor, "Duties").notice()).contains("Duty fulfilled");
      visitor.picture("duties");

      RecordPage.of(visitor, number).follow("Record the export");
      PortalPage export = new PortalPage(visitor, "Record the export of " + number);
      export.type("Left on", "2026-03-03");
      export.press("Record the export");
      export = new PortalPage(visitor, "Record the export of " + number);
      assertThat(export.blocks()).singleElement().asString().contains("2026-03-03");
      visitor.picture("export");
      export.type("Left on", "3/2/2026");
      export.press("Record the export");
      RecordPage exported = new RecordPage(visitor);
      assertThat(exported.state()).isEqualTo("Exported");
      visitor.picture("exported");

      exported.follow("Take the export back");
      PortalPage back = new PortalPage(visitor, "Take back the export of " + number);
      back.type("Why is the record wrong?", "The flight was cancelled");
      back.press("Take the export back");
      assertThat(new RecordPage(visitor).state()).isEqualTo("Issued");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"WIDE", "WITHOUT_SCRIPT"})
  void a_double_click_issues_once_and_opens_one_draft(Variant variant) {
    String number = filed().number().value();
    try (Visitor visitor = somebody(Role.ISSUER, variant)) {
      visitor.goTo("/certificates/%s/issue".formatted(number));
      new DraftStepPage(visitor, DraftStepPage.ISSUE).fill(FieldNames.ITN, itn());
      doubleClick(visitor, "Issue certificate " + number);
      new PortalPage(visitor, "Certificate %s is issued".formatted(number));
      assertThat(RecordPage.of(visitor, number).history()).containsExactly("Opened", "Issued");

      visitor.goTo("/certificates");
      new PortalPage(visitor, "Certificates");
      doubleClick(visitor, "New certificate");
      new DraftStepPage(visitor, DraftStepPage.GOODS);
      visitor.goTo("/certificates?state=DRAFT");
      new PortalPage(visitor, "Certificates");
      assertThat(visitor.page().locator("#certificates tbody tr").count()).isEqualTo(1);
    }
  }

  private static void doubleClick(Visitor visitor, String button) {
    visitor
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .dblclick();
  }

  @ParameterizedTest
  @EnumSource(names = {"WIDE", "WITHOUT_SCRIPT"})
  void two_tabs_lose_nothing(Variant variant) {
    String number = life.opened(dealer).number().value();
    String address = "/certificates/%s/goods".formatted(number);
    try (Visitor preparer = somebody(Role.PREPARER, variant);
        Visitor issuer = somebody(Role.ISSUER, variant)) {
      preparer.goTo(address);
      DraftStepPage mine = new DraftStepPage(preparer, DraftStepPage.GOODS);
      issuer.goTo(address);
      DraftStepPage theirs = new DraftStepPage(issuer, DraftStepPage.GOODS);
      theirs.fill(FieldNames.ORIGIN, "BW").press("Save");
      new DraftStepPage(issuer, DraftStepPage.GOODS);

      mine.fill(FieldNames.ORIGIN, "ZA").fill(FieldNames.PARCELS, "3").goOn();
      DraftStepPage both = new DraftStepPage(preparer, DraftStepPage.GOODS);
      assertThat(preparer.page().locator("#conflict"))
          .containsText("Pat Issuer saved these fields");
      assertThat(both.value(FieldNames.ORIGIN)).isEqualTo("ZA");
      preparer.picture("conflict");
      both.goOn();
      new DraftStepPage(preparer, DraftStepPage.PARTIES);
      issuer.goTo(address);
      assertThat(new DraftStepPage(issuer, DraftStepPage.GOODS).value(FieldNames.ORIGIN))
          .isEqualTo("ZA");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"NARROW", "WITHOUT_SCRIPT"})
  void an_old_sign_in_is_asked_for_the_password_and_issues_then(Variant variant) {
    String number = filed().number().value();
    try (Visitor visitor = somebody(Role.ISSUER, variant)) {
      visitor.goTo("/certificates/%s/issue".formatted(number));
      DraftStepPage issue = new DraftStepPage(visitor, DraftStepPage.ISSUE);
      issue.fill(FieldNames.ITN, itn());
      life.clock().advance(Duration.ofMinutes(11));
      issue.press("Issue certificate " + number);
      PortalPage again = new PortalPage(visitor, "Confirm that it is you");
      again.type("Password", TestPeople.PASSWORD);
      again.press("Confirm");
      new PortalPage(visitor, "Certificate %s is issued".formatted(number));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"NARROW", "WITHOUT_SCRIPT"})
  void a_draft_is_copied_from_an_earlier_one_found_and_deleted(Variant variant) {
    String number = life.issued(dealer).number().value();
    try (Visitor visitor = somebody(Role.PREPARER, variant)) {
      visitor.goTo("/certificates");
      PortalPage list = new PortalPage(visitor, "Certificates");
      visitor.picture("list");
      visitor.page().getByText("Search and filter").click();
      list.type("Consignee", "diamant");
      list.press("Search");
      list = new PortalPage(visitor, "Certificates");
      visitor.picture("list-found");
      list.follow(number);
      new RecordPage(visitor).press("Copy as a new draft");
      DraftStepPage goods = new DraftStepPage(visitor, DraftStepPage.GOODS);
      String copy = goods.number();
      assertThat(goods.value(FieldNames.ofLine(0, FieldNames.VALUE_USD))).isEqualTo("50000.00");
      RecordPage.of(visitor, copy).follow("Delete the draft");
      PortalPage delete = new PortalPage(visitor, "Delete the draft " + copy);
      delete.press("Delete the draft");
      delete = new PortalPage(visitor, "Delete the draft " + copy);
      assertThat(delete.blocks()).hasSize(2);
      visitor.page().getByText("Nothing was printed on the numbered form.").click();
      visitor.page().getByText("The number was not reported to AES.").click();
      visitor.picture("delete");
      delete.press("Delete the draft");
      list = new PortalPage(visitor, "Certificates");
      assertThat(list.notice()).contains(copy).contains("back in your stock");
    }
  }

  @Test
  void what_is_typed_is_checked_and_saved_without_a_button() {
    String address = "/certificates/%s/goods".formatted(life.opened(dealer).number());
    try (Visitor visitor = somebody(Role.PREPARER, Variant.WIDE)) {
      visitor.goTo(address);
      DraftStepPage goods = new DraftStepPage(visitor, DraftStepPage.GOODS);
      goods.line(0, "7102.31", "1.005", "900");
      goods.control(FieldNames.ORIGIN).focus();
      assertThat(goods.findings(FieldNames.ofLine(0, FieldNames.CARATS)))
          .containsText("more than two decimals");
      assertThat(visitor.page().locator("#saved")).containsText("Saved at");
      goods.isAccessible();
      visitor.goTo("/certificates");
      new PortalPage(visitor, "Certificates");
      visitor.goTo(address);
      goods = new DraftStepPage(visitor, DraftStepPage.GOODS);
      assertThat(goods.value(FieldNames.ofLine(0, FieldNames.CARATS))).isEqualTo("1.005");
    }
  }

  @Test
  void a_certificate_is_issued_by_keyboard_alone() {
    String seal = "KEYBOARD-1";
    try (Visitor visitor = somebody(Role.ISSUER, Variant.WIDE)) {
      visitor.goTo("/certificates");
      new PortalPage(visitor, "Certificates");
      Keys keys = new Keys(visitor.page());
      keys.to("New certificate").enter();
      DraftStepPage goods = new DraftStepPage(visitor, DraftStepPage.GOODS);
      String number = goods.number();
      keys.to("#lines-0-hs_code").type("7102.31").tab().type("100").tab().type("50000");
      keys.to("#origin").type("BW").to("#parcels").type("2").to("Save and continue").enter();
      new DraftStepPage(visitor, DraftStepPage.PARTIES);
      keys.to("#consignee_name").type("Keyboard NV").tab().type("Hoveniersstraat 2, Antwerp");
      keys.tab().type("Belgium").to("Save and continue").enter();
      new DraftStepPage(visitor, DraftStepPage.DEPARTURE);
      keys.to("#container_type").type("Security").tab().type(seal).tab().type("Shipping desk");
      keys.tab().type("Air").tab().type("Air Example").tab().type("4701");
      keys.tab().type("2026-03-04").tab().type("18:30").tab().type("Eastern");
      keys.to("Save and continue").enter();
      new DraftStepPage(visitor, DraftStepPage.REVIEW);
      keys.to("Continue to ITN and issue").enter();
      new DraftStepPage(visitor, DraftStepPage.ISSUE);
      keys.to("#itn").type("X20260301880001").to("Issue certificate " + number).enter();
      new PortalPage(visitor, "Certificate %s is issued".formatted(number));
    }
  }

  private String itn() {
    return "X2026030188%04d".formatted(journey);
  }
}
