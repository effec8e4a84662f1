package org.uskpa.core.certificate;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.uskpa.core.certificate.rule.SeenBefore;
import org.uskpa.core.duty.InboxCopy;
import org.uskpa.core.shipment.CertificateNumber;

/**
 * What Census is told when a certificate is issued although it shares something with another
 * licensee's. The licensee itself hears “elsewhere” and no number.
 */
final class UsedElsewhere {

  private UsedElsewhere() {}

  /**
   * The issued certificates of other licensees on which the passed warnings rest, by number. Of a
   * draft nothing is told: should it be issued, its own warnings tell of this one.
   */
  static List<InboxCopy.Elsewhere> of(List<SeenBefore> seen, List<Judgement.PassedWarning> passed) {
    Set<String> rules =
        passed.stream().map(warning -> warning.finding().rule()).collect(Collectors.toSet());
    Map<CertificateNumber, Set<InboxCopy.Shared>> byNumber = new TreeMap<>();
    seen.stream()
        .filter(
            other -> other.issued() && !other.ownLicensee() && rules.contains(other.what().rule()))
        .forEach(
            other ->
                byNumber
                    .computeIfAbsent(
                        other.number(), first -> EnumSet.noneOf(InboxCopy.Shared.class))
                    .add(shared(other.what())));
    return byNumber.entrySet().stream()
        .map(other -> new InboxCopy.Elsewhere(other.getKey(), other.getValue()))
        .toList();
  }

  private static InboxCopy.Shared shared(SeenBefore.What what) {
    return switch (what) {
      case ITN -> InboxCopy.Shared.ITN;
      case SEAL -> InboxCopy.Shared.SEAL;
      case GOODS -> InboxCopy.Shared.GOODS;
    };
  }
}
