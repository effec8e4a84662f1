package org.uskpa.portal.duty;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.uskpa.core.calendar.OpenPeriodicDuties;
import org.uskpa.core.calendar.SealJournal;
import org.uskpa.core.usecase.NotFinished;
import org.uskpa.statistics.reconciliation.ExpireItems;

/**
 * Opens the duties that have come round, closes what is over and seals the journal: when the portal
 * starts, and shortly after every full hour, so that a new day is noticed soon and a run that
 * failed is made up for.
 */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "kp.clockwork", havingValue = "on", matchIfMissing = true)
@Order(Clockwork.ORDER)
class Clockwork implements ApplicationRunner {

  /** After a demonstration has brought its licensees up to date. */
  static final int ORDER = 1000;

  private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

  private final OpenPeriodicDuties periodic;
  private final ExpireItems items;
  private final SealJournal seal;

  Clockwork(OpenPeriodicDuties periodic, ExpireItems items, SealJournal seal) {
    this.periodic = periodic;
    this.items = items;
    this.seal = seal;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    everyHour();
  }

  @Scheduled(cron = "0 1 * * * *", zone = "America/New_York")
  void everyHour() {
    openPeriodicDuties();
    closeItems();
    sealJournal();
  }

  /** The log is kept apart from the database: there the hash shows what stood when. */
  private void sealJournal() {
    try {
      seal.run()
          .ifPresent(
              made ->
                  LOG.info(
                      "Checkpoint {} of the journal, {} histories: {}",
                      made.number(),
                      made.chains(),
                      made.hash()));
    } catch (NotFinished later) {
      LOG.warn("The journal was not sealed; the next hour tries again: {}", later.getMessage());
    }
  }

  private void closeItems() {
    try {
      int closed = items.run();
      if (closed > 0) {
        LOG.info("Closed {} items of reconciliations, five years after issuance", closed);
      }
    } catch (NotFinished later) {
      LOG.warn("No items were closed; the next hour tries again: {}", later.getMessage());
    }
  }

  private void openPeriodicDuties() {
    try {
      int opened = periodic.run();
      if (opened > 0) {
        LOG.info("Opened {} duties that have come round", opened);
      }
    } catch (NotFinished later) {
      LOG.warn(
          "Periodic duties were not opened; the next hour tries again: {}", later.getMessage());
    }
  }
}
