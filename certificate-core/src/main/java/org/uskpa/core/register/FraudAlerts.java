package org.uskpa.core.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uskpa.core.period.Timeline;

/** The alerts on foreign certificates, by number. */
public final class FraudAlerts {

  private record Key(String issuer, String digits) {}

  private final Map<Key, Timeline<FraudAlert>> byNumber;

  public FraudAlerts(Collection<FraudAlert> all) {
    this.byNumber = Timeline.byKey(all, alert -> new Key(alert.issuer(), alert.digits()));
  }

  /** The alert on a certificate that holds on a day. */
  public Optional<FraudAlert> on(String issuer, String digits, LocalDate day) {
    Timeline<FraudAlert> own = byNumber.get(new Key(issuer, digits));
    return own == null ? Optional.empty() : own.on(day);
  }

  /** All of them. */
  public List<FraudAlert> all() {
    return byNumber.values().stream().flatMap(own -> own.rows().stream()).toList();
  }
}
