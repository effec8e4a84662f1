package org.uskpa.core.load;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.certificate.VoidReason;
import org.uskpa.core.csv.CsvRow;
import org.uskpa.core.csv.LineFinding;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.Declaration;

/**
 * A certificate as the rows of a file tell it.
 *
 * @param rows one for each of its lines
 * @param end where its life had come to, or null when the rows do not say it soundly
 */
record CertificateEntry(
    List<CsvRow> rows,
    CertificateNumber number,
    String licensee,
    Declaration declaration,
    @Nullable End end) {

  private static final Pattern FIELD_OF_LINE = Pattern.compile("lines\\[(\\d+)]\\.(.+)");

  /** Where a certificate's life had come to when the file was written. */
  sealed interface End {

    /** Valid, its export not recorded. */
    record Issued() implements End {}

    record Exported(LocalDate on) implements End {}

    /** Voided, with its reason and words. */
    record Voided(LocalDate on, VoidReason reason, String words) implements End {}
  }

  /** The line on which it begins. */
  int line() {
    return rows.get(0).line();
  }

  boolean isVoided() {
    return end instanceof End.Voided;
  }

  /** A finding of the rules, said of the row and column where its text stands. */
  LineFinding located(Finding finding) {
    Matcher ofLine = FIELD_OF_LINE.matcher(finding.field());
    if (!ofLine.matches()) {
      return new LineFinding(rows.get(0).line(), finding);
    }
    int index = Math.min(Integer.parseInt(ofLine.group(1)), rows.size() - 1);
    return new LineFinding(rows.get(index).line(), finding.at(ofLine.group(2)));
  }
}
