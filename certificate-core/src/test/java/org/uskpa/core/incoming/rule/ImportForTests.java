package org.uskpa.core.incoming.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.register.Registers;
import org.uskpa.core.register.RegistersForTests;
import org.uskpa.core.shipment.EntryNumber;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.ImportDeclaration;

/**
 * An import in which nothing is found, judged on 2 March 2026; a test changes the one thing it is
 * about.
 */
public final class ImportForTests {

  private final Map<String, String> fields =
      new HashMap<>(
          Map.ofEntries(
              Map.entry(FieldNames.CERTIFICATE_NUMBER, "BW0012345"),
              Map.entry(FieldNames.ISSUING_PARTICIPANT, "BW"),
              Map.entry(FieldNames.ISSUE_DATE, "2026-02-16"),
              Map.entry(FieldNames.EXPIRY_DATE, "2026-04-17"),
              Map.entry(FieldNames.ARRIVAL_DATE, "2026-02-26"),
              Map.entry(FieldNames.IMPORT_DATE, "2026-02-27"),
              Map.entry(FieldNames.ENTRY_NUMBER, "K69-7179312-9"),
              Map.entry(FieldNames.PORT_CODE, "4701"),
              Map.entry(FieldNames.IMPORTER_NAME, "Importer 051 Inc."),
              Map.entry(FieldNames.IMPORTER_ADDRESS, "51 Fifth Avenue, New York, NY 10017"),
              Map.entry(FieldNames.EXPORTER_NAME, "Exporter BW 07"),
              Map.entry(FieldNames.ORIGIN, "BW"),
              Map.entry(FieldNames.PARCELS, "2"),
              Map.entry(FieldNames.CONTAINER_SEALS, "S3347896|S1866045"),
              Map.entry(FieldNames.ofLine(0, FieldNames.HS_CODE), "7102.31"),
              Map.entry(FieldNames.ofLine(0, FieldNames.CARATS), "100.00"),
              Map.entry(FieldNames.ofLine(0, FieldNames.VALUE_USD), "50000.00")));
  private final List<SeenImport> seenBefore = new ArrayList<>();
  private LocalDate today = LocalDate.of(2026, 3, 2);
  private boolean backEntry;
  private Registers registers = RegistersForTests.asKnown();

  private ImportForTests() {}

  /** In order, recorded a few days after its arrival. */
  public static ImportForTests inOrder() {
    return new ImportForTests();
  }

  /** In order, arrived and entered on a day of the past, and entered here later. */
  public static ImportForTests ofThePast(String entered) {
    LocalDate day = LocalDate.parse(entered);
    ImportForTests past =
        inOrder()
            .with(FieldNames.ISSUE_DATE, day.minusDays(10).toString())
            .with(FieldNames.EXPIRY_DATE, day.plusDays(50).toString())
            .with(FieldNames.ARRIVAL_DATE, entered)
            .with(FieldNames.IMPORT_DATE, entered);
    past.backEntry = true;
    return past;
  }

  public ImportForTests with(String field, @Nullable String text) {
    if (text == null) {
      fields.remove(field);
    } else {
      fields.put(field, text);
    }
    return this;
  }

  /** Issuer and number at once. */
  public ImportForTests issuedBy(String participant) {
    return with(FieldNames.ISSUING_PARTICIPANT, participant)
        .with(FieldNames.CERTIFICATE_NUMBER, participant + "0012345");
  }

  public ImportForTests line(
      int index, @Nullable String hs, @Nullable String carats, @Nullable String value) {
    return with(FieldNames.ofLine(index, FieldNames.HS_CODE), hs)
        .with(FieldNames.ofLine(index, FieldNames.CARATS), carats)
        .with(FieldNames.ofLine(index, FieldNames.VALUE_USD), value);
  }

  public ImportForTests today(String day) {
    this.today = LocalDate.parse(day);
    return this;
  }

  public ImportForTests backEntry(boolean backEntry) {
    this.backEntry = backEntry;
    return this;
  }

  public ImportForTests seen(String entry, String enteredOn) {
    seenBefore.add(new SeenImport(EntryNumber.of(entry), LocalDate.parse(enteredOn)));
    return this;
  }

  public ImportForTests registers(Registers registers) {
    this.registers = registers;
    return this;
  }

  public ImportCase build() {
    return new ImportCase(ImportDeclaration.of(fields), today, backEntry, seenBefore, registers);
  }
}
