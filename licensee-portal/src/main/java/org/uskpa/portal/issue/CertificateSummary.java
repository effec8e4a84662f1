package org.uskpa.portal.issue;

import java.util.List;
import org.uskpa.portal.page.SummaryRow;

/**
 * A certificate in short, as the pages that ask for a confirmation show it.
 *
 * @param version what a command on a draft names as the version that was seen
 * @param handedOverBy the name of whoever handed it over; empty when nobody did
 */
record CertificateSummary(
    String number, int version, String handedOverBy, GoodsTable lines, List<SummaryRow> rows) {
  CertificateSummary {
    rows = List.copyOf(rows);
  }
}
