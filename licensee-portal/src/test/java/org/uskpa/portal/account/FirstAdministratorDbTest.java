package org.uskpa.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.finding.Outcome;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

@PortalWebTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class FirstAdministratorDbTest {

  @Autowired FirstAdministrator firstAdministrator;
  @Autowired AcceptInvitation acceptInvitation;
  @Autowired Accounts accounts;
  @Autowired TestPeople people;

  @Test
  void is_made_once_with_a_link_to_choose_a_password() {
    assertThat(firstAdministrator.answer("ada"))
        .matches(
            "Administrator ada made\\. Open http://.*/invitation/[A-Za-z0-9_-]{43} before .* and choose a password");
    assertThat(accounts.find("ada"))
        .get()
        .satisfies(ada -> assertThat(ada.role()).isEqualTo(Role.ADMINISTRATOR))
        .satisfies(ada -> assertThat(ada.hasPassword()).isFalse());

    assertThat(firstAdministrator.answer("eve")).startsWith("No administrator made");
    assertThat(accounts.find("eve")).isEmpty();
  }

  @Test
  void gets_another_link_until_one_was_used() {
    String first = link(firstAdministrator.answer("ada"));
    String second = link(firstAdministrator.answer("ada"));

    assertThat(
            acceptInvitation.run(
                new AcceptInvitation.Command(
                    first, TestPeople.PASSWORD, TestPeople.PASSWORD, true)))
        .isEmpty();
    assertThat(
            acceptInvitation.run(
                new AcceptInvitation.Command(
                    second, TestPeople.PASSWORD, TestPeople.PASSWORD, true)))
        .get()
        .matches(Outcome::isDone);
    assertThat(firstAdministrator.answer("ada")).startsWith("No administrator made");
  }

  private static String link(String answer) {
    return answer.replaceFirst(".*/invitation/([A-Za-z0-9_-]+) before.*", "$1");
  }

  @Test
  void is_not_made_under_the_name_of_somebody() {
    String name = people.of(Role.ANALYST);

    assertThat(firstAdministrator.answer(name)).startsWith("No administrator made");
    assertThat(accounts.find(name)).get().extracting(Account::role).isEqualTo(Role.ANALYST);
  }

  @Test
  void is_not_made_under_a_name_that_is_none() {
    assertThat(firstAdministrator.answer("9 lives")).contains("is no user name");
  }

  @Test
  void is_one_though_two_ask_at_once() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Future<String>> answers =
          both.invokeAll(
              List.<Callable<String>>of(
                  () -> firstAdministrator.answer("ada"), () -> firstAdministrator.answer("eve")));
      assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
          .filteredOn(answer -> answer.startsWith("Administrator"))
          .hasSize(1);
    } finally {
      both.shutdownNow();
    }
  }
}
