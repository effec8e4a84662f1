package org.uskpa.core.fee;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.UsDollars;

/** Says whom a charge would reach and how much it is together; charges nobody. */
@Service
public class CheckCharge {

  /**
   * A charge as it would be.
   *
   * @param amount of each licensee
   * @param licensees how many would owe it
   */
  public record Proposed(int year, UsDollars amount, LocalDate dueOn, int licensees) {

    /** What all of them would owe together, in U.S. dollars. */
    public BigDecimal total() {
      return amount.value().multiply(BigDecimal.valueOf(licensees));
    }
  }

  private final Fees fees;
  private final Clock clock;

  CheckCharge(Fees fees, Clock clock) {
    this.fees = fees;
    this.clock = clock;
  }

  /** What {@link ChargeFees} would charge as things stand, or its refusals. */
  @Transactional(readOnly = true)
  public Outcome<Proposed> run(ChargeFees.Command command) {
    List<Finding> refusals =
        ChargeFees.refusals(command, EasternTime.dateOf(EasternTime.now(clock)));
    return refusals.isEmpty()
        ? Outcome.done(
            new Proposed(
                command.year(),
                command.amount(),
                command.dueOn(),
                fees.unchargedIds(command.year()).size()))
        : Outcome.refused(refusals);
  }
}
