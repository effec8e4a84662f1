package org.uskpa.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;

@PortalWebTest
class AnonymousUploadsWebTest {

  @Autowired private MockMvc mvc;
  @Autowired private TestPeople people;

  /** A request whose body nobody has read yet. */
  private static final class Upload extends MockHttpServletRequest {

    private boolean read;

    Upload(ServletContext context, String path) {
      super(context, "POST", path);
      setContentType("multipart/form-data; boundary=x");
      setServletPath(path);
    }

    @Override
    public ServletInputStream getInputStream() {
      read = true;
      return super.getInputStream();
    }

    @Override
    public @Nullable String getParameter(String name) {
      read = true;
      return super.getParameter(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      read |= !isAskedByTheTestsLog();
      return super.getParameterMap();
    }

    private static boolean isAskedByTheTestsLog() {
      return StackWalker.getInstance()
          .walk(
              frames ->
                  frames.anyMatch(
                      frame -> frame.getClassName().endsWith(".PrintingResultHandler")));
    }

    @Override
    public Enumeration<String> getParameterNames() {
      read = true;
      return super.getParameterNames();
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      read = true;
      return super.getParameterValues(name);
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
      read = true;
      return super.getParts();
    }
  }

  private record Answer(Upload sent, MockHttpServletResponse response) {}

  private Answer upload(String path, Cookie... cookies) throws Exception {
    Upload[] made = new Upload[1];
    MockHttpServletResponse response =
        mvc.perform(
                context -> {
                  made[0] = new Upload(context, path);
                  if (cookies.length > 0) {
                    made[0].setCookies(cookies);
                  }
                  return made[0];
                })
            .andReturn()
            .getResponse();
    return new Answer(made[0], response);
  }

  @ParameterizedTest
  @CsvSource({"/records/files", "/login", "/nowhere"})
  void of_nobody_are_turned_away_unread(String path) throws Exception {
    Answer answer = upload(path);

    assertThat(answer.response().getRedirectedUrl()).isEqualTo("/login?ended");
    assertThat(answer.sent().read).isFalse();
  }

  @Test
  void of_a_session_that_is_none_are_turned_away_unread() throws Exception {
    Answer answer = upload("/records/files", new Cookie("SESSION", "bm9uZQ=="));

    assertThat(answer.response().getRedirectedUrl()).isEqualTo("/login?ended");
    assertThat(answer.sent().read).isFalse();
  }

  @Test
  void of_nobody_by_the_api_are_turned_away_unread() throws Exception {
    Answer answer = upload("/api/v1/records/exports");

    assertThat(answer.response().getStatus()).isEqualTo(401);
    assertThat(answer.sent().read).isFalse();
  }

  @Test
  void of_people_are_read_and_need_their_token() throws Exception {
    Answer answer = upload("/records/files", people.session(people.of(Role.ADMINISTRATOR)));

    assertThat(answer.sent().read).isTrue();
    assertThat(answer.response().getStatus()).isEqualTo(403);
  }
}
