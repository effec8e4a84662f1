package org.uskpa.core.stock;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.measure.EasternTime;

/** Says which numbers an allotment would give, or what would refuse it; allots nothing. */
@Service
public class CheckAllotment {

  private final StockNumbers stock;
  private final Licensees licensees;
  private final Allotments allotments;
  private final OutOfSeries outOfSeries;
  private final StockOrders orders;
  private final Clock clock;

  CheckAllotment(
      StockNumbers stock,
      Licensees licensees,
      Allotments allotments,
      OutOfSeries outOfSeries,
      StockOrders orders,
      Clock clock) {
    this.stock = stock;
    this.licensees = licensees;
    this.allotments = allotments;
    this.outOfSeries = outOfSeries;
    this.orders = orders;
    this.clock = clock;
  }

  /**
   * The range that {@link AllotStock} would allot as things stand, or its refusals. Whether it
   * follows the numbers on record is told with it, to be stated when it is allotted.
   *
   * @throws NotFound when there is no such licensee or order
   */
  @Transactional(readOnly = true)
  public Outcome<NewNumbers> run(AllotStock.Command command) {
    Licensee licensee =
        licensees
            .byNumber(command.licensee())
            .orElseThrow(() -> new NotFound("licensee " + command.licensee()));
    Instant now = EasternTime.now(clock);
    Outcome<NumberRange> typed = allotments.range(command, EasternTime.dateOf(now));
    if (!(typed instanceof Outcome.Done<NumberRange> range)) {
      return Outcome.refused(typed.findings());
    }
    StockOrder order =
        command.order() == null
            ? null
            : orders
                .byId(command.order())
                .orElseThrow(() -> new NotFound("order " + command.order()));
    List<Finding> refusals =
        allotments.refusals(
            command, licensee, range.value(), stock.ofRange(range.value()), order, now);
    return refusals.isEmpty()
        ? Outcome.done(new NewNumbers(range.value(), outOfSeries.words(range.value()).orElse("")))
        : Outcome.refused(refusals);
  }
}
