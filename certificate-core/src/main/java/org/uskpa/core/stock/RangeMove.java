package org.uskpa.core.stock;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;

/** What every step does that moves a range of numbers to another state: all of them or none. */
@Component
class RangeMove {

  private final StockNumbers stock;
  private final Journal journal;
  private final Clock clock;

  RangeMove(StockNumbers stock, Journal journal, Clock clock) {
    this.stock = stock;
    this.journal = journal;
    this.clock = clock;
  }

  /** What is done besides for numbers that move, in the same transaction. */
  interface Besides {
    void with(List<StockNumber> moved, Instant now);
  }

  /** Moves the range, and no more. */
  Outcome<NumberRange> move(
      String first,
      String last,
      @Nullable Long licenseeId,
      StockState to,
      @Nullable String words,
      Actor actor) {
    return move(first, last, licenseeId, to, words, actor, (moved, now) -> {});
  }

  /**
   * Moves the range. Sent a second time by the same person it is done and nothing is added; numbers
   * that stand where they shall stay as they are, unless all do: then there is nothing to say why
   * of, and it is refused.
   *
   * @param licenseeId whose numbers they must be; null for the USKPA, to whom all belong
   * @param words why; null where the step needs none
   * @param besides done once, with the numbers as they stood before
   * @throws NotFound when one of them is not this licensee's, or was never printed
   */
  Outcome<NumberRange> move(
      String first,
      String last,
      @Nullable Long licenseeId,
      StockState to,
      @Nullable String words,
      Actor actor,
      Besides besides) {
    NumberRange range;
    try {
      range = NumberRange.typed(first, last);
    } catch (IllegalArgumentException noRange) {
      return Outcome.refused(
          StockStepRules.RANGE.block("first", String.valueOf(noRange.getMessage())));
    }
    List<StockNumber> numbers = stock.lockRange(range);
    if (numbers.size() < range.count()
        || (licenseeId != null
            && !numbers.stream().allMatch(number -> number.isHeldBy(licenseeId)))) {
      throw new NotFound("stock " + range);
    }
    Instant now = EasternTime.now(clock);
    long sameDeeds = journal.countLast(deeds(numbers, to, words, actor, now));
    boolean allThere = numbers.stream().allMatch(number -> number.state() == to);
    if (sameDeeds == numbers.size() || (allThere && sameDeeds > 0)) {
      return Outcome.done(range);
    }
    List<Finding> refusals = refusals(numbers, to, words);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    List<StockNumber> moving = numbers.stream().filter(number -> number.state() != to).toList();
    stock.moveAll(moving, to);
    journal.writeAll(deeds(moving, to, words, actor, now), now);
    besides.with(moving, now);
    return Outcome.done(range);
  }

  private static List<Deed> deeds(
      List<StockNumber> numbers, StockState to, @Nullable String words, Actor actor, Instant now) {
    return numbers.stream()
        .map(
            number ->
                new Deed(
                    Subject.stock(number.number().value()),
                    to.label().toLowerCase(Locale.ROOT),
                    actor,
                    EasternTime.dateOf(now),
                    words == null ? "" : VisibleText.trimmed(words),
                    Map.of("from", number.state().name())))
        .toList();
  }

  /** A number that a draft has is the draft's to give back. */
  private static boolean mayMove(StockNumber number, StockState to) {
    return number.state() != StockState.RESERVED && number.state().next().contains(to);
  }

  private static List<StockNumber> stuck(List<StockNumber> numbers, StockState to) {
    List<StockNumber> stuck = numbers.stream().filter(number -> !mayMove(number, to)).toList();
    List<StockNumber> elsewhere = stuck.stream().filter(number -> number.state() != to).toList();
    return stuck.size() == numbers.size() ? stuck : elsewhere;
  }

  private static List<Finding> refusals(
      List<StockNumber> numbers, StockState to, @Nullable String words) {
    List<Finding> refusals = new ArrayList<>();
    Ranges.of(stuck(numbers, to))
        .forEach(
            stuck ->
                refusals.add(
                    StockStepRules.MOVE.block(
                        "first",
                        "%s: %s, so it cannot become %s. Leave it out."
                            .formatted(
                                stuck.range(),
                                stuck.state().label().toLowerCase(Locale.ROOT),
                                to.label().toLowerCase(Locale.ROOT)))));
    if (words != null) {
      KeepableText.refusal("words", words).ifPresent(refusals::add);
    }
    if (words != null && VisibleText.isBlank(words)) {
      refusals.add(StockStepRules.WORDS.block("words", "Say why."));
    }
    return refusals;
  }
}
