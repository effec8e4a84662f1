package org.uskpa.core.stock;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.EasternTime;

/** Says which printed numbers would be taken in, or what would refuse them; takes none in. */
@Service
public class CheckPrinting {

  private final StockNumbers stock;
  private final Allotments allotments;
  private final OutOfSeries outOfSeries;
  private final Clock clock;

  CheckPrinting(StockNumbers stock, Allotments allotments, OutOfSeries outOfSeries, Clock clock) {
    this.stock = stock;
    this.allotments = allotments;
    this.outOfSeries = outOfSeries;
    this.clock = clock;
  }

  /**
   * The range that {@link PrintStock} would take in as things stand, or its refusals. Whether it
   * follows the numbers on record is told with it, to be stated when they are taken in.
   */
  @Transactional(readOnly = true)
  public Outcome<NewNumbers> run(PrintStock.Command command) {
    Outcome<NumberRange> typed =
        allotments.range(
            command.first(), command.last(), EasternTime.dateOf(EasternTime.now(clock)));
    if (!(typed instanceof Outcome.Done<NumberRange> done)) {
      return Outcome.refused(typed.findings());
    }
    NumberRange range = done.value();
    List<Finding> refusals = PrintStock.known(stock.ofRange(range));
    return refusals.isEmpty()
        ? Outcome.done(new NewNumbers(range, outOfSeries.words(range).orElse("")))
        : Outcome.refused(refusals);
  }
}
