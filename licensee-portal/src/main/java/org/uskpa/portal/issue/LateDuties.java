package org.uskpa.portal.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.shipment.CertificateNumber;

/** What licensees owe late, for a page of certificates at once. */
@Component
class LateDuties {

  private final Duties duties;
  private final Clock clock;

  LateDuties(Duties duties, Clock clock) {
    this.duties = duties;
    this.clock = clock;
  }

  /** How many duties are late, by certificate number; a certificate without any is absent. */
  Map<String, Long> of(Collection<CertificateNumber> numbers) {
    Instant now = clock.instant();
    return duties
        .openAbout(numbers.stream().map(number -> Subject.certificate(number.value())).toList())
        .stream()
        .filter(duty -> duty.owner() == DutyOwner.LICENSEE && duty.isLate(now))
        .collect(Collectors.groupingBy(duty -> duty.subject().key(), Collectors.counting()));
  }
}
