package org.uskpa.portal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;
import org.uskpa.portal.PortalWebTest;

/** What is said of a step when the database goes away in the middle of it. */
@PortalWebTest
class DatabaseAwayWebTest {

  @Autowired private ObjectProvider<DatabaseAwayAnswer> answer;

  @ParameterizedTest(name = "{0} {1}, handler chosen: {2}")
  @CsvSource(
      textBlock =
          """
          GET,  /certificates,                true,  Nothing was changed
          POST, /certificates,                false, Nothing was done
          POST, /certificates,                true,  It is not known whether the last step was done
          POST, /api/v1/records/exports,      true,  It is not known whether the last step was done
          """)
  void itIsSaidWhetherAnythingWasDone(String method, String path, boolean handled, String said)
      throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest(method, path);
    MockHttpServletResponse response =
        answered(
            request,
            (asked, given) -> {
              if (handled) {
                asked.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, path);
              }
              given.getWriter().write("half a page");
              throw new ServletException(away());
            });

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getContentAsString()).contains(said).doesNotContain("half a page");
  }

  @Test
  void anErrorThatTheContainerKnowsIsSaidTheSameWay() throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
    request.setDispatcherType(DispatcherType.ERROR);
    request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new ServletException(away()));

    MockHttpServletResponse response =
        answered(
            request,
            (asked, given) -> {
              throw new AssertionError("asks for the session once more");
            });

    assertThat(Jsoup.parse(response.getContentAsString()).select("h1").text())
        .isEqualTo("The database cannot be reached");
  }

  @ParameterizedTest
  @CsvSource({"08006, true", "57P01, true", "57P03, true", "40001, false", "23505, false"})
  void theServersOwnCodesTellWhetherItIsAway(String state, boolean away) {
    assertThat(DatabaseAway.isBehind(new IllegalStateException(new SQLException("x", state))))
        .isEqualTo(away);
  }

  @Test
  void otherFailuresGoTheirWay() {
    DuplicateKeyException other = new DuplicateKeyException("twice");

    assertThatThrownBy(
            () ->
                answered(
                    new MockHttpServletRequest("GET", "/"),
                    (asked, given) -> {
                      throw other;
                    }))
        .isSameAs(other);
  }

  @Test
  void aFormWithFilesIsNotReadByNobodyKnowsWhom() throws Exception {
    MockHttpServletRequest request =
        new MockHttpServletRequest("POST", "/records/files") {
          @Override
          public Map<String, String[]> getParameterMap() {
            throw new AssertionError("writes the file to the disk");
          }

          @Override
          public @Nullable String getParameter(String name) {
            throw new AssertionError("writes the file to the disk");
          }
        };
    request.setContentType("multipart/form-data; boundary=x");
    request.addHeader("Sec-Fetch-Site", "same-origin");

    MockHttpServletResponse response =
        answered(
            request,
            (asked, given) -> {
              throw new ServletException(away());
            });

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getContentAsString()).contains("Nothing was done");
    assertThat(Jsoup.parse(response.getContentAsString()).select("main form")).isEmpty();
  }

  private MockHttpServletResponse answered(MockHttpServletRequest request, FilterChain chain)
      throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new DatabaseAway(answer).doFilter(request, response, chain);
    return response;
  }

  private static DataAccessResourceFailureException away() {
    return new DataAccessResourceFailureException("gone");
  }
}
