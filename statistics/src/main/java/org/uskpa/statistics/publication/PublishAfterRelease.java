package org.uskpa.statistics.publication;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.uskpa.core.journal.Actor;
import org.uskpa.statistics.release.QuarterReleased;

/**
 * Publishes what was released as soon as the release stands. The release itself holds up whoever
 * records, so the audit comes after it; should it fail, the release stands and the next hour
 * publishes it.
 */
@Component
class PublishAfterRelease {

  private final PublishReleases publish;

  PublishAfterRelease(PublishReleases publish) {
    this.publish = publish;
  }

  @TransactionalEventListener
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void released(QuarterReleased released) {
    publish.run(Actor.CLOCKWORK);
  }
}
