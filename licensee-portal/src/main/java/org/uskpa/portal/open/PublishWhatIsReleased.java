package org.uskpa.portal.open;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.usecase.NotFinished;
import org.uskpa.statistics.publication.Publication;
import org.uskpa.statistics.publication.PublishReleases;

/**
 * Publishes what was released before there were publications, when the portal starts, and makes up
 * for a run that failed after a release, in the next hour.
 */
@Component
@ConditionalOnProperty(name = "kp.clockwork", havingValue = "on", matchIfMissing = true)
@Order(PublishWhatIsReleased.ORDER)
class PublishWhatIsReleased implements ApplicationRunner {

  /** After a demonstration is loaded. */
  static final int ORDER = 1100;

  private static final Logger LOG = LoggerFactory.getLogger(PublishWhatIsReleased.class);

  private final PublishReleases publish;

  PublishWhatIsReleased(PublishReleases publish) {
    this.publish = publish;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    publish();
  }

  @Scheduled(cron = "0 11 * * * *", zone = "America/New_York")
  void publish() {
    try {
      List<String> published =
          publish.run(Actor.CLOCKWORK).published().stream().map(Publication::name).toList();
      if (!published.isEmpty()) {
        LOG.info("Published {}", published);
      }
    } catch (NotFinished later) {
      LOG.warn("Nothing was published; the next hour tries again: {}", later.getMessage());
    } catch (DataAccessException refused) {
      // A portal that publishes nothing more still has to start and to serve everybody else.
      LOG.error("Nothing could be published; the next hour tries again", refused);
    }
  }
}
