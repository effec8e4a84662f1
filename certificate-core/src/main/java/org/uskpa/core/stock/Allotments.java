package org.uskpa.core.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.licensee.Standing;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.shipment.CertificateNumber;

/** What an allotment must be, said alike before it is confirmed and when it is made. */
@Component
class Allotments {

  private final Licensees licensees;
  private final KnownRegisters registers;

  Allotments(Licensees licensees, KnownRegisters registers) {
    this.licensees = licensees;
    this.registers = registers;
  }

  /** The range as typed, or why it is none that certificates of the day can carry. */
  Outcome<NumberRange> range(AllotStock.Command command, LocalDate today) {
    NumberRange range;
    try {
      range = NumberRange.typed(command.first(), command.last());
    } catch (IllegalArgumentException noRange) {
      return Outcome.refused(
          StockStepRules.RANGE.block("first", String.valueOf(noRange.getMessage())));
    }
    int digits = registers.current().settings().certificateNumberDigits(today);
    List<Finding> refusals = new ArrayList<>();
    wrongLength("first", range.first(), digits).ifPresent(refusals::add);
    wrongLength("last", range.last(), digits).ifPresent(refusals::add);
    return refusals.isEmpty() ? Outcome.done(range) : Outcome.refused(refusals);
  }

  private static Optional<Finding> wrongLength(String field, CertificateNumber number, int digits) {
    int length = number.digits().length();
    return length == digits
        ? Optional.empty()
        : Optional.of(
            StockStepRules.DIGITS.block(
                field,
                "%s has %d digits, but certificates carry %d. Give a number of %d digits."
                    .formatted(number, length, digits, digits)));
  }

  /**
   * What keeps a licensee from getting a range.
   *
   * @param there the numbers of the range that were ever printed
   */
  List<Finding> refusals(Licensee licensee, List<StockNumber> there, Instant now) {
    List<Finding> refusals = new ArrayList<>();
    if (licensees.asOf(licensee.id(), now).standing() != Standing.ACTIVE) {
      refusals.add(
          StockStepRules.GOOD_STANDING.block(
              "licensee",
              "%s is not in good standing, so no numbers are allotted to it."
                  .formatted(licensee.number())));
    }
    Ranges.ofTaken(there)
        .forEach(
            taken ->
                refusals.add(
                    StockStepRules.OVERLAP.block(
                        "first",
                        "%s is taken already (%s); choose numbers that were never allotted."
                            .formatted(taken.range(), taken.state().label()))));
    return refusals;
  }
}
