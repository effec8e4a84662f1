package org.uskpa.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.problem.Refusal;

/** What is said of a request that came to nothing, as the server hands it on. */
@PortalWebTest
class ErrorPagesWebTest {

  @Autowired MockMvcTester mvc;

  private MvcTestResult error(int status, String path, String contentType, Object refusal) {
    return mvc.get()
        .uri("/error")
        .contentType(contentType)
        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path)
        .requestAttr(Refusal.class.getName(), refusal)
        .exchange();
  }

  private static Document page(MvcTestResult answer) throws Exception {
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }

  @ParameterizedTest
  @CsvSource({
    "413, application/x-www-form-urlencoded, The form is too large",
    "413, multipart/form-data;boundary=x, The file is too large",
    "400, application/x-www-form-urlencoded, This could not be done",
    "404, application/x-www-form-urlencoded, Not found"
  })
  void the_page_says_what_was_too_large_or_wrong(int status, String type, String heading)
      throws Exception {
    MvcTestResult answer = error(status, "/certificates", type, "");

    assertThat(answer).hasStatus(status);
    assertThat(page(answer).select("h1").text()).isEqualTo(heading);
  }

  @Test
  void a_page_that_is_out_of_date_can_be_opened_again() throws Exception {
    Document page =
        page(
            error(
                403,
                "/licensees",
                "application/x-www-form-urlencoded",
                new Refusal(HttpStatus.FORBIDDEN, "out-of-date", "/licensees/new?kind=DEALER")));

    assertThat(page.select("h1").text()).isEqualTo("This page is out of date");
    assertThat(page.select("main a.usa-button").attr("href"))
        .isEqualTo("/licensees/new?kind=DEALER");
  }

  @ParameterizedTest
  @CsvSource({"404", "405"})
  void a_problem_of_the_api_names_the_path_that_was_asked_for(int status) {
    assertThat(error(status, "/api/v1/certificates/US1%20", "text/csv", ""))
        .hasStatus(status)
        .bodyJson()
        .extractingPath("$.instance")
        .isEqualTo("/api/v1/certificates/US1%20");
  }

  @Test
  void a_problem_names_a_path_that_is_no_address_as_one() {
    assertThat(error(400, "/api/v1/<", "text/csv", ""))
        .bodyJson()
        .hasPathSatisfying("$.instance", path -> path.assertThat().isEqualTo("/api/v1/%3C"))
        .hasPath("$.findings");
  }
}
