package org.uskpa.portal.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.uskpa.portal.browser.PortalBrowserTest;

/**
 * Files sent by nobody to the server itself, in pieces and never to their end: whoever reads them
 * waits, and leaves what came so far in the folder of uploads.
 */
@PortalBrowserTest
class AnonymousUploadsBrowserTest {

  private static final int MILLISECONDS_UNTIL_ANSWERED = 15_000;
  private static final int PIECE = 64 * 1024;

  @LocalServerPort int port;
  @Autowired ServletContext context;

  @ParameterizedTest
  @CsvSource({
    "/records/files, 302",
    "/login, 302",
    "/nowhere, 302",
    "/assets/portal.css, 302",
    "/a//b, 400",
    "/api/v1/records/exports, 401",
    "/api/v1/openapi.json, 401",
  })
  void are_answered_before_they_have_come_and_leave_nothing_on_the_disk(String path, int status)
      throws IOException {
    List<Path> before = uploads();
    try (Socket connection = new Socket("localhost", port)) {
      connection.setSoTimeout(MILLISECONDS_UNTIL_ANSWERED);
      begin(connection.getOutputStream(), path);

      assertThat(answered(connection)).startsWith("HTTP/1.1 " + status);
      assertThat(uploads()).isEqualTo(before);
    }
  }

  private static void begin(OutputStream sent, String path) throws IOException {
    String part =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
            + "a".repeat(PIECE);
    String head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n".formatted(path)
            + "Content-Type: multipart/form-data; boundary=x\r\n\r\n";
    String chunk = Integer.toHexString(part.length()) + "\r\n" + part + "\r\n";
    sent.write((head + chunk).getBytes(US_ASCII));
    sent.flush();
  }

  private static String answered(Socket connection) throws IOException {
    try {
      return String.valueOf(
          new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII))
              .readLine());
    } catch (SocketTimeoutException waiting) {
      return "It waits for the rest of the file";
    }
  }

  private List<Path> uploads() throws IOException {
    File folder = (File) context.getAttribute(ServletContext.TEMPDIR);
    try (Stream<Path> files = Files.list(folder.toPath())) {
      return files.sorted().toList();
    }
  }
}
