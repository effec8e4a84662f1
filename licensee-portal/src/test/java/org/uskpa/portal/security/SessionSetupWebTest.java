package org.uskpa.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.uskpa.portal.PortalWebTest;

/** Two requests of one session at the same moment, as a double click makes them. */
@PortalWebTest
class SessionSetupWebTest {

  @Test
  void whoIsSecondToKeepTheSameAttributeTakesItsPlace(
      @Autowired SessionRepository<? extends Session> sessions) {
    keptByTwo(sessions);
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
