package org.uskpa.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.FieldNames;

/**
 * Hashes of contents stand in records for good, so their text is written out here: whoever changes
 * it breaks every certificate ever issued, and this test.
 */
class CertificateContentTest {

  private static Map<String, String> typed() {
    Map<String, String> typed = new HashMap<>();
    typed.put(FieldNames.ISSUE_DATE, "2026-03-02");
    typed.put(FieldNames.EXPIRY_DATE, "2026-05-01");
    typed.put(FieldNames.ITN, "AES X20260301123456");
    typed.put(FieldNames.EXPORTER_NAME, "Licensee 005 Inc.");
    typed.put(FieldNames.EXPORTER_ADDRESS, "5 West 47th Street, New York, NY 10036");
    typed.put(FieldNames.CONSIGNEE_NAME, "Société Diamantaire 7");
    typed.put(FieldNames.CONSIGNEE_ADDRESS, "Hoveniersstraat 30, 2018 Antwerp");
    typed.put(FieldNames.DESTINATION, "BE");
    typed.put(FieldNames.ORIGIN, "BW|NA");
    typed.put(FieldNames.PARCELS, "2");
    typed.put(FieldNames.CONTAINER_TYPE, "SECURITY_BAG");
    typed.put(FieldNames.CONTAINER_SEALS, "S0000001|S0000002");
    typed.put(FieldNames.CONTAINER_ATTESTED_BY, "Shipping desk");
    typed.put(FieldNames.MODE, "AIR");
    typed.put(FieldNames.PORT, "4701");
    typed.put(FieldNames.DEPARTURE_DATE, "2026-03-04");
    typed.put(FieldNames.DEPARTURE_TIME, "18:30");
    typed.put(FieldNames.DEPARTURE_ZONE, "America/New_York");
    typed.put(FieldNames.ofLine(0, FieldNames.HS_CODE), "7102.31");
    typed.put(FieldNames.ofLine(0, FieldNames.CARATS), "100.5");
    typed.put(FieldNames.ofLine(0, FieldNames.VALUE_USD), "50000");
    typed.put(FieldNames.ofLine(1, FieldNames.HS_CODE), "7102.21");
    typed.put(FieldNames.ofLine(1, FieldNames.CARATS), "240.00");
    typed.put(FieldNames.ofLine(1, FieldNames.VALUE_USD), "9120.00");
    return typed;
  }

  private static CertificateContent content(Map<String, String> typed) {
    return CertificateContent.of(new CertificateNumber("US41001"), Declaration.of(typed), "EU");
  }

  @Test
  void theTextAndItsHashAreFixed() {
    CertificateContent content = content(typed());

    assertThat(content.canonicalText().toString())
        .isEqualTo(
            """
            certificate/1
            number:7:US41001
            issued_on:10:2026-03-02
            expires_on:10:2026-05-01
            itn:15:X20260301123456
            exporter.name:17:Licensee 005 Inc.
            exporter.address:38:5 West 47th Street, New York, NY 10036
            consignee.name:23:Société Diamantaire 7
            consignee.address:32:Hoveniersstraat 30, 2018 Antwerp
            destination:2:BE
            destination.participant:2:EU
            origin:5:BW|NA
            parcels:1:2
            container.type:12:SECURITY_BAG
            container.attested_by:13:Shipping desk
            mode:3:AIR
            port:4:4701
            carrier:-
            planned_departure:20:2026-03-04T23:30:00Z
            departure_zone:16:America/New_York
            seals:1:2
            seals.0:8:S0000001
            seals.1:8:S0000002
            lines:1:2
            lines.0.hs:7:7102.21
            lines.0.carats:6:240.00
            lines.0.value_usd:7:9120.00
            lines.1.hs:7:7102.31
            lines.1.carats:6:100.50
            lines.1.value_usd:8:50000.00
            """);
    assertThat(content.sha256())
        .isEqualTo("af70b49276af7b0bbac6f10cdf407dbcc5ca5cf4010f9455f6d4b4d4da8e5481");
  }

  @ParameterizedTest
  @CsvSource({
    "consignee_name, Société Diamantaire 8",
    "destination, FR",
    "origin, BW",
    "parcels, 3",
    "container_seals, S0000002|S0000001",
    "carrier, Air Example",
    "departure_time, 18:31",
    "lines[0].carats, 100.51",
    "lines[1].value_usd, 9120.01"
  })
  void anotherContentHasAnotherHash(String field, String text) {
    Map<String, String> other = typed();
    other.put(field, text);

    assertThat(content(other).sha256()).isNotEqualTo(content(typed()).sha256());
  }

  @ParameterizedTest
  @CsvSource({"lines[0].carats, 100.50", "itn, x20260301123456", "parcels, ' 2 '"})
  void anotherWritingOfTheSameHasTheSameHash(String field, String text) {
    Map<String, String> other = typed();
    other.put(field, text);

    assertThat(content(other).sha256()).isEqualTo(content(typed()).sha256());
  }

  @Test
  void aDepartureIsKeptToTheMicrosecondThatTheRecordsKeep() {
    Map<String, String> precise = typed();
    precise.put(FieldNames.DEPARTURE_TIME, "18:30:15.123456789");
    Map<String, String> kept = typed();
    kept.put(FieldNames.DEPARTURE_TIME, "18:30:15.123456");

    assertThat(content(precise)).isEqualTo(content(kept));
    assertThat(content(precise).sha256()).isEqualTo(content(kept).sha256());
  }

  @Test
  void theFrozenContentReadsBackToTheSameHash() {
    CertificateContent content = content(typed());

    assertThat(content(content.asTyped()).sha256()).isEqualTo(content.sha256());
  }
}
