package org.uskpa.portal.incoming;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.register.Port;
import org.uskpa.core.shipment.Dates;
import org.uskpa.core.shipment.Typed;
import org.uskpa.portal.page.Choice;

/** The ports of entry as forms offer and records name them. */
@Component
class EntryPorts {

  private final KnownRegisters registers;
  private final Clock clock;

  EntryPorts(KnownRegisters registers, Clock clock) {
    this.registers = registers;
    this.clock = clock;
  }

  /** The ports of the day of an entry as it is typed, or of today while it cannot be read. */
  List<Choice> choices(String enteredOn) {
    LocalDate day =
        Typed.read(enteredOn, Dates::of)
            .read()
            .orElseGet(() -> EasternTime.dateOf(clock.instant()));
    return registers.current().ports().on(day).stream()
        .map(port -> new Choice(port.code(), port.name()))
        .toList();
  }

  /** A code with the port's name on a day, or the code alone where none is known. */
  String named(String code, LocalDate on) {
    return registers.current().ports().named(code, on).map(Port::spoken).orElse(code);
  }
}
