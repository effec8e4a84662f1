package org.uskpa.bench;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.uskpa.core.certificate.IssueCertificate;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;

/**
 * Issuing by the use case against plain JDBC that says the same to the database, with a commit for
 * each certificate on both sides. What the use case says is listened to on a copy of the same
 * drafts, so both sides stay the same whatever becomes of the use case.
 */
final class IssueBenchmark implements Benchmark {

  private static final int A_ROUND = Integer.getInteger("bench.issues", 100);
  private static final int WARM_UP = 8;
  private static final int ROUNDS = 11;
  private static final int DRAFTS = A_ROUND * (WARM_UP + ROUNDS);
  private static final int LICENSEES = 5;

  @Override
  public String name() {
    return "issue";
  }

  @Override
  public void run(DurableServer server, Sheet sheet) throws Exception {
    server.make("drafts");
    List<IssueCertificate.Command> commands = drafts(server);
    server.settle("drafts");
    server.copy("drafts", "listened");
    server.copy("drafts", "plain");
    List<Conversation> conversations = listen(server, commands);
    sheet.say(
        "  %s certificates a round, medians of %d rounds; an issue is %d statements and a commit:"
            .formatted(
                Sheet.count(A_ROUND), ROUNDS, conversations.get(DRAFTS - 1).statements().size()));
    conversations.get(DRAFTS - 1).lines().forEach(line -> sheet.say("    " + line));
    try (ConfigurableApplicationContext context = BenchContext.on(server.url("drafts"));
        Connection connection = server.application("plain")) {
      new LifeForTests(context);
      connection.setAutoCommit(false);
      IssueCertificate issue = context.getBean(IssueCertificate.class);
      Rounds rounds =
          Rounds.of(
              WARM_UP,
              ROUNDS,
              round -> of(commands, round).forEach(command -> issue(issue, command)),
              round -> {
                for (Conversation conversation : of(conversations, round)) {
                  conversation.say(connection);
                }
              });
      sheet.head("use case", "plain JDBC");
      sheet.speed("certificates issued", A_ROUND, rounds.measured(), rounds.base(), "0.50");
    }
    Tables.requireSame(server, "drafts", "plain");
  }

  private static List<IssueCertificate.Command> drafts(DurableServer server) {
    List<IssueCertificate.Command> commands = new ArrayList<>(DRAFTS);
    try (ConfigurableApplicationContext context = BenchContext.on(server.url("drafts"))) {
      LifeForTests life = new LifeForTests(context);
      List<Licensee> licensees = new ArrayList<>();
      for (int count = 0; count < LICENSEES; count++) {
        licensees.add(life.licensee(LicenseeKind.DEALER, DRAFTS / LICENSEES + 1));
      }
      for (int count = 0; count < DRAFTS; count++) {
        Licensee licensee = licensees.get(count % LICENSEES);
        commands.add(LifeForTests.toIssue(licensee, life.draft(licensee)));
      }
    }
    return commands;
  }

  private static List<Conversation> listen(
      DurableServer server, List<IssueCertificate.Command> commands) {
    Listener listener = new Listener();
    try (ConfigurableApplicationContext context =
        BenchContext.on(server.url("listened"), listener::around)) {
      new LifeForTests(context);
      IssueCertificate issue = context.getBean(IssueCertificate.class);
      List<Conversation> conversations = new ArrayList<>(DRAFTS);
      for (IssueCertificate.Command command : commands) {
        listener.heard();
        issue(issue, command);
        List<Conversation> heard = listener.heard();
        if (heard.size() != 1) {
          throw new IllegalStateException("An issue is one transaction, not " + heard.size());
        }
        conversations.add(heard.get(0));
      }
      return conversations;
    }
  }

  private static void issue(IssueCertificate issue, IssueCertificate.Command command) {
    issue.run(command, LifeForTests.ISSUER).orElseThrow();
  }

  private static <T> List<T> of(List<T> all, int round) {
    return all.subList(round * A_ROUND, (round + 1) * A_ROUND);
  }
}
