package org.uskpa.portal.account;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.uskpa.core.journal.Actor;
import org.uskpa.portal.security.Role;

/** Writes down what happens to accounts: who opened, reset or closed which, and why. */
@Component
class AccountJournal {

  void opened(String username, Role role, Actor by, Instant at) {}

  void passwordReset(String username, Actor by, Instant at) {}

  void passwordChanged(String username, Actor by, Instant at) {}

  void closed(String username, String reason, Actor by, Instant at) {}

  void openedAgain(String username, String reason, Actor by, Instant at) {}

  void tokenMade(String username, String tokenName, Actor by, Instant at) {}

  void tokenRevoked(String username, String tokenName, Actor by, Instant at) {}
}
