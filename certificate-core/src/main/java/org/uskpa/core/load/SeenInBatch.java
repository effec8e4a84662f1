package org.uskpa.core.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uskpa.core.certificate.GoodsKey;
import org.uskpa.core.certificate.rule.CertificateCase;
import org.uskpa.core.certificate.rule.SeenBefore;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.Itn;

/**
 * What the certificates of a batch share among themselves, each with those that stand before it in
 * the file. Earlier batches stand in the database already, in the same transaction.
 */
final class SeenInBatch {

  private record Key(SeenBefore.What what, String value) {}

  private final Map<Key, List<CertificateEntry>> seen = new HashMap<>();

  /** The certificate becomes one of those that later ones are compared with. */
  void see(CertificateEntry entry) {
    keys(entry.declaration())
        .forEach(key -> seen.computeIfAbsent(key, first -> new ArrayList<>(1)).add(entry));
  }

  /** The case with the earlier certificates of the batch that share something with it. */
  CertificateCase addTo(CertificateCase judged) {
    List<SeenBefore> found = new ArrayList<>();
    for (Key key : keys(judged.declaration())) {
      for (CertificateEntry other : seen.getOrDefault(key, List.of())) {
        found.add(
            new SeenBefore(
                key.what(),
                key.what() == SeenBefore.What.GOODS ? "" : key.value(),
                other.number(),
                other.licensee().equals(judged.holder().number()),
                true,
                Optional.ofNullable(other.declaration().issuedOn().value())
                    .orElse(judged.today())));
      }
    }
    if (found.isEmpty()) {
      return judged;
    }
    found.addAll(0, judged.seenBefore());
    return new CertificateCase(
        judged.step(),
        judged.number(),
        judged.declaration(),
        judged.now(),
        judged.today(),
        judged.holder(),
        judged.numberStanding(),
        found,
        judged.registers());
  }

  private static List<Key> keys(Declaration declared) {
    List<Key> keys = new ArrayList<>(4);
    Itn itn = declared.itn().value();
    if (itn != null) {
      keys.add(new Key(SeenBefore.What.ITN, itn.value()));
    }
    for (String seal : new LinkedHashSet<>(declared.seals().read().orElse(List.of()))) {
      keys.add(new Key(SeenBefore.What.SEAL, seal));
    }
    GoodsKey.of(declared)
        .ifPresent(goods -> keys.add(new Key(SeenBefore.What.GOODS, String.valueOf(goods))));
    return keys;
  }
}
