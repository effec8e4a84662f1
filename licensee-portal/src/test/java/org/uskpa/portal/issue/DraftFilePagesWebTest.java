package org.uskpa.portal.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.uskpa.core.draft.DraftFileForTests;
import org.uskpa.core.shipment.FieldNames;

/** Drafts from a file, by the pages. */
class DraftFilePagesWebTest extends LicenseeWebTest {

  private static final String FROM_FILE = "/certificates/from-file";

  private MockHttpServletResponse check(byte[] bytes) throws Exception {
    return check("march <1>.csv", bytes);
  }

  private MockHttpServletResponse check(String name, byte[] bytes) throws Exception {
    return mvc.perform(
            multipart(FROM_FILE + "/check")
                .file(new MockMultipartFile("file", name, "text/csv", bytes))
                .with(preparer.session())
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse check(String text) throws Exception {
    return check(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Document page(MockHttpServletResponse answer) throws Exception {
    return Jsoup.parse(answer.getContentAsString());
  }

  @Test
  void a_file_is_checked_then_opened_as_drafts() throws Exception {
    Map<String, String> typed = life.inOrder(dealer);
    typed.put(FieldNames.CONSIGNEE_ADDRESS, "Hoveniersstraat 30\n2018 Antwerp");
    Map<String, String> blank = life.inOrder(dealer);
    blank.remove(FieldNames.PARCELS);

    MockHttpServletResponse checked =
        check(
            "\uFEFF"
                + DraftFileForTests.of(
                    DraftFileForTests.row("", typed), DraftFileForTests.row("", blank)));

    assertThat(checked.getStatus()).isEqualTo(200);
    Document page = page(checked);
    assertThat(page.select("h1").text()).isEqualTo("Drafts from march <1>.csv");
    assertThat(page.select(".usa-alert--success").text()).contains("2 drafts can be opened");
    assertThat(page.select("#drafts tbody tr").eachText())
        .hasSize(2)
        .allMatch(row -> row.contains("Diamant") && row.contains("Belgium (BE)"));
    assertThat(page.select("#found tbody tr").text()).contains("parcels", "Still to be filled in");
    assertThat(preparer.open("/certificates").page().select("#certificates tbody tr")).isEmpty();

    PageUser.Answer opened = preparer.submit(page, FROM_FILE, Map.of());

    assertThat(opened.to()).isEqualTo("/certificates?state=DRAFT");
    assertThat(opened.notice()).contains("2 drafts were opened", "On the numbers US");
    assertThat(preparer.open(opened.to()).page().select("#certificates tbody tr")).hasSize(2);
    String first = page.select("#drafts tbody td").first().text();
    assertThat(
            preparer
                .open("/certificates/" + first + "/parties")
                .page()
                .getElementById("consignee_address")
                .wholeText())
        .isEqualTo("Hoveniersstraat 30\n2018 Antwerp");

    assertThat(preparer.submit(page, FROM_FILE, Map.of()).to()).isEqualTo(opened.to());
    assertThat(preparer.open(opened.to()).page().select("#certificates tbody tr")).hasSize(2);
  }

  @Test
  void what_is_wrong_is_told_by_line_and_nothing_is_opened() throws Exception {
    Map<String, String> wrong = life.inOrder(dealer);
    wrong.put(FieldNames.ORIGIN, "SL|MIXED");

    MockHttpServletResponse checked =
        check(
            DraftFileForTests.of(
                DraftFileForTests.row("", life.inOrder(dealer)), DraftFileForTests.row("", wrong)));

    assertThat(checked.getStatus()).isEqualTo(422);
    Document page = page(checked);
    assertThat(page.title()).startsWith("Error: ");
    assertThat(page.select(".usa-alert--error").text()).contains("One thing stands in the way");
    assertThat(page.select("#found tbody tr").first().text())
        .startsWith("3 origin Must be mended: MIXED stands alone");
    assertThat(page.select("textarea[name=text]")).isEmpty();
    assertThat(preparer.open("/certificates").page().select("#certificates tbody tr")).isEmpty();
  }

  @Test
  void a_wrong_byte_is_found_where_it_stands() throws Exception {
    byte[] latin =
        DraftFileForTests.of(DraftFileForTests.row("", Map.of("consignee_name", "Société")))
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(page(check(latin)).select("#found tbody tr").text())
        .contains("2 consignee_name", "is not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void a_file_without_rows_is_told_for_what_it_is(int lines) throws Exception {
    String heading = DraftFileForTests.of();
    MockHttpServletResponse answer = check(List.of("", "\r\n \r\n", heading).get(lines));

    assertThat(answer.getStatus()).isEqualTo(422);
    Document page = page(answer);
    assertThat(page.select("h1").text()).isEqualTo("Drafts from march <1>.csv");
    assertThat(page.select(".usa-alert--error").text()).contains("One thing stands in the way");
    assertThat(page.select("#found tbody tr").text())
        .contains("the whole file")
        .contains(
            List.of("The file is empty", "nothing but blank lines", "nothing below it").get(lines));
  }

  @Test
  void no_file_or_one_too_large_is_told_beside_the_field() throws Exception {
    MockHttpServletResponse none = check("", new byte[0]);
    assertThat(none.getStatus()).isEqualTo(422);
    assertThat(page(none).select("#file-group .kp-finding").text()).contains("Choose the file");
    MockHttpServletResponse large = check("x".repeat(512 * 1024 + 1));
    assertThat(large.getStatus()).isEqualTo(422);
    assertThat(page(large).select("#file-group .kp-finding").text()).contains("larger than 512 KB");
  }

  @Test
  void the_file_is_judged_once_more_when_it_is_opened() throws Exception {
    String number = life.allot(dealer, 1).value();
    Document page =
        page(check(DraftFileForTests.of(DraftFileForTests.row(number, life.inOrder(dealer)))));
    preparer.send(
        "/certificates",
        Map.of("command", java.util.UUID.randomUUID().toString(), "number", number));

    PageUser.Answer late = preparer.submit(page, FROM_FILE, Map.of());

    assertThat(late.status()).isEqualTo(422);
    assertThat(late.page().select("#found tbody tr").text())
        .contains("certificate_number", number + " is", "not free");
  }

  @Test
  void the_list_leads_there_for_those_who_draft() {
    assertThat(preparer.open("/certificates").page().select("a[href$=from-file]")).hasSize(1);
    Document page = preparer.open(FROM_FILE).page();
    assertThat(page.getElementById("columns").text()).startsWith("certificate_number,expiry_date,");
    assertThat(page.text()).contains("20 numbers are free in your stock");
    assertThat(user(org.uskpa.portal.security.Role.ANALYST).open(FROM_FILE).status())
        .isEqualTo(403);
  }
}
