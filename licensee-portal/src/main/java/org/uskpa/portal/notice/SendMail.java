package org.uskpa.portal.notice;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.notice.Outbox;

/**
 * Sends the mail whose turn it is, one by one. Each is taken, handed over and marked in a
 * transaction of its own: what another portal holds is passed over, and when one is cut off between
 * the server's yes and the mark, the mail is sent once more under the same Message-ID.
 */
@Component
class SendMail {

  private enum Came {
    SENT,
    ELSE,
    /** Nothing waits, or nothing is taken: the round is over. */
    END
  }

  private final Outbox outbox;
  private final NoticeSettings settings;
  private final TransactionOperations transactions;
  private final Clock clock;

  SendMail(
      Outbox outbox, NoticeSettings settings, TransactionOperations transactions, Clock clock) {
    this.outbox = outbox;
    this.settings = settings;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Sends until nothing is left whose turn it is, or the server is away.
   *
   * @return how many the server took
   */
  int through(MailServer server) {
    int sent = 0;
    Came came = Came.ELSE;
    while (came != Came.END) {
      came = transactions.execute(status -> one(server));
      sent += came == Came.SENT ? 1 : 0;
    }
    return sent;
  }

  private Came one(MailServer server) {
    Instant now = EasternTime.now(clock);
    return outbox.take(now).map(mail -> one(mail, server, now)).orElse(Came.END);
  }

  private Came one(Outbox.Mail mail, MailServer server, Instant now) {
    if (mail.closed()) {
      outbox.failed(mail, "The account was closed before the mail went out");
      return Came.ELSE;
    }
    Delivery delivery = server.hand(mail, now);
    if (delivery instanceof Delivery.Taken) {
      outbox.sent(mail, now);
      return Came.SENT;
    }
    if (delivery instanceof Delivery.Refused refused) {
      outbox.failed(mail, refused.why());
      return Came.ELSE;
    }
    Delivery.NotNow notNow = (Delivery.NotNow) delivery;
    int attempts = mail.attempts() + 1;
    if (attempts >= settings.attempts()) {
      outbox.failed(mail, notNow.why());
    } else {
      outbox.later(mail, now.plus(settings.pauseAfter(attempts)), notNow.why());
    }
    return notNow.away() ? Came.END : Came.ELSE;
  }
}
