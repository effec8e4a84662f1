package org.uskpa.portal.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** Makes a token for a program that acts for a person. The token is handed back once. */
@UseCase
public class MakeToken {

  static final String NAME = "token_name";
  static final String RIGHTS = "rights";
  static final String DAYS = "days";
  static final List<Integer> DAYS_TO_CHOOSE = List.of(30, 90, 365);

  private static final int LONGEST_NAME = 100;

  private final ApiTokens tokens;
  private final EndedLicence ended;
  private final AccountJournal journal;
  private final Clock clock;

  MakeToken(ApiTokens tokens, EndedLicence ended, AccountJournal journal, Clock clock) {
    this.tokens = tokens;
    this.ended = ended;
    this.journal = journal;
    this.clock = clock;
  }

  /** What was typed for a token: rights by name, days as text. */
  public record Command(SignedIn person, String name, Collection<String> rights, String days) {}

  /** A token as shown once. */
  public record Made(String name, String token, Instant expiresAt) {}

  public Outcome<Made> run(Command command) {
    List<Finding> findings = new ArrayList<>();
    ended.refusal(command.person().licensee(), "", "no token is made").ifPresent(findings::add);
    String name = VisibleText.trimmed(command.name());
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      findings.add(
          AccountRule.TOKEN.blocks(
              NAME,
              "Name the program that will use the token, in at most %d characters."
                  .formatted(LONGEST_NAME)));
    }
    Set<Right> rights =
        command.person().rights().stream()
            .filter(Right::isAskedFor)
            .filter(right -> command.rights().contains(right.name()))
            .collect(Collectors.toSet());
    if (rights.isEmpty()) {
      findings.add(
          AccountRule.TOKEN.blocks(
              RIGHTS, "A token without a right opens nothing: choose at least one."));
    }
    if (DAYS_TO_CHOOSE.stream().noneMatch(days -> days.toString().equals(command.days()))) {
      findings.add(AccountRule.TOKEN.blocks(DAYS, "Choose how long the token is good."));
    }
    if (!findings.isEmpty()) {
      return Outcome.refused(findings);
    }
    String token = "kp_" + Secrets.random();
    Instant now = EasternTime.now(clock);
    Instant expiresAt = now.plus(Duration.ofDays(Integer.parseInt(command.days())));
    tokens.add(command.person().accountId(), name, token, rights, now, expiresAt);
    journal.tokenMade(command.person().username(), name, command.person().actor(), now);
    return Outcome.done(new Made(name, token, expiresAt));
  }
}
