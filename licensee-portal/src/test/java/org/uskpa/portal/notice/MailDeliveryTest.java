package org.uskpa.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.AtOnce;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.EndLicensee;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.notice.MailState;
import org.uskpa.core.notice.NewNotice;
import org.uskpa.core.notice.Notice;
import org.uskpa.core.notice.NoticeKind;
import org.uskpa.core.notice.Notices;
import org.uskpa.core.notice.Outbox;
import org.uskpa.core.notice.SendAgain;
import org.uskpa.core.notice.TellPeople;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.account.Accounts;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

/** Mail on its way to a real server, which is there, away, refuses, or is asked by two at once. */
@PortalWebTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class MailDeliveryTest {

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final NoticeSettings SETTINGS =
      new NoticeSettings("", 4, FIRST_PAUSE, Duration.ofMinutes(3), List.of(30, 7));

  @Autowired private ApplicationContext context;
  @Autowired private TestPeople people;
  @Autowired private Accounts accounts;
  @Autowired private TellPeople tell;
  @Autowired private EndLicensee end;
  @Autowired private Notices notices;
  @Autowired private Outbox outbox;
  @Autowired private SendAgain sendAgain;
  @Autowired private PortalSite site;
  @Autowired private SettableClock clock;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  private Licensee dealer;
  private String manager;
  private int port;
  private GreenMail server;

  @BeforeEach
  void aManagerWithAnAddress() throws IOException {
    dealer = new LifeForTests(context).dealer();
    manager = people.of(Role.MANAGER, dealer.number());
    accounts.setEmail(accounts.find(manager).orElseThrow().id(), "max@firm.example");
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop();
    }
    clock.release();
  }

  @Test
  void what_is_told_arrives_as_it_was_written() throws Exception {
    start();
    told(1);

    assertThat(send().through(server(port))).isEqualTo(1);

    MimeMessage mail = arrived().get(0);
    assertThat(mail.getSubject())
        .isEqualTo("Acknowledgment of licensee %s is due".formatted(dealer.number()));
    assertThat(mail.getContentType()).startsWith("text/plain").containsIgnoringCase("UTF-8");
    assertThat(String.valueOf(mail.getContent()))
        .contains("is due by Mar 31, 2026", "http://localhost:8080/acknowledgment");
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("max@firm.example");
    assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("no-reply@localhost");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    Notice notice = only();
    assertThat(notice.state()).isEqualTo(MailState.SENT);
    assertThat(notice.sentAt()).isEqualTo(LifeForTests.NOW);
    assertThat(send().through(server(port))).as("nothing is left").isZero();
  }

  @Test
  void letters_of_every_kind_arrive() throws Exception {
    start();
    transaction.executeWithoutResult(
        status ->
            tell.tell(
                new NewNotice(
                    NoticeKind.REVIEW_ANNOUNCED,
                    Subject.review(1),
                    DutyHolder.licensee(dealer.id()),
                    "x",
                    List.of("Müller’s Łódź", "State", "Mar 31, 2026")),
                clock.instant()));

    send().through(server(port));

    MimeMessage mail = arrived().get(0);
    assertThat(mail.getSubject()).isEqualTo("Review of licensee Müller’s Łódź announced");
    assertThat(String.valueOf(mail.getContent()))
        .contains("Licensee Müller’s Łódź will be reviewed");
  }

  @Test
  void while_the_server_is_away_mail_waits_and_is_sent_once_it_is_back() throws Exception {
    told(3);
    SendMail send = send();
    Instant began = clock.instant();

    assertThat(send.through(server(port))).isZero();

    List<Notice> all = all();
    assertThat(all).extracting(Notice::state).containsOnly(MailState.WAITING);
    assertThat(all)
        .as("one was tried, the others would have come to the same")
        .extracting(Notice::attempts)
        .containsExactlyInAnyOrder(0, 0, 1);
    Notice tried = all.stream().filter(one -> one.attempts() == 1).findFirst().orElseThrow();
    assertThat(tried.lastError()).contains("connect");
    assertThat(tried.nextAttemptAt()).isEqualTo(began.plus(FIRST_PAUSE));

    start();
    assertThat(send.through(server(port))).isEqualTo(2);
    assertThat(send.through(server(port))).as("its pause is not over").isZero();
    clock.advance(FIRST_PAUSE);
    assertThat(send.through(server(port))).isEqualTo(1);
    assertThat(all()).extracting(Notice::state).containsOnly(MailState.SENT);
    assertThat(arrived()).hasSize(3);
  }

  @Test
  void each_pause_is_longer_and_the_last_attempt_gives_up_and_says_why() {
    told(1);
    SendMail send = send();
    List<Duration> pauses = new ArrayList<>();
    for (int attempt = 1; attempt < SETTINGS.attempts(); attempt++) {
      send.through(server(port));
      Instant next = only().nextAttemptAt();
      pauses.add(Duration.between(clock.instant(), next));
      clock.set(next);
    }
    send.through(server(port));

    assertThat(pauses)
        .containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(3));
    assertThat(only().state()).isEqualTo(MailState.FAILED);
    assertThat(only().attempts()).isEqualTo(4);
    assertThat(only().lastError()).contains("connect");
    start();
    assertThat(send.through(server(port))).as("given up").isZero();

    sendAgain.run(new SendAgain.Command(only().id()), LifeForTests.ADMINISTRATOR).orElseThrow();
    assertThat(send.through(server(port))).isEqualTo(1);
  }

  /** What the server took is not yet marked when the portal is killed. */
  @Test
  void a_crash_before_the_mark_loses_nothing_and_the_second_copy_can_be_told() throws Exception {
    start();
    told(1);
    SendMail killed =
        new SendMail(
            outbox,
            SETTINGS,
            new TransactionOperations() {
              @Override
              public <T> T execute(TransactionCallback<T> action) {
                return transaction.execute(
                    status -> {
                      action.doInTransaction(status);
                      throw new IllegalStateException("killed");
                    });
              }
            },
            clock);

    assertThatThrownBy(() -> killed.through(server(port))).hasMessage("killed");

    assertThat(arrived()).hasSize(1);
    assertThat(only().state()).isEqualTo(MailState.WAITING);
    assertThat(only().attempts()).isZero();
    assertThat(send().through(server(port))).isEqualTo(1);
    assertThat(only().state()).isEqualTo(MailState.SENT);
    assertThat(messageIds()).hasSize(2);
    assertThat(messageIds().get(0)).isEqualTo(messageIds().get(1)).endsWith("@localhost>");
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 No such person,     FAILED",
    "RCPT, 451 4.7.1 Greylisted,         WAITING",
    ".,    554 5.7.1 Refused by content, FAILED",
    ".,    452 4.3.1 No room,            WAITING",
    "MAIL, 550 5.7.1 Sender not allowed, WAITING"
  })
  void what_is_refused_for_good_is_given_up_and_the_rest_is_tried_again(
      String command, String answer, MailState state) {
    told(1);
    try (RefusingServer refusing = new RefusingServer(command, answer)) {
      assertThat(send().through(server(refusing.port()))).isZero();
    }

    assertThat(only().state()).isEqualTo(state);
    assertThat(only().lastError()).contains(answer);
    assertThat(only().attempts()).isEqualTo(1);
  }

  @Test
  void two_portals_at_once_send_each_mail_once() throws Exception {
    start();
    told(20);

    List<Integer> sent =
        AtOnce.run(() -> send().through(server(port)), () -> send().through(server(port)));

    assertThat(sent.get(0) + sent.get(1)).isEqualTo(20);
    assertThat(messageIds()).hasSize(20).doesNotHaveDuplicates();
    assertThat(all()).extracting(Notice::state).containsOnly(MailState.SENT);
  }

  @Test
  void what_another_portal_holds_is_passed_over() {
    start();
    told(2);

    transaction.executeWithoutResult(
        status -> {
          Outbox.Mail held = outbox.take(clock.instant()).orElseThrow();
          int sent = otherThread(() -> send().through(server(port)));
          assertThat(sent).isEqualTo(1);
          assertThat(notices.find(held.id()).orElseThrow().state()).isEqualTo(MailState.WAITING);
        });
  }

  @Test
  void a_closed_account_gets_no_mail() {
    start();
    told(1);
    jdbc.sql("UPDATE account SET closed_at = now() WHERE username = :name")
        .param("name", manager)
        .update();

    send().through(server(port));

    assertThat(only().state()).isEqualTo(MailState.FAILED);
    assertThat(only().lastError()).contains("account was closed");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  /** The end of a licence closes the accounts of those whom it is told. */
  @Test
  void that_a_licence_has_ended_is_sent_to_whoever_it_closed_the_account_of() throws Exception {
    start();
    end.run(new EndLicensee.Command(dealer.number(), "Left the trade"), LifeForTests.ADMINISTRATOR)
        .orElseThrow();
    assertThat(accounts.find(manager).orElseThrow().isClosed()).isTrue();

    send().through(server(port));

    assertThat(arrived().get(0).getSubject())
        .isEqualTo("The licence of %s has ended".formatted(dealer.number()));
    assertThat(only().state()).isEqualTo(MailState.SENT);
  }

  private static int otherThread(java.util.concurrent.Callable<Integer> deed) {
    try {
      return AtOnce.run(deed).get(0);
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void start() {
    server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  private SendMail send() {
    return new SendMail(outbox, SETTINGS, transaction, clock);
  }

  private MailServer server(int at) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("localhost");
    sender.setPort(at);
    sender.setDefaultEncoding("UTF-8");
    return new MailServer(sender, "no-reply@localhost", site.host());
  }

  private void told(int count) {
    for (int one = 0; one < count; one++) {
      String toldAs = "duty:" + one;
      transaction.executeWithoutResult(
          status ->
              tell.tell(
                  new NewNotice(
                      NoticeKind.ACKNOWLEDGMENT_DUE,
                      Subject.licensee(dealer.number()),
                      DutyHolder.licensee(dealer.id()),
                      toldAs,
                      List.of(dealer.number(), "Mar 31, 2026")),
                  clock.instant()));
    }
  }

  private List<Notice> all() {
    return notices.all(null, null, 100).rows();
  }

  private Notice only() {
    List<Notice> all = all();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private List<MimeMessage> arrived() {
    return List.of(server.getReceivedMessages());
  }

  private List<String> messageIds() throws MessagingException {
    List<String> ids = new ArrayList<>();
    for (MimeMessage mail : arrived()) {
      ids.add(mail.getMessageID());
    }
    return ids;
  }
}
