package org.uskpa.portal.census;

import java.time.Instant;
import org.springframework.web.util.UriComponentsBuilder;
import org.uskpa.core.record.Flow;
import org.uskpa.statistics.release.RecordChange;

/**
 * A record that changed since a release, as the page shows it.
 *
 * @param href its own page
 * @param way how it differs, in words
 * @param cause why, in words
 */
record ChangeLine(String key, String href, String way, String cause, Instant since) {

  static ChangeLine of(RecordChange change, QuarterWords words) {
    return new ChangeLine(
        change.key(),
        UriComponentsBuilder.fromPath(
                change.flow() == Flow.EXPORT ? "/certificates/{key}" : "/imports/{key}")
            .encode()
            .buildAndExpand(change.key())
            .toUriString(),
        words.say("quarters.way." + change.way().name()),
        words.say("quarters.cause." + change.cause()),
        change.since());
  }
}
