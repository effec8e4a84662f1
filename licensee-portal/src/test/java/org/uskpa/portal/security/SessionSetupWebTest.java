package org.uskpa.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.uskpa.portal.PortalWebTest;

/** How sessions are kept: written by two requests at once, and read as somebody's. */
@PortalWebTest
class SessionSetupWebTest {

  @Test
  void whoIsSecondToKeepTheSameAttributeTakesItsPlace(
      @Autowired SessionRepository<? extends Session> sessions) {
    keptByTwo(sessions);
  }

  @Test
  void sessionsOfAPersonComeWithAllTheyHold(
      @Autowired FindByIndexNameSessionRepository<? extends Session> sessions) {
    openedInTurns(sessions);
  }

  /** As when somebody signs in at two places, going on at both: their rows lie mixed. */
  private static <S extends Session> void openedInTurns(
      FindByIndexNameSessionRepository<S> sessions) {
    List<S> opened = Stream.generate(sessions::createSession).limit(8).toList();
    for (S one : opened) {
      one.setAttribute(
          FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, "of two places at once");
    }
    for (String part : List.of("first", "second", "third")) {
      for (S one : opened) {
        one.setAttribute(part, part);
        sessions.save(one);
      }
    }

    Map<String, S> found = sessions.findByPrincipalName("of two places at once");

    assertThat(found).hasSize(8);
    assertThat(found.values())
        .allSatisfy(
            one -> assertThat(one.getAttributeNames()).contains("first", "second", "third"));
  }

  private static <S extends Session> void keptByTwo(SessionRepository<S> sessions) {
    S opened = sessions.createSession();
    sessions.save(opened);
    S one = sessions.findById(opened.getId());
    S other = sessions.findById(opened.getId());

    one.setAttribute("notice", "of the first click");
    other.setAttribute("notice", "of the second click");
    sessions.save(one);
    sessions.save(other);

    S kept = sessions.findById(opened.getId());
    assertThat(kept).isNotNull();
    assertThat(kept.<String>getAttribute("notice")).isEqualTo("of the second click");
  }
}
