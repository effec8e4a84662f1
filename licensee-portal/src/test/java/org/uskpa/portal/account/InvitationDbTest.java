package org.uskpa.portal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;
import org.uskpa.portal.security.SignedIn;

@PortalWebTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class InvitationDbTest {

  @Autowired OpenAccount openAccount;
  @Autowired ResetPassword resetPassword;
  @Autowired CloseAccount closeAccount;
  @Autowired AcceptInvitation acceptInvitation;
  @Autowired Accounts accounts;
  @Autowired TestPeople people;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private SignedIn keeper;

  @BeforeEach
  void open() {
    clock.set(Instant.parse("2026-11-02T15:00:00Z"));
    keeper = accounts.find(people.of(Role.MANAGER)).orElseThrow().signedIn();
  }

  @AfterEach
  void releaseClock() {
    clock.release();
  }

  private String invited() {
    return secret(
        openAccount
            .run(new OpenAccount.Command(keeper, "paula", "Paula", "PREPARER", "", ""))
            .orElseThrow());
  }

  private static String secret(Invitation invitation) {
    return invitation.link().substring(invitation.link().lastIndexOf('/') + 1);
  }

  private Account paula() {
    return accounts.find("paula").orElseThrow();
  }

  private Optional<Outcome<Account>> accept(String link) {
    return acceptInvitation.run(
        new AcceptInvitation.Command(link, TestPeople.PASSWORD, TestPeople.PASSWORD, true));
  }

  private static List<String> fields(Optional<Outcome<Account>> outcome) {
    return outcome.orElseThrow().findings().stream().map(Finding::field).toList();
  }

  @Test
  void a_link_opens_once_and_the_statement_is_kept_with_its_moment() {
    String link = invited();

    assertThat(accept(link)).get().matches(Outcome::isDone);
    assertThat(accept(link)).isEmpty();
    assertThat(paula().hasPassword()).isTrue();
    assertThat(
            jdbc.sql(
                    "SELECT statement FROM invitation WHERE accepted_at = '2026-11-02T15:00:00Z' AND made_by = 'manager'")
                .query(String.class)
                .single())
        .startsWith("This account is mine alone");
  }

  @Test
  void nothing_but_the_hash_of_a_link_is_kept() {
    String link = invited();

    assertThat(jdbc.sql("SELECT invitation::text FROM invitation").query(String.class).single())
        .doesNotContain(link)
        .contains(Secrets.hash(link));
  }

  @Test
  void a_refusal_says_everything_and_leaves_the_link_as_it_was() {
    String link = invited();

    assertThat(
            fields(
                acceptInvitation.run(
                    new AcceptInvitation.Command(link, "short", "shorter", false))))
        .containsExactly("new_password", "repeated_password", "mine_alone");
    assertThat(accept(link)).get().matches(Outcome::isDone);
  }

  @Test
  void of_two_at_once_one_wins() throws Exception {
    String link = invited();
    ExecutorService both = Executors.newFixedThreadPool(4);
    try {
      Callable<Optional<Outcome<Account>>> attempt = () -> accept(link);
      List<Future<Optional<Outcome<Account>>>> answers =
          both.invokeAll(Collections.nCopies(4, attempt));
      int done = 0;
      for (Future<Optional<Outcome<Account>>> answer : answers) {
        done += answer.get().isPresent() ? 1 : 0;
      }
      assertThat(done).isEqualTo(1);
    } finally {
      both.shutdownNow();
    }
  }

  @Test
  void a_newer_link_revokes_the_one_before() {
    String first = invited();
    String second =
        secret(resetPassword.run(new ResetPassword.Command(keeper, paula())).orElseThrow());

    assertThat(accept(first)).isEmpty();
    assertThat(accept(second)).get().matches(Outcome::isDone);
  }

  @Test
  void a_link_lapses() {
    String link = invited();
    clock.advance(Duration.ofDays(3));

    assertThat(accept(link)).isEmpty();
  }

  @Test
  void closing_the_account_revokes_the_link() {
    String link = invited();
    closeAccount.run(new CloseAccount.Command(keeper, paula(), null, "Never came")).orElseThrow();

    assertThat(accept(link)).isEmpty();
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        "UPDATE invitation SET accepted_at = now(), revoked_at = NULL, statement = 'x'")
                    .update())
        .rootCause()
        .hasMessageContaining("was used or revoked");
  }

  @Test
  void closing_and_accepting_at_once_leave_a_closed_account_without_a_way_in() throws Exception {
    String link = invited();
    Account account = paula();
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Future<Boolean>> answers =
          both.invokeAll(
              List.<Callable<Boolean>>of(
                  () -> accept(link).isPresent(),
                  () ->
                      closeAccount
                          .run(new CloseAccount.Command(keeper, account, null, "Never came"))
                          .isDone()));
      assertThat(answers.get(1).get()).isTrue();
    } finally {
      both.shutdownNow();
    }
    assertThat(paula().isClosed()).isTrue();
    assertThat(accept(link)).isEmpty();
  }
}
