package org.uskpa.core.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.period.Timeline;
import org.uskpa.core.shipment.TransportMode;

/**
 * The dated registers and settings, all periods of them, as one immutable reading: whoever judges a
 * record takes it once and judges everything by it.
 */
public final class Registers {

  private final Participants participants;
  private final Restrictions restrictions;
  private final FraudAlerts fraudAlerts;
  private final Settings settings;
  private final Map<HsCode, Timeline<PriceBand>> priceBands;
  private final Map<TransportMode, Timeline<FilingDeadline>> filingDeadlines;
  private final ContainerTypes containerTypes;
  private final Ports ports;

  /**
   * Takes the rows of the registers as they are.
   *
   * @throws IllegalArgumentException when two rows about one thing hold on one day
   */
  public Registers(
      Participants participants,
      Restrictions restrictions,
      FraudAlerts fraudAlerts,
      Settings settings,
      Collection<PriceBand> priceBands,
      Collection<FilingDeadline> filingDeadlines,
      ContainerTypes containerTypes,
      Ports ports) {
    this.participants = participants;
    this.restrictions = restrictions;
    this.fraudAlerts = fraudAlerts;
    this.settings = settings;
    this.priceBands = Timeline.byKey(priceBands, PriceBand::hs);
    this.filingDeadlines = Timeline.byKey(filingDeadlines, FilingDeadline::mode);
    this.containerTypes = containerTypes;
    this.ports = ports;
  }

  public Participants participants() {
    return participants;
  }

  public Restrictions restrictions() {
    return restrictions;
  }

  public FraudAlerts fraudAlerts() {
    return fraudAlerts;
  }

  public Settings settings() {
    return settings;
  }

  /** The usual price of an HS code's goods on a day. */
  public Optional<PriceBand> priceBand(HsCode hs, LocalDate on) {
    Timeline<PriceBand> own = priceBands.get(hs);
    return own == null ? Optional.empty() : own.on(on);
  }

  /** How long before departure a shipment must be filed on a day. */
  public Optional<FilingDeadline> filingDeadline(TransportMode mode, LocalDate on) {
    Timeline<FilingDeadline> own = filingDeadlines.get(mode);
    return own == null ? Optional.empty() : own.on(on);
  }

  /** The kinds of packaging. */
  public ContainerTypes containerTypes() {
    return containerTypes;
  }

  public Ports ports() {
    return ports;
  }

  /** Every price band, by code and date. */
  public List<PriceBand> priceBands() {
    return priceBands.values().stream()
        .flatMap(own -> own.rows().stream())
        .sorted(Comparator.comparing(PriceBand::hs).thenComparing(band -> band.during().first()))
        .toList();
  }

  /** Every filing deadline, by mode and date. */
  public List<FilingDeadline> filingDeadlines() {
    return filingDeadlines.values().stream()
        .flatMap(own -> own.rows().stream())
        .sorted(
            Comparator.comparing(FilingDeadline::mode)
                .thenComparing(deadline -> deadline.during().first()))
        .toList();
  }
}
