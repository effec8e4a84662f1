package org.uskpa.portal.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.uskpa.portal.security.SignInOrigin;

/** The sign-ins in force, over all servers: they stand in the database. */
@Component
class SignIns {

  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  SignIns(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  /**
   * A sign-in in force.
   *
   * @param handle names it on pages: who knows the key of a session has its sign-in, so no page
   *     holds that
   * @param browser as its owner knows it
   * @param address of the network; empty where it is not known
   * @param here it is the one that asks
   */
  record SignIn(
      String handle,
      Instant since,
      Instant lastSeen,
      String browser,
      String address,
      boolean here) {}

  /**
   * All of somebody's, the one last seen first.
   *
   * @param ownSessionId of the session that asks; empty when somebody else asks
   */
  List<SignIn> of(String username, String ownSessionId) {
    return sessions.findByPrincipalName(username).values().stream()
        .map(session -> signIn(session, ownSessionId))
        .sorted(Comparator.comparing(SignIn::lastSeen).reversed())
        .toList();
  }

  private static SignIn signIn(Session session, String ownSessionId) {
    @Nullable SignInOrigin origin = session.getAttribute(SignInOrigin.ATTRIBUTE);
    return new SignIn(
        Secrets.hash(session.getId()),
        origin == null ? session.getCreationTime() : origin.at(),
        session.getLastAccessedTime(),
        BrowserName.of(origin == null ? "" : origin.browser()),
        origin == null ? "" : origin.address(),
        session.getId().equals(ownSessionId));
  }

  /**
   * Ends one of somebody's.
   *
   * @return whether there was such a one
   */
  boolean end(String username, String handle) {
    List<String> ids =
        sessions.findByPrincipalName(username).keySet().stream()
            .filter(id -> Secrets.hash(id).equals(handle))
            .toList();
    ids.forEach(sessions::deleteById);
    return !ids.isEmpty();
  }

  void endAll(String username) {
    endOthers(username, "");
  }

  void endOthers(String username, String sessionIdToKeep) {
    sessions.findByPrincipalName(username).keySet().stream()
        .filter(id -> !id.equals(sessionIdToKeep))
        .forEach(sessions::deleteById);
  }
}
