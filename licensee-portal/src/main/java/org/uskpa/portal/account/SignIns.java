package org.uskpa.portal.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sign-ins in force, over all servers: they stand in the database. */
@Component
class SignIns {

  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  SignIns(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  /** A sign-in in force. */
  record SignIn(String sessionId, Instant since, Instant lastSeen) {}

  /** All of somebody's, the one last seen first. */
  List<SignIn> of(String username) {
    return sessions.findByPrincipalName(username).values().stream()
        .map(
            session ->
                new SignIn(
                    session.getId(), session.getCreationTime(), session.getLastAccessedTime()))
        .sorted(Comparator.comparing(SignIn::lastSeen).reversed())
        .toList();
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
