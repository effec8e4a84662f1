package org.uskpa.portal.page;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.uskpa.portal.browser.PortalBrowserTest;

/** What a server gets that no browser sends, over a connection of its own. */
@PortalBrowserTest
class UnreadableRequestsBrowserTest {

  @LocalServerPort int port;

  private String answer(String request) throws IOException {
    try (Socket connection = new Socket("localhost", port)) {
      connection
          .getOutputStream()
          .write((request + "\r\nHost: localhost\r\nConnection: close\r\n").getBytes(US_ASCII));
      connection.getOutputStream().write("\r\n".getBytes(US_ASCII));
      return new String(connection.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/certificates/<script>", "/certificates/US1%00", "/licensees/%00"})
  void an_address_that_is_none_is_said_in_the_portals_own_words(String path) throws IOException {
    String answer = answer("GET " + path + " HTTP/1.1");

    assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Tomcat", "HTTP Status");
    assertThat(Jsoup.parse(answer.substring(answer.indexOf("\r\n\r\n"))).select("h1").text())
        .isEqualTo("This could not be done");
    assertThat(answer).contains("The address holds a character", "portal.css");
  }

  @Test
  void a_program_gets_problem_details() throws IOException {
    assertThat(answer("GET /api/v1/certificates/US1%00 HTTP/1.1"))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json", "\"instance\":\"/api/v1/certificates/US1%00\"");
  }

  @Test
  void a_form_of_three_megabytes_is_no_file() throws IOException {
    String body = "username=" + "x".repeat(3 * 1024 * 1024);
    String answer =
        answer(
            "POST /login HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 0");
    assertThat(answer).startsWith("HTTP/1.1 302");

    try (Socket connection = new Socket("localhost", port)) {
      connection
          .getOutputStream()
          .write(
              ("POST /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                      + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                      + body.length()
                      + "\r\n\r\n"
                      + body)
                  .getBytes(US_ASCII));
      String large = new String(connection.getInputStream().readAllBytes(), UTF_8);
      assertThat(large).startsWith("HTTP/1.1 413").contains("The form is too large");
    }
  }
}
