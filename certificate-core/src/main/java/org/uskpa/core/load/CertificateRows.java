package org.uskpa.core.load;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.certificate.VoidReason;
import org.uskpa.core.csv.LineFindings;
import org.uskpa.core.load.CertificateEntry.End;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.FieldNames;

/** Makes a certificate of the rows that tell it. */
final class CertificateRows {

  private static final Pattern VOID_REASON =
      Pattern.compile("(LOSS|ERROR|OTHER)\\s*:\\s*(.*\\S)", Pattern.DOTALL);
  private final LocalDate today;
  private final String attestation;
  private final LineFindings findings;

  /**
   * @param attestation who stands for the sealed container where a row names nobody
   */
  CertificateRows(LocalDate today, String attestation, LineFindings findings) {
    this.today = today;
    this.attestation = attestation;
    this.findings = findings;
  }

  /** The certificate, unless not even its number or licensee can be read; findings say why. */
  Optional<CertificateEntry> read(GoodsRows rows) {
    rows.requireOne(rows.first().cell(FieldNames.CERTIFICATE_NUMBER), findings);
    RowReading reading = new RowReading(rows.first(), findings);
    CertificateNumber number = reading.read(FieldNames.CERTIFICATE_NUMBER, CertificateNumber::of);
    String licensee = reading.text(FieldNames.LICENSEE_NUMBER).toUpperCase(Locale.ROOT);
    Declaration declaration = declaration(rows);
    End end = end(reading, declaration);
    return number == null || licensee.isEmpty()
        ? Optional.empty()
        : Optional.of(new CertificateEntry(rows, number, licensee, declaration, end));
  }

  private Declaration declaration(GoodsRows rows) {
    Map<String, String> fields = rows.fields();
    if (rows.first().cell(FieldNames.CONTAINER_ATTESTED_BY).isEmpty()) {
      fields.put(FieldNames.CONTAINER_ATTESTED_BY, attestation);
    }
    return Declaration.of(fields);
  }

  private @Nullable End end(RowReading row, Declaration declaration) {
    String status = row.text("status").toUpperCase(Locale.ROOT);
    Optional<LocalDate> exportedOn = declaration.exportedOn().read();
    return switch (status) {
      case "" -> null;
      case "ISSUED" -> {
        requireBlank(row, FieldNames.EXPORT_DATE, "an ISSUED certificate has not left yet");
        requireNotVoided(row);
        yield new End.Issued();
      }
      case "EXPORTED" -> {
        requireNotVoided(row);
        yield exported(row, exportedOn);
      }
      case "VOIDED" -> {
        requireBlank(
            row, FieldNames.EXPORT_DATE, "what left is not void: it is corrected, not voided");
        yield voided(row, declaration);
      }
      default -> {
        row.refuse(
            LoadRules.STATUS,
            "status",
            "A certificate is ISSUED, EXPORTED or VOIDED, not “%s”.".formatted(status));
        yield null;
      }
    };
  }

  private @Nullable End exported(RowReading row, Optional<LocalDate> exportedOn) {
    if (exportedOn.isEmpty()) {
      if (row.cell(FieldNames.EXPORT_DATE).isEmpty()) {
        row.refuse(
            LoadRules.STATUS,
            FieldNames.EXPORT_DATE,
            "An EXPORTED certificate has the date on which it left. Fill it in, or set the status to ISSUED.");
      }
      return null;
    }
    return new End.Exported(exportedOn.get());
  }

  private @Nullable End voided(RowReading row, Declaration declaration) {
    LocalDate on = row.date("void_date");
    String why = row.text("void_reason");
    Matcher reason = VOID_REASON.matcher(why);
    boolean reasoned = reason.matches();
    if (!reasoned && !why.isEmpty()) {
      row.refuse(
          LoadRules.STATUS,
          "void_reason",
          "A void gives LOSS, ERROR or OTHER, a colon and words, such as “ERROR: consignee name”, not “%s”."
              .formatted(why));
    }
    if (on == null) {
      return null;
    }
    if (on.isAfter(today)
        || declaration.issuedOn().read().map(issued -> on.isBefore(issued)).orElse(false)) {
      row.refuse(
          LoadRules.DATES,
          "void_date",
          "%s lies before the issue date or after today. Correct one of the dates.".formatted(on));
    }
    return reasoned
        ? new End.Voided(on, VoidReason.valueOf(reason.group(1)), reason.group(2))
        : null;
  }

  private static void requireNotVoided(RowReading row) {
    requireBlank(row, "void_date", "the status says that it is not void");
    requireBlank(row, "void_reason", "the status says that it is not void");
  }

  private static void requireBlank(RowReading row, String column, String why) {
    if (!row.cell(column).isEmpty()) {
      row.refuse(
          LoadRules.STATUS,
          column,
          "“%s” stands here, but %s. Blank the cell, or correct the status."
              .formatted(row.cell(column), why));
    }
  }
}
