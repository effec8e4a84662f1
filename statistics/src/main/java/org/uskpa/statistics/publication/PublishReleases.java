package org.uskpa.statistics.publication;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.journal.Actor;

/**
 * Publishes every released edition that nothing stands in the way of, in the order of their
 * releases, and then the years that are whole: each by itself, so that what fails undoes nothing
 * else. What failed is tried again by the next run.
 */
@Service
public class PublishReleases {

  private static final Logger LOG = LoggerFactory.getLogger(PublishReleases.class);

  /**
   * What a run did.
   *
   * @param published in the order in which they came out
   * @param failed the names of those that the next run tries again
   */
  public record Run(List<Publication> published, List<String> failed) {
    public Run {
      published = List.copyOf(published);
      failed = List.copyOf(failed);
    }
  }

  private final ListUnpublished unpublished;
  private final PublishEdition publish;

  PublishReleases(ListUnpublished unpublished, PublishEdition publish) {
    this.unpublished = unpublished;
    this.publish = publish;
  }

  /**
   * Publishes what is due, each edition in a transaction of its own whatever surrounds the run.
   * What is published already stays as it is.
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Run run(Actor actor) {
    List<Publication> published = new ArrayList<>();
    Set<String> failed = new LinkedHashSet<>();
    int before;
    do {
      // What came out may clear the way of another: of a year, of a decision that rests on it.
      before = published.size();
      for (Unpublished one : unpublished.run()) {
        if (mayBeNext(one) && !failed.contains(one.name())) {
          tried(one, actor, failed).ifPresent(published::add);
        }
      }
    } while (published.size() > before);
    return new Run(published, List.copyOf(failed));
  }

  /** Whether it is due, or will be once the editions listed before it are out. */
  private static boolean mayBeNext(Unpublished one) {
    return one.isDue() || one.waitsFor(Obstacle.Kind.EARLIER_EDITION);
  }

  private Optional<Publication> tried(Unpublished one, Actor actor, Set<String> failed) {
    try {
      return publish.run(one.period(), one.edition(), actor);
    } catch (RuntimeException failure) {
      LOG.error("{} was not published; the next run tries again", one.name(), failure);
      failed.add(one.name());
      return Optional.empty();
    }
  }
}
