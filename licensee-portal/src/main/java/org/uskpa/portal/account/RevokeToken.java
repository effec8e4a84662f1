package org.uskpa.portal.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.usecase.UseCase;
import org.uskpa.portal.security.SignedIn;

/** Revokes one of a person's own tokens, at once and for good. */
@UseCase
public class RevokeToken {

  private final ApiTokens tokens;
  private final AccountJournal journal;
  private final Clock clock;

  RevokeToken(ApiTokens tokens, AccountJournal journal, Clock clock) {
    this.tokens = tokens;
    this.journal = journal;
    this.clock = clock;
  }

  /** Which token of whom. */
  public record Command(SignedIn person, long tokenId) {}

  /**
   * Revokes the token; a second time does nothing.
   *
   * @return its name; empty when the person has no such token
   */
  public Optional<String> run(Command command) {
    SignedIn person = command.person();
    Optional<ApiTokens.Entry> token =
        tokens.of(person.accountId()).stream()
            .filter(entry -> entry.id() == command.tokenId())
            .findFirst();
    Instant now = EasternTime.now(clock);
    if (token.isPresent() && tokens.revoke(person.accountId(), command.tokenId(), now)) {
      journal.tokenRevoked(person.username(), token.get().name(), person.actor(), now);
    }
    return token.map(ApiTokens.Entry::name);
  }
}
