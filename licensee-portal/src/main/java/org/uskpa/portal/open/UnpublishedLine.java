package org.uskpa.portal.open;

import java.time.Instant;
import java.util.List;
import org.uskpa.statistics.publication.Obstacle;
import org.uskpa.statistics.publication.Unpublished;
import org.uskpa.statistics.table.Firmness;

/**
 * A released edition that is not published, as the page writes it.
 *
 * @param released when the last of its quarters' editions was released
 * @param waitsFor each thing that it waits for; at least one
 * @param waiting where the decision that waits for a word is shown; empty when none does
 */
record UnpublishedLine(
    String label,
    boolean year,
    String standing,
    Instant released,
    List<String> waitsFor,
    String waiting) {

  static UnpublishedLine of(Unpublished edition, PublicationWords words) {
    boolean word = edition.obstacles().stream().anyMatch(one -> one.kind() == Obstacle.Kind.WORD);
    return new UnpublishedLine(
        edition.period().label(),
        edition.period().isYear(),
        // Of a year nothing is released before it is published.
        edition.period().isYear()
            ? words.say("open.edition.number", edition.edition())
            : Firmness.ofEdition(edition.edition()).label(),
        edition.asOf(),
        edition.obstacles().isEmpty()
            ? List.of(words.say("open.waits.run"))
            : edition.obstacles().stream().map(words::say).toList(),
        word ? WordPages.address(edition.period(), edition.edition()) + "/waiting" : "");
  }
}
