package org.uskpa.statistics.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Period;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/**
 * Somebody of Census answers with their word for an edition of which not everything can be
 * protected. The next run publishes it.
 */
@UseCase
public class GiveWord {

  /** The field in which the reason is typed. */
  public static final String WORDS = "words";

  /** At least three words. */
  private static final Pattern A_FEW = Pattern.compile("(?s)\\S+\\s+\\S+\\s+\\S.*");

  /**
   * For what, and why.
   *
   * @param decision the hash of the decision that was looked at
   * @param words why it is to be published nevertheless
   */
  public record Command(Period period, int edition, String decision, String words) {}

  private final Publications publications;
  private final FindUnpublished unpublished;
  private final Waitings waitings;
  private final Journal journal;
  private final Clock clock;

  GiveWord(
      Publications publications,
      FindUnpublished unpublished,
      Waitings waitings,
      Journal journal,
      Clock clock) {
    this.publications = publications;
    this.unpublished = unpublished;
    this.waitings = waitings;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Keeps the word, or refuses by {@link PublicationRules#STEP} or {@link PublicationRules#WORDS}.
   * The same form sent twice gives it once.
   */
  public Outcome<Waiting> run(Command command, Actor actor) {
    publications.hold();
    Waiting last = waitings.last(command.period(), command.edition()).orElse(null);
    String words = VisibleText.trimmed(command.words());
    if (last != null && isOf(last, command.decision(), words, actor)) {
      return Outcome.done(last);
    }
    List<Finding> refusals = new ArrayList<>();
    step(command, last).ifPresent(refusals::add);
    words(command.words(), words).ifPresent(refusals::add);
    if (last == null || !refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    Instant now = EasternTime.now(clock);
    Word word =
        new Word(words, now.isBefore(last.decidedAt()) ? last.decidedAt() : now, actor.username());
    waitings.give(last, word);
    journal.write(
        new Deed(
            Subject.quarter(last.period().last()),
            last.period().isYear() ? "word given to publish the year" : "word given to publish",
            actor,
            EasternTime.dateOf(word.givenAt()),
            words,
            Map.of(
                "edition", Integer.toString(last.edition()),
                "year", Integer.toString(last.period().year()),
                "sha256", last.sha256())),
        word.givenAt());
    return Outcome.done(waitings.last(command.period(), command.edition()).orElseThrow());
  }

  private static boolean isOf(Waiting last, String decision, String words, Actor actor) {
    return last.sha256().equals(decision)
        && last.word()
            .filter(word -> word.givenBy().equals(actor.username()))
            .filter(word -> word.words().equals(words))
            .isPresent();
  }

  /** Why there is nothing to give a word to, or not to this. */
  private Optional<Finding> step(Command command, @Nullable Waiting last) {
    String name = "edition %d of %s".formatted(command.edition(), command.period().label());
    if (last == null) {
      return Optional.of(
          PublicationRules.STEP.block(
              "There is no %s that waits for a word. The list of published editions says what waits."
                  .formatted(name)));
    }
    Optional<Word> given = last.word();
    if (given.isPresent()) {
      return Optional.of(
          PublicationRules.STEP.block(
              "The word for %s was given on %s by %s: “%s”. Nothing more is needed."
                  .formatted(
                      name,
                      EasternTime.written(given.get().givenAt()),
                      given.get().givenBy(),
                      given.get().words())));
    }
    if (!last.sha256().equals(command.decision())) {
      return Optional.of(
          PublicationRules.STEP.block(
              "What is withheld of %s was decided anew on %s, after your page was opened. Look at it as it stands now."
                  .formatted(name, EasternTime.written(last.decidedAt()))));
    }
    return unpublished.waiting(command.period(), command.edition()).isPresent()
        ? Optional.empty()
        : Optional.of(
            PublicationRules.STEP.block(
                "What was decided of %s no longer stands: another edition of the year was published or released since. Choose “Publish what is released and waits”, and look at what it then says."
                    .formatted(name)));
  }

  private static Optional<Finding> words(String typed, String words) {
    Optional<Finding> unkeepable = KeepableText.refusal(WORDS, typed);
    if (unkeepable.isPresent()) {
      return unkeepable;
    }
    if (VisibleText.isBlank(typed)) {
      return Optional.of(
          PublicationRules.WORDS.block(
              WORDS, "Say why it may be published although not everything is protected."));
    }
    return A_FEW.matcher(words).matches()
        ? Optional.empty()
        : Optional.of(
            PublicationRules.WORDS.block(
                WORDS,
                "“%s” says too little to whoever reads it later. Say why in three words or more."
                    .formatted(words)));
  }
}
