package org.uskpa.core.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Files of exports, each broken in one way, with what is said of it: one table for every door
 * through which a file can come.
 */
public final class BrokenExports {

  private BrokenExports() {}

  /**
   * A broken file and what is said of it.
   *
   * @param remedy words of the message that tell what to do
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  public record Broken(
      String kind, byte[] bytes, int line, String field, String rule, String remedy) {
    @Override
    public String toString() {
      return kind;
    }
  }

  /** All of them. */
  public static Stream<Broken> all() {
    return Stream.concat(brokenForms(), brokenRows());
  }

  private static Stream<Broken> brokenForms() {
    String good = ExportRows.file(ExportRows.good());
    String heading = ExportRows.HEADING;
    return Stream.of(
        new Broken(
            "encoding of Windows",
            ExportRows.file(ExportRows.good().with("consignee_name", "Zürcher"))
                .getBytes(ISO_8859_1),
            2,
            "consignee_name",
            "file-encoding",
            "Save the file again as “CSV UTF-8”"),
        new Broken(
            "UTF-16", good.getBytes(UTF_16LE), 1, "certificate_number", "file-columns", "Add it"),
        broken("empty file", "", 1, "", "file-empty", "begins with a heading"),
        broken("heading only", heading + "\n", 1, "", "file-empty", "Add the rows"),
        broken(
            "missing column", good.replace(",origin,", ","), 1, "origin", "file-columns", "Add it"),
        broken(
            "extra column",
            good.replace(",origin,", ",origin,mine,"),
            1,
            "mine",
            "file-columns",
            "Remove it"),
        broken(
            "column twice",
            good.replace(",origin,", ",origin,origin,"),
            1,
            "origin",
            "file-columns",
            "Keep one"),
        broken(
            "stray quotation mark",
            good.replace("\"IN\"", "I\"N"),
            2,
            "destination",
            "file-quotes",
            "double the one inside"),
        broken(
            "quotation mark never closed",
            good.replace("\"Consignee IN 18\"", "\"Consignee IN 18"),
            2,
            "consignee_name",
            "file-quotes",
            "double the one inside"),
        broken(
            "cell of 8 MB",
            good.replace("Consignee IN 18", "x".repeat(8 << 20)),
            2,
            "consignee_name",
            "file-cell",
            "Shorten it"),
        broken(
            "NUL character",
            good.replace("Consignee IN 18", "Consignee\u0000"),
            2,
            "consignee_name",
            "file-cell",
            "Remove it"),
        broken(
            "too few cells", good + "\"US41027\",\"L004\"\n", 3, "", "file-row", "missing cell"));
  }

