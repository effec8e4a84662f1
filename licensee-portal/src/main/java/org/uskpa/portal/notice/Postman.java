package org.uskpa.portal.notice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks after the outbox again and again. */
@Component
@ConditionalOnProperty(name = "kp.clockwork", havingValue = "on", matchIfMissing = true)
class Postman {

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

  private final MailSwitch mail;
  private final SendMail send;

  Postman(MailSwitch mail, SendMail send) {
    this.mail = mail;
    this.send = send;
  }

  @Scheduled(fixedDelayString = "${kp.notices.every:30s}", initialDelayString = "10s")
  void round() {
    mail.server().ifPresent(this::round);
  }

  private void round(MailServer server) {
    try {
      int sent = send.through(server);
      if (sent > 0) {
        LOG.info("Sent {} notices by mail", sent);
      }
    } catch (DataAccessException | TransactionException later) {
      LOG.warn("The outbox could not be read; the next round tries again: {}", later.getMessage());
    }
  }
}
