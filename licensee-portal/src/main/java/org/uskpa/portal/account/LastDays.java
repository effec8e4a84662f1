package org.uskpa.portal.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.uskpa.core.usecase.NotFinished;

/**
 * Closes accounts when their last day is over: shortly after midnight, and every hour and at the
 * start, so that a run that failed is made up for. Nobody comes in meanwhile: the door looks at the
 * day too.
 */
@Component
@ConditionalOnProperty(name = "kp.clockwork", havingValue = "on", matchIfMissing = true)
class LastDays implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(LastDays.class);

  private final CloseWhoLeft closeWhoLeft;

  LastDays(CloseWhoLeft closeWhoLeft) {
    this.closeWhoLeft = closeWhoLeft;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    everyHour();
  }

  @Scheduled(cron = "5 0 * * * *", zone = "America/New_York")
  void everyHour() {
    try {
      int closed = closeWhoLeft.run();
      if (closed > 0) {
        LOG.info("Closed {} accounts after their last day", closed);
      }
    } catch (NotFinished later) {
      LOG.warn("No accounts were closed; the next hour tries again: {}", later.getMessage());
    }
  }
}
