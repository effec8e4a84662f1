package org.uskpa.portal.account;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;
import org.uskpa.portal.account.AccessReview.Candidate;
import org.uskpa.portal.account.AccessReview.Decision;
import org.uskpa.portal.account.AccessReview.Said;
import org.uskpa.portal.security.SignedIn;

/**
 * Signs the yearly review of access: of each account in charge it is said whether it is still
 * needed. Accounts that are not are closed with it; what is to change is done on their pages.
 */
@UseCase
public class SignAccessReview {

  static final String DECISION = "decision.";
  static final String WORDS = "why.";

  private static final int LONGEST = 500;

  private final AccessReviews reviews;
  private final Accounts accounts;
  private final Administrators administrators;
  private final Closing closing;
  private final AccountJournal journal;
  private final Clock clock;

  SignAccessReview(
      AccessReviews reviews,
      Accounts accounts,
      Administrators administrators,
      Closing closing,
      AccountJournal journal,
      Clock clock) {
    this.reviews = reviews;
    this.accounts = accounts;
    this.administrators = administrators;
    this.closing = closing;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * What was said of a list.
   *
   * @param form the same form signs once
   * @param seen the {@linkplain AccessReview#fingerprint fingerprint} of the list that was shown
   * @param said by the key of the account
   */
  record Command(SignedIn keeper, UUID form, String seen, Map<Long, Said> said) {
    Command {
      said = Map.copyOf(said);
    }

    Said of(Candidate candidate) {
      return said.getOrDefault(candidate.account().id(), Said.NOTHING);
    }
  }

  /**
   * Signs it.
   *
   * @return the key of the record, or everything that is still to be said
   */
  public Outcome<Long> run(Command command) {
    AccessBody body = AccessBody.of(command.keeper());
    administrators.takeTurns();
    reviews.takeTurns(body);
    Optional<AccessReview> before = reviews.signedWith(command.form(), body);
    if (before.isPresent()) {
      return Outcome.done(before.get().id());
    }
    Instant now = EasternTime.now(clock);
    List<Candidate> candidates = reviews.candidates(command.keeper(), now);
    List<Finding> findings = judge(command, candidates);
    if (!findings.isEmpty()) {
      return Outcome.refused(findings);
    }
    AccessReview review =
        reviews.sign(body, command.form(), candidates.size(), command.keeper().actor(), now);
    int place = 0;
    for (Candidate candidate : candidates) {
      Said said = command.of(candidate);
      reviews.add(review.id(), ++place, candidate, said);
      if (said.decision() == Decision.CLOSES) {
        close(candidate.account(), said.words(), command.keeper(), now);
      }
    }
    journal.accessReviewed(review.id(), candidates.size(), command.keeper().actor(), now);
    return Outcome.done(review.id());
  }

  private void close(Account account, String reason, SignedIn keeper, Instant now) {
    Account held = accounts.hold(account.id());
    accounts.setLastDay(held.id(), EasternTime.dateOf(now), reason);
    closing.close(held, reason, keeper.actor(), now);
  }

  private List<Finding> judge(Command command, List<Candidate> candidates) {
    List<Finding> findings = new ArrayList<>();
    if (candidates.isEmpty()) {
      findings.add(
          AccountRule.ACCESS_REVIEW.blocks(
              "", "There is no account in your charge to go through."));
    } else if (!command.seen().equals(AccessReview.fingerprint(candidates))) {
      findings.add(
          AccountRule.ACCESS_REVIEW.blocks(
              "",
              "Accounts were opened, closed or given another role since this list was shown. Look through it as it is now and sign again; what you said is kept."));
    }
    List<Long> closed =
        candidates.stream()
            .filter(candidate -> command.of(candidate).decision() == Decision.CLOSES)
            .map(candidate -> candidate.account().id())
            .toList();
    for (Candidate candidate : candidates) {
      findings.addAll(judge(candidate.account(), command.of(candidate), closed));
    }
    return findings;
  }

  private List<Finding> judge(Account account, Said said, List<Long> closed) {
    List<Finding> findings = new ArrayList<>();
    Decision decision = said.decision();
    if (decision == null) {
      findings.add(
          AccountRule.ACCESS_REVIEW.blocks(
              DECISION + account.id(),
              "Say of %s (%s) whether the account stays as it is, changes or is closed."
                  .formatted(account.displayName(), account.username())));
    } else if (decision != Decision.KEEPS && VisibleText.isBlank(said.words())) {
      findings.add(
          AccountRule.ACCESS_REVIEW.blocks(
              WORDS + account.id(),
              "Say of %s (%s) %s."
                  .formatted(
                      account.displayName(),
                      account.username(),
                      decision == Decision.CLOSES
                          ? "why the account is closed"
                          : "what is to change")));
    }
    if (said.words().length() > LONGEST) {
      findings.add(
          AccountRule.ACCESS_REVIEW.blocks(
              WORDS + account.id(),
              "The words on %s have %d characters. Say it in %d at most."
                  .formatted(account.username(), said.words().length(), LONGEST)));
    }
    if (decision == Decision.CLOSES) {
      administrators.missing(account, closed, "closed").stream()
          .map(finding -> finding.at(DECISION + account.id()))
          .forEach(findings::add);
    }
    return findings;
  }
}
