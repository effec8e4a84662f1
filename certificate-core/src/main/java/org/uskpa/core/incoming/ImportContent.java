package org.uskpa.core.incoming;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.shipment.Changes;
import org.uskpa.core.shipment.EntryNumber;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.ForeignNumber;
import org.uskpa.core.shipment.GoodsLine;
import org.uskpa.core.shipment.ImportDeclaration;
import org.uskpa.core.shipment.Origin;
import org.uskpa.core.shipment.Party;
import org.uskpa.core.shipment.Typed;

/**
 * What is recorded of an import and the foreign certificate that came with it.
 *
 * @param numberAsTyped the certificate's number as typed, zeros and all
 * @param issuer the declared issuing Participant's code
 * @param issuingParticipant the Participant to which the issuer belonged on the entry date; null
 *     when it belonged to none
 * @param seals seal numbers, in the order typed
 * @param lines one to three, ordered by HS code
 */
public record ImportContent(
    EntryNumber entry,
    String numberAsTyped,
    ForeignNumber number,
    String issuer,
    @Nullable String issuingParticipant,
    LocalDate issuedOn,
    LocalDate expiresOn,
    LocalDate arrivedOn,
    LocalDate enteredOn,
    String portCode,
    Party importer,
    String exporterName,
    Origin origin,
    int parcels,
    List<String> seals,
    List<GoodsLine> lines) {

  public ImportContent {
    seals = List.copyOf(seals);
    lines = lines.stream().sorted(Comparator.comparing(GoodsLine::hs)).toList();
  }

  /**
   * The content of a declaration whose form is in order.
   *
   * @throws IllegalStateException when something is missing that the form should have demanded
   */
  public static ImportContent of(ImportDeclaration declared, Participants participants) {
    String issuer = required(declared.issuer(), FieldNames.ISSUING_PARTICIPANT);
    LocalDate enteredOn = required(declared.enteredOn(), FieldNames.IMPORT_DATE);
    return new ImportContent(
        required(declared.entryNumber(), FieldNames.ENTRY_NUMBER),
        declared.number().text(),
        required(declared.number(), FieldNames.CERTIFICATE_NUMBER),
        issuer,
        participants.participantOf(issuer, enteredOn).orElse(null),
        required(declared.issuedOn(), FieldNames.ISSUE_DATE),
        required(declared.expiresOn(), FieldNames.EXPIRY_DATE),
        required(declared.arrivedOn(), FieldNames.ARRIVAL_DATE),
        enteredOn,
        required(declared.portCode(), FieldNames.PORT_CODE),
        new Party(
            required(declared.importerName(), FieldNames.IMPORTER_NAME),
            required(declared.importerAddress(), FieldNames.IMPORTER_ADDRESS)),
        required(declared.exporterName(), FieldNames.EXPORTER_NAME),
        required(declared.origin(), FieldNames.ORIGIN),
        required(declared.parcels(), FieldNames.PARCELS),
        declared.seals().read().orElse(List.of()),
        declared.lines().stream()
            .map(
                line ->
                    new GoodsLine(
                        required(line.hs(), line.field(FieldNames.HS_CODE)),
                        required(line.carats(), line.field(FieldNames.CARATS)),
                        required(line.value(), line.field(FieldNames.VALUE_USD))))
            .toList());
  }

  /**
   * The same with the Participant of what it corrects, while issuer and entry day stay as they
   * were: what is not corrected stays with the Participant with which it went on record, whatever
   * the registers say by now.
   */
  ImportContent keepingParticipantOf(ImportContent before) {
    return issuer.equals(before.issuer) && enteredOn.equals(before.enteredOn)
        ? new ImportContent(
            entry,
            numberAsTyped,
            number,
            issuer,
            before.issuingParticipant,
            issuedOn,
            expiresOn,
            arrivedOn,
            enteredOn,
            portCode,
            importer,
            exporterName,
            origin,
            parcels,
            seals,
            lines)
        : this;
  }

  /** The content as fields of a form, by the names of {@link FieldNames}. */
  public Map<String, String> asTyped() {
    Map<String, String> typed = fields();
    typed.putAll(GoodsLine.asTyped(lines));
    return typed;
  }

  /** What differs from what was there before. */
  public Changes changesFrom(ImportContent before) {
    return Changes.between(before.fields(), before.lines, fields(), lines);
  }

  private Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(FieldNames.CERTIFICATE_NUMBER, numberAsTyped);
    fields.put(FieldNames.ISSUING_PARTICIPANT, issuer);
    fields.put(FieldNames.ISSUE_DATE, issuedOn.toString());
    fields.put(FieldNames.EXPIRY_DATE, expiresOn.toString());
    fields.put(FieldNames.ARRIVAL_DATE, arrivedOn.toString());
    fields.put(FieldNames.IMPORT_DATE, enteredOn.toString());
    fields.put(FieldNames.ENTRY_NUMBER, entry.value());
    fields.put(FieldNames.PORT_CODE, portCode);
    fields.put(FieldNames.IMPORTER_NAME, importer.name());
    fields.put(FieldNames.IMPORTER_ADDRESS, importer.address());
    fields.put(FieldNames.EXPORTER_NAME, exporterName);
    fields.put(FieldNames.ORIGIN, origin.written());
    fields.put(FieldNames.PARCELS, String.valueOf(parcels));
    fields.put(FieldNames.CONTAINER_SEALS, String.join("|", seals));
    return fields;
  }

  private static <T> T required(Typed<T> typed, String field) {
    return typed
        .read()
        .orElseThrow(
            () -> new IllegalStateException("The form did not demand " + field + ": " + typed));
  }
}
