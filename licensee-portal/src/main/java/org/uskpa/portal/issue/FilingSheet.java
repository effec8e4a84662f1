package org.uskpa.portal.issue;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uskpa.core.certificate.CertificateDetail;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.portal.page.SummaryRow;

/**
 * What the export filing in AES needs of a draft: the certificate's digits for the license number
 * field (15 CFR 30.6(b)(17)) and the commodities.
 */
@Component
class FilingSheet {

  private final PageWords words;

  FilingSheet(PageWords words) {
    this.words = words;
  }

  List<SummaryRow> of(CertificateDetail draft) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(new SummaryRow(words.say("issue.itn.digits"), draft.number().digits()));
    GoodsTable goods = GoodsTable.declared(Declaration.of(draft.typed()).lines());
    rows.add(
        new SummaryRow(
            words.say("issue.itn.hs"),
            String.join(
                "\n",
                goods.rows().stream()
                    .map(row -> "%s: %s ct, $%s".formatted(row.hs(), row.carats(), row.value()))
                    .toList())));
    return rows;
  }
}
