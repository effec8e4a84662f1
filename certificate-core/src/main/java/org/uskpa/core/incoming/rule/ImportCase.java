package org.uskpa.core.incoming.rule;

import java.time.LocalDate;
import java.util.List;
import org.uskpa.core.register.Registers;
import org.uskpa.core.shipment.ImportDeclaration;

/**
 * All that the form and the rules of an import look at. Whoever asks them gathers this first.
 *
 * @param declaration what was typed, as read
 * @param today the date of judging in {@code America/New_York}
 * @param backEntry whether it is a record of the past, entered later
 * @param seenBefore other imports on which the same certificate number stands
 * @param registers the dated registers, all periods of them
 */
public record ImportCase(
    ImportDeclaration declaration,
    LocalDate today,
    boolean backEntry,
    List<SeenImport> seenBefore,
    Registers registers) {

  public ImportCase {
    seenBefore = List.copyOf(seenBefore);
  }

  /** The date an import is judged by: its entry date, else its arrival, else today. */
  public LocalDate judgedOn() {
    return declaration.enteredOn().read().or(() -> declaration.arrivedOn().read()).orElse(today);
  }
}
