package org.uskpa.portal.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.uskpa.core.finding.Finding;

/**
 * Findings of a file as CSV, one a line. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it: some repeat what the file held.
 */
public final class FindingsCsv {

  private static final String FORMULA_BEGINS = "=+-@\t\r\n";

  private final CSVPrinter printer;

  /** Begins with the heading. */
  public FindingsCsv(Writer out) throws IOException {
    printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(
        "line", "field", "in_the_way", "severity", "rule", "basis", "message", "citation");
  }

  /** Writes one of them. */
  public void write(FileFindings.Found found) {
    Finding finding = found.finding().finding();
    try {
      printer.printRecord(
          found.finding().line(),
          harmless(finding.field()),
          found.inTheWay() ? "yes" : "no",
          finding.severity().name().toLowerCase(Locale.ROOT),
          finding.rule(),
          finding.basis().name().toLowerCase(Locale.ROOT),
          harmless(finding.message()),
          harmless(finding.citation()));
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  /** Sends on what is written. */
  public void end() throws IOException {
    printer.flush();
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
