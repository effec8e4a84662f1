package org.uskpa.core.shipment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All that was typed of an import and the foreign certificate that came with it, and what it reads
 * as.
 *
 * @param issuer code of the Participant that issued the certificate, as declared: the provenance
 * @param enteredOn the day of the customs entry, by which an import is judged and counted
 * @param lines the lines on which anything was typed, in their order
 */
public record ImportDeclaration(
    Typed<ForeignNumber> number,
    Typed<String> issuer,
    Typed<LocalDate> issuedOn,
    Typed<LocalDate> expiresOn,
    Typed<LocalDate> arrivedOn,
    Typed<LocalDate> enteredOn,
    Typed<EntryNumber> entryNumber,
    Typed<String> portCode,
    Typed<String> importerName,
    Typed<String> importerAddress,
    Typed<String> exporterName,
    Typed<Origin> origin,
    Typed<Integer> parcels,
    Typed<List<String>> seals,
    List<DeclaredLine> lines) {

  private static final Pattern PORT = Pattern.compile("\\d{4}");
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

  public ImportDeclaration {
    lines = List.copyOf(lines);
  }

  /** Reads the fields of {@link FieldNames}; others are passed over. */
  public static ImportDeclaration of(Map<String, String> fields) {
    Function<String, @Nullable String> field = fields::get;
    return new ImportDeclaration(
        Typed.read(field.apply(FieldNames.CERTIFICATE_NUMBER), ForeignNumber::of),
        Typed.read(field.apply(FieldNames.ISSUING_PARTICIPANT), ImportDeclaration::issuer),
        Declaration.date(field, FieldNames.ISSUE_DATE),
        Declaration.date(field, FieldNames.EXPIRY_DATE),
        Declaration.date(field, FieldNames.ARRIVAL_DATE),
        Declaration.date(field, FieldNames.IMPORT_DATE),
        Typed.read(field.apply(FieldNames.ENTRY_NUMBER), EntryNumber::of),
        Typed.read(field.apply(FieldNames.PORT_CODE), ImportDeclaration::port),
        Typed.text(field.apply(FieldNames.IMPORTER_NAME)),
        Typed.text(field.apply(FieldNames.IMPORTER_ADDRESS)),
        Typed.text(field.apply(FieldNames.EXPORTER_NAME)),
        Typed.read(field.apply(FieldNames.ORIGIN), Origin::of),
        Typed.read(field.apply(FieldNames.PARCELS), Declaration::count),
        Typed.read(field.apply(FieldNames.CONTAINER_SEALS), Declaration::sealNumbers),
        Declaration.lines(field));
  }

  private static String issuer(String text) {
    String code = text.toUpperCase(Locale.ROOT);
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "An issuing Participant is a code of two letters such as BW or EU, not “%s”"
              .formatted(text));
    }
    return code;
  }

  private static String port(String text) {
    if (!PORT.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "A port code is four digits, such as 4701, not “%s”".formatted(text));
    }
    return text;
  }
}
