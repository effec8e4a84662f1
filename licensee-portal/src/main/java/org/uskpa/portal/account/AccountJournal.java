package org.uskpa.portal.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.portal.security.Role;

/** Writes down what happens to accounts: who opened, reset or closed which, and why. */
@Component
class AccountJournal {

  private final Journal journal;

  AccountJournal(Journal journal) {
    this.journal = journal;
  }

  void opened(String username, Role role, Instant linkGoodUntil, Actor by, Instant at) {
    write(
        username,
        "opened",
        "",
        Map.of("role", role.name(), "good until", linkGoodUntil.toString()),
        by,
        at);
  }

  void invitedAnew(String username, Instant linkGoodUntil, Actor by, Instant at) {
    write(
        username,
        "given a link to choose a password",
        "",
        Map.of("good until", linkGoodUntil.toString()),
        by,
        at);
  }

  void invitationAccepted(String username, String statement, Actor by, Instant at) {
    write(username, "password chosen behind the link", "", Map.of("statement", statement), by, at);
  }

  void passwordChanged(String username, Actor by, Instant at) {
    write(username, "password changed", "", Map.of(), by, at);
  }

  void leaves(String username, LocalDate lastDay, String reason, Actor by, Instant at) {
    write(username, "last day set", reason, Map.of("last day", lastDay.toString()), by, at);
  }

  void unlocked(String username, String reason, Actor by, Instant at) {
    write(username, "sign-in let go on", reason, Map.of(), by, at);
  }

  void roleChanged(
      String username, Role from, Role to, int tokensRevoked, String reason, Actor by, Instant at) {
    write(
        username,
        "role changed",
        reason,
        Map.of(
            "from", from.name(), "to", to.name(), "tokens revoked", String.valueOf(tokensRevoked)),
        by,
        at);
  }

  void nameCorrected(String username, String from, String to, Actor by, Instant at) {
    write(username, "name corrected", "", Map.of("from", from, "to", to), by, at);
  }

  void signInsEnded(String username, Actor by, Instant at) {
    write(username, "sign-ins ended", "", Map.of(), by, at);
  }

  void closed(String username, String reason, Actor by, Instant at) {
    write(username, "closed", reason, Map.of(), by, at);
  }

  void openedAgain(String username, String reason, Actor by, Instant at) {
    write(username, "opened again", reason, Map.of(), by, at);
  }

  /** That it was given or taken away; the address itself is nobody's business for good. */
  void emailGiven(String username, boolean given, Actor by, Instant at) {
    write(
        username,
        given ? "given an e-mail address" : "e-mail address removed",
        "",
        Map.of(),
        by,
        at);
  }

  void digestsChosen(String username, boolean wanted, Actor by, Instant at) {
    write(username, wanted ? "digests turned on" : "digests turned off", "", Map.of(), by, at);
  }

  void tokenMade(String username, String tokenName, Actor by, Instant at) {
    write(username, "token made", "", Map.of("token", tokenName), by, at);
  }

  void tokenRevoked(String username, String tokenName, Actor by, Instant at) {
    write(username, "token revoked", "", Map.of("token", tokenName), by, at);
  }

  void accessReviewed(long review, int accounts, Actor by, Instant at) {
    journal.write(
        new Deed(
            new Subject("access-review", String.valueOf(review)),
            "signed",
            by,
            EasternTime.dateOf(at),
            "",
            Map.of("accounts", String.valueOf(accounts))),
        at);
  }

  private void write(
      String username,
      String action,
      String reason,
      Map<String, String> details,
      Actor by,
      Instant at) {
    journal.write(
        new Deed(
            new Subject("account", username), action, by, EasternTime.dateOf(at), reason, details),
        at);
  }
}
