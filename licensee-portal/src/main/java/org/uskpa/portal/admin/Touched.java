package org.uskpa.portal.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.certificate.CertificateRow;
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
 */
record Touched(
    long drafts,
    List<CertificateRow> newest,
    long free,
    long recalled,
    long people,
    @Nullable StockOrder order) {

  Touched {
    newest = List.copyOf(newest);
  }
}
