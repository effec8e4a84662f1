package org.uskpa.portal.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.usecase.UseCase;
import org.uskpa.portal.security.SignedIn;

/** Revokes a token of one's own or of somebody in one's charge, at once and for good. */
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

  /** Which token of which account, and by whom. */
  public record Command(SignedIn by, Account account, long tokenId) {}

  /**
   * Revokes the token; a second time does nothing.
   *
   * @return its name; empty when there is no such token, or it is in another's charge
   */
  public Optional<String> run(Command command) {
    Account account = command.account();
    if (account.id() != command.by().accountId() && !new Charge(command.by()).covers(account)) {
      return Optional.empty();
    }
    Optional<ApiTokens.Entry> token =
        tokens.of(account.id()).stream()
            .filter(entry -> entry.id() == command.tokenId())
            .findFirst();
    Instant now = EasternTime.now(clock);
    if (token.isPresent() && tokens.revoke(account.id(), command.tokenId(), now)) {
      journal.tokenRevoked(account.username(), token.get().name(), command.by().actor(), now);
    }
    return token.map(ApiTokens.Entry::name);
  }
}
