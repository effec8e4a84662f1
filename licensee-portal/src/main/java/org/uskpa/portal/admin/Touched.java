package org.uskpa.portal.admin;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.certificate.CertificateRow;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.stock.StockOrder;

/**
 * What a change of standing touches at once.
 *
 * @param drafts how many are open, handed over or not
 * @param newest of them, not all when there are many
 * @param free how many numbers the licensee still holds free
 * @param recalled how many numbers were recalled from it and are not back yet
 * @param people how many can sign in for it
 * @param order of numbers that waits for an answer; null for none
 * @param closes what an end of the licence would close, by the journal's names with hyphens
 * @param stays how many duties of each kind would stay owed after it
 */
record Touched(
    long drafts,
    List<CertificateRow> newest,
    long free,
    long recalled,
    long people,
    @Nullable StockOrder order,
    Map<String, Integer> closes,
    Map<DutyKind, Long> stays) {

  Touched {
    newest = List.copyOf(newest);
    closes = Collections.unmodifiableMap(new TreeMap<>(closes));
    stays = Collections.unmodifiableMap(new TreeMap<>(stays));
  }
}
