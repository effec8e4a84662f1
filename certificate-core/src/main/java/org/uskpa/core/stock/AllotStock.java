package org.uskpa.core.stock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/**
 * The USKPA gives a licensee a range of numbered certificates, and its managers are told. All of it
 * or nothing.
 */
@UseCase
public class AllotStock {

  /**
   * What to whom.
   *
   * @param licensee the licensee's number, such as {@code L005}
   * @param first the first number as typed
   * @param last the last number as typed
   * @param words why more than the licensee's limit; empty within it
   * @param order the open order that is answered with them; null for none
   * @param outOfSeries whether it is stated that they need not follow the numbers on record
   */
  public record Command(
      String licensee,
      String first,
      String last,
      String words,
      @Nullable Long order,
      boolean outOfSeries) {}

  private final StockNumbers stock;
  private final Licensees licensees;
  private final Allotments allotments;
  private final OutOfSeries outOfSeries;
  private final OrderAnswer answer;
  private final StockNotices notices;
  private final Journal journal;
  private final Clock clock;

  AllotStock(
      StockNumbers stock,
      Licensees licensees,
      Allotments allotments,
      OutOfSeries outOfSeries,
      OrderAnswer answer,
      StockNotices notices,
      Journal journal,
      Clock clock) {
    this.stock = stock;
    this.licensees = licensees;
    this.allotments = allotments;
    this.outOfSeries = outOfSeries;
    this.answer = answer;
    this.notices = notices;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Allots them, or refuses by a rule of {@link StockStepRules}. Sent a second time by the same
   * person it is done, while the numbers stand as they were allotted.
   *
   * @throws NotFound when there is no such licensee or order
   */
  public Outcome<NumberRange> run(Command command, Actor actor) {
    Licensee licensee =
        licensees
            .byNumber(command.licensee())
            .orElseThrow(() -> new NotFound("licensee " + command.licensee()));
    Outcome<NumberRange> typed =
        allotments.range(command, EasternTime.dateOf(EasternTime.now(clock)));
    if (!(typed instanceof Outcome.Done<NumberRange> done)) {
      return typed;
    }
    NumberRange range = done.value();
    // Each counts what the one before it gave: two at once would pass the limit together.
    stock.waitToBeAllotted(licensee.id());
    licensees.holdStanding(licensee.id());
    List<StockNumber> there = stock.lockRange(range);
    Instant now = EasternTime.now(clock);
    StockOrder order = command.order() == null ? null : answer.held(command.order());
    String words = VisibleText.trimmed(command.words());
    List<Deed> deeds = deeds(licensee, range, words, actor, EasternTime.dateOf(now));
    if (isDone(licensee, range, there, order) && journal.countLast(deeds) == range.count()) {
      return Outcome.done(range);
    }
    List<Finding> refusals =
        new ArrayList<>(allotments.refusals(command, licensee, range, there, order, now));
    outOfSeries.refusal(range, command.outOfSeries()).ifPresent(refusals::add);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    stock.allot(range.numbers(), licensee.id(), EasternTime.dateOf(now));
    journal.writeAll(deeds, now);
    if (order == null) {
      notices.allotted(licensee, range, now);
    } else {
      answer.allotted(order, range, words, actor, now);
    }
    return Outcome.done(range);
  }

  private static List<Deed> deeds(
      Licensee licensee, NumberRange range, String words, Actor actor, LocalDate today) {
    return range.numbers().stream()
        .map(
            number ->
                new Deed(
                    Subject.stock(number.value()),
                    "allotted",
                    actor,
                    today,
                    words,
                    Map.of("licensee", licensee.number())))
        .toList();
  }

  /** Whether the numbers are the licensee's just so, and the order was answered with them. */
  private static boolean isDone(
      Licensee licensee, NumberRange range, List<StockNumber> there, @Nullable StockOrder order) {
    return there.size() == range.count()
        && there.stream()
            .allMatch(
                number -> number.state() == StockState.ALLOTTED && number.isHeldBy(licensee.id()))
        && (order == null || range.equals(order.range()));
  }
}
