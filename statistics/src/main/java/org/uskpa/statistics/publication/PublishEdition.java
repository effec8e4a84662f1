package org.uskpa.statistics.publication;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Period;
import org.uskpa.core.usecase.UseCase;

/**
 * Publishes one edition, or lets it wait for a word. What is withheld is decided then, and stands
 * once it is published.
 */
@UseCase
class PublishEdition {

  private final Publications publications;
  private final FindUnpublished unpublished;
  private final DecidePublication decide;
  private final Waitings waitings;
  private final Grounds grounds;
  private final Journal journal;

  PublishEdition(
      Publications publications,
      FindUnpublished unpublished,
      DecidePublication decide,
      Waitings waitings,
      Grounds grounds,
      Journal journal) {
    this.publications = publications;
    this.unpublished = unpublished;
    this.decide = decide;
    this.waitings = waitings;
    this.grounds = grounds;
    this.journal = journal;
  }

  /**
   * Publishes it if nothing stands in its way now.
   *
   * @return empty when another run published it meanwhile, and when it waits
   */
  public Optional<Publication> run(Period period, int number, Actor actor) {
    publications.hold();
    // Looked up once nobody else can publish: another run may have been faster.
    Unpublished edition = unpublished.find(period, number).filter(Unpublished::isDue).orElse(null);
    if (edition == null) {
      return Optional.empty();
    }
    Draft draft = decide.of(edition, actor);
    if (draft.unprotected().isEmpty()) {
      return Optional.of(publish(edition, draft, null, actor));
    }
    String ground = grounds.of(period, number, edition.names());
    String decision =
        DecisionText.decision(ground, draft.decision().withheld().keySet(), draft.unprotected());
    Waiting asItStands =
        waitings.last(period, number).filter(one -> one.sha256().equals(decision)).orElse(null);
    if (asItStands == null) {
      waitings.add(draft, ground, decision);
      return Optional.empty();
    }
    return asItStands.word().map(given -> publish(edition, draft, asItStands, actor));
  }

  private Publication publish(
      Unpublished edition, Draft draft, @Nullable Waiting waited, Actor actor) {
    Publication done =
        publications.add(
            draft
                .publication()
                .hashed(
                    PublicationText.sha256(
                        draft.publication(),
                        edition.madeOf().stream()
                            .map(
                                one ->
                                    Map.entry(
                                        Unpublished.name(one),
                                        one.released().orElseThrow().sha256()))
                            .toList(),
                        draft.decision().withheld().keySet())),
            draft,
            waited);
    journal.write(
        new Deed(
            Subject.quarter(done.period().last()),
            done.period().isYear() ? "year published" : "published",
            actor,
            EasternTime.dateOf(done.publishedAt()),
            "",
            Map.of(
                "edition", Integer.toString(done.edition()),
                "year", Integer.toString(done.period().year()),
                "sha256", done.sha256())),
        done.publishedAt());
    return done;
  }
}
