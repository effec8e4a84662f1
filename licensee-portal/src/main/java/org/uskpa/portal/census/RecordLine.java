package org.uskpa.portal.census;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;
import org.uskpa.core.record.CountedRecord;
import org.uskpa.core.shipment.GoodsLine;
import org.uskpa.statistics.table.Kind;

/**
 * A record in the list behind a figure: what of it is in the figure.
 *
 * @param href its own page
 * @param entry number of an import's entry, or empty
 * @param codes the HS codes that are in the figure
 */
record RecordLine(
    String number,
    String href,
    String entry,
    LocalDate countedOn,
    String partner,
    String usParty,
    String foreignParty,
    String codes,
    String carats,
    String value,
    boolean corrected) {

  static RecordLine of(CountedRecord record) {
    BigDecimal carats = BigDecimal.ZERO;
    BigDecimal value = BigDecimal.ZERO;
    for (GoodsLine line : record.lines()) {
      carats = carats.add(line.carats().value());
      value = value.add(line.value().value());
    }
    return new RecordLine(
        record.certificateNumber(),
        record
            .entryNumber()
            .map(entry -> path("/imports/{key}", entry))
            .orElseGet(() -> path("/certificates/{key}", record.certificateNumber())),
        record.entryNumber().orElse(""),
        record.countedOn(),
        record.partner().name(),
        record.usParty(),
        record.foreignParty(),
        record.lines().stream().map(line -> line.hs().code()).collect(Collectors.joining(", ")),
        Kind.CARATS.shown(carats),
        Kind.DOLLARS.shown(value),
        record.corrected());
  }

  private static String path(String template, String key) {
    return UriComponentsBuilder.fromPath(template).encode().buildAndExpand(key).toUriString();
  }
}
