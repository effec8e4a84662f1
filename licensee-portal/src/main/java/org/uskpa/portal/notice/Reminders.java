package org.uskpa.portal.notice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.uskpa.core.calendar.RemindPeople;
import org.uskpa.core.usecase.NotFinished;
import org.uskpa.portal.account.RemindOfAccessReviews;

/**
 * Reminds people once a day: in the morning, or as soon as a portal runs after it. Nobody is told
 * the same twice, so a further run of the day makes up for one that failed and does no more.
 */
@Component
@ConditionalOnProperty(name = "kp.clockwork", havingValue = "on", matchIfMissing = true)
@Order(Reminders.ORDER)
class Reminders implements ApplicationRunner {

  /** After the duties that have come round are opened. */
  static final int ORDER = 1100;

  private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

  private final RemindPeople remind;
  private final RemindOfAccessReviews accessReviews;
  private final NoticeSettings settings;

  Reminders(RemindPeople remind, RemindOfAccessReviews accessReviews, NoticeSettings settings) {
    this.remind = remind;
    this.accessReviews = accessReviews;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    everyDay();
  }

  @Scheduled(cron = "0 5 7-22 * * *", zone = "America/New_York")
  void everyDay() {
    try {
      int told = remind.run(new RemindPeople.Command(settings.remindDays())) + accessReviews.run();
      if (told > 0) {
        LOG.info("Reminded by {} notices", told);
      }
    } catch (NotFinished later) {
      LOG.warn("Nobody was reminded; the next hour tries again: {}", later.getMessage());
    }
  }
}
