package org.uskpa.portal.issue;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uskpa.core.draft.DraftFileForTests;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.security.Role;

/** A preparer brings a morning's shipments in a file. */
class DraftFileBrowserTest extends LicenseeBrowserTest {

  @ParameterizedTest
  @EnumSource(Variant.class)
  void a_file_is_mended_and_becomes_drafts(Variant variant) {
    Map<String, String> first = life.inOrder(dealer);
    first.remove(FieldNames.ITN);
    Map<String, String> second = life.inOrder(dealer);
    second.put(FieldNames.DESTINATION, "AF");
    try (Visitor preparer = somebody(Role.PREPARER, variant)) {
      preparer.goTo("/certificates");
      new PortalPage(preparer, "Certificates").follow("Drafts from a file");
      PortalPage form = new PortalPage(preparer, "Drafts from a file");
      preparer.picture("draft-file");
      form.press("Check the file");
      form = new PortalPage(preparer, "Drafts from a file");
      assertThat(form.blocks()).hasSize(1);
      choose(preparer, DraftFileForTests.row("", first), DraftFileForTests.row("", second));
      form.press("Check the file");

      PortalPage refused = new PortalPage(preparer, "Drafts from shipments.csv");
      preparer.picture("draft-file-refused");
      assertThat(refused.words()).contains("stands in the way", "destination-participant");
      second.put(FieldNames.DESTINATION, "BE");
      choose(preparer, DraftFileForTests.row("", first), DraftFileForTests.row("", second));
      refused.press("Check the file");

      PortalPage clear = new PortalPage(preparer, "Drafts from shipments.csv");
      preparer.picture("draft-file-clear");
      assertThat(clear.words()).contains("2 drafts can be opened");
      clear.press("Open 2 drafts");

      PortalPage list = new PortalPage(preparer, "Certificates");
      preparer.picture("draft-file-done");
      assertThat(list.notice()).contains("2 drafts were opened");
      assertThat(list.words()).contains(second.get(FieldNames.CONSIGNEE_NAME));
    }
  }

  private static void choose(Visitor visitor, String... rows) {
    visitor
        .page()
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "shipments.csv",
                "text/csv",
                DraftFileForTests.of(rows).getBytes(StandardCharsets.UTF_8)));
  }
}