  /** Those that are broken in a row, not as a file. */
  static Stream<Broken> brokenRows() {
    return Stream.of(
        row("formula text", "file-formula", "Write the text without it", "consignee_name", "=1+1"),
        row("unknown HS code", "hs-scope", "Rough diamonds are 7102.10", "hs_code", "7102.39"),
        row("impossible date", "dates", "2026-01-30", "issue_date", "2018-02-30"),
        row(
            "issue before the scheme",
            "dates",
            "2003, when the scheme began",
            "issue_date",
            "2002-12-31"),
        row("negative carats", "amounts", "cannot be negative", "carats", "-5.00"),
        row("three decimals", "amounts", "more than two decimals", "carats", "5.001"),
        row("no carats at all", "amounts", "Enter what was weighed", "carats", "0.00"),
        row(
            "value beyond the column",
            "amounts",
            "beyond 14 digits",
            "value_usd",
            "123456789012345.00"),
        row("parcels in words", "parcels", "is a whole number", "parcels", "two"),
        row(
            "destination that is no Participant",
            "destination-participant",
            "Rough diamonds may go to Participants on that list only",
            "destination",
            "HT"),
        row(
            "destination in the United States",
            "not-domestic",
            "Correct the destination",
            "destination",
            "PR"),
        row(
            "origin that never was listed",
            "origin",
            "Enter the country where the diamonds were mined",
            "origin",
            "HT"),
        row(
            "AESDOWN in place of the ITN",
            "itn-legend",
            "until AES returns an ITN",
            "itn",
            "AESDOWN"),
        row(
            "ITN of the wrong shape",
            "itn-form",
            "Copy it from the acceptance message",
            "itn",
            "X2018"),
        row(
            "ITN with a day that is not in the calendar",
            "itn-form",
            "Copy it from the acceptance message",
            "itn",
            "X20180231123456"),
        row("expiry before issue", "dates", "Enter a later day", "expiry_date", "2018-05-01"),
        row("expiry too far away", "dates", "at the latest", "expiry_date", "2018-09-01"),
        row("export after expiry", "dates", "Check both", "export_date", "2018-07-02"),
        row(
            "licensee unknown",
            "row-licensee",
            "Load the licensees first",
            "licensee_number",
            "L999"),
        row(
            "licensee of another stock",
            "number-held",
            "Choose a number from that stock",
            "certificate_number",
            "US41001"),
        row(
            "number not in stock",
            "number-held",
            "Choose a number from your stock",
            "certificate_number",
            "US49999"),
        row(
            "number without letters",
            "row-readable",
            "such as US41001",
            "certificate_number",
            "41026"),
        row(
            "express packaging",
            "packaging",
            "Use a tamper-resistant container",
            "container_type",
            "EXPRESS_PACKAGING"),
        row(
            "post office box",
            "parties",
            "Enter the street address",
            "exporter_address",
            "P.O. Box 12, New York, NY 10001"),
        row("blank consignee", "parties", "Fill it in", "consignee_name", ""),
        row("status of another word", "row-status", "ISSUED, EXPORTED or VOIDED", "status", "GONE"),
        row("exported without a date", "row-status", "Fill it in", "export_date", ""),
        row(
            "dealer for a third party",
            "third-party",
            "Enter “Licensee 018 Inc.”",
            "exporter_name",
            ExportRows.good()
                .with(
                    "licensee_number",
                    "L018",
                    "certificate_number",
                    "US41001",
                    "exporter_name",
                    "Somebody Else Inc.")),
        row(
            "void with export date",
            "row-status",
            "Blank the cell",
            "export_date",
            ExportRows.good()
                .with(
                    "status",
                    "VOIDED",
                    "void_date",
                    "2018-05-05",
                    "void_reason",
                    "ERROR: consignee name")),
        row(
            "void without words",
            "row-status",
            "a colon and words",
            "void_reason",
            ExportRows.good()
                .with(
                    "status",
                    "VOIDED",
                    "void_date",
                    "2018-05-05",
                    "export_date",
                    "",
                    "void_reason",
                    "ERROR")),
        row(
            "void before issue",
            "row-dates",
            "Correct one of the dates",
            "void_date",
            ExportRows.good()
                .with(
                    "status",
                    "VOIDED",
                    "void_date",
                    "2018-05-01",
                    "export_date",
                    "",
                    "void_reason",
                    "LOSS: stolen")),
        row(
            "Gabon before 5 July 2019",
            "destination-participant",
            "it is or was from 2019-07-05",
            "destination",
            on("2019-07-01", "2019-07-04").with("destination", "GA")),
        row(
            "Uzbekistan before 6 March 2025",
            "destination-participant",
            "it is or was from 2025-03-06",
            "destination",
            on("2025-03-03", "2025-03-05").with("destination", "UZ")),
        row(
            "a day in the future",
            "dates",
            "Enter the day of issue",
            "issue_date",
            on("2999-01-01", "2999-01-02")),
        row(
            "acknowledgment of another year",
            "acknowledgment",
            "Let the licensee's manager give it",
            "licensee_number",
            on("2019-05-02", "2019-05-04")),
        broken(
            "row repeated",
            ExportRows.file(ExportRows.good(), ExportRows.good()),
            3,
            "hs_code",
            "hs-scope",
            "Put all of its carats and value on one line"),
        broken(
            "rows of one certificate that differ",
            ExportRows.file(
                ExportRows.good(),
                ExportRows.good().with("hs_code", "7102.21", "consignee_name", "Another")),
            3,
            "consignee_name",
            "rows-agree",
            "Make them agree"),
        broken(
            "four lines of one certificate",
            ExportRows.file(
                ExportRows.good(),
                ExportRows.good().with("hs_code", "7102.21"),
                ExportRows.good().with("hs_code", "7102.10"),
                ExportRows.good()),
            5,
            "hs_code",
            "row-lines",
            "Put rows of one code together"));
  }

  private static ExportRows on(String issued, String exported) {
    LocalDate day = LocalDate.parse(issued);
    return ExportRows.good()
        .with(
            "issue_date",
            issued,
            "export_date",
            exported,
            "expiry_date",
            day.plusDays(30).toString(),
            "itn",
            "X" + issued.replace("-", "") + "123456");
  }

  private static Broken row(String kind, String rule, String remedy, String field, String cell) {
    return row(kind, rule, remedy, field, ExportRows.good().with(field, cell));
  }

  private static Broken row(String kind, String rule, String remedy, String field, ExportRows row) {
    return broken(kind, ExportRows.file(row), 2, field, rule, remedy);
  }

  private static Broken broken(
      String kind, String text, int line, String field, String rule, String remedy) {
    return new Broken(kind, text.getBytes(UTF_8), line, field, rule, remedy);
  }
}
