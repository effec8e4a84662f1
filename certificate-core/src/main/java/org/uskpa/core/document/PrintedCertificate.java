package org.uskpa.core.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.GoodsLine;
import org.uskpa.core.shipment.Itn;
import org.uskpa.core.shipment.Origin;

/**
 * What is printed on a certificate. A draft may lack anything but its number; what is missing, or
 * typed so that it cannot be read, is null or an empty text and printed as still to be filled in.
 *
 * @param issuedThrough the licensee, such as {@code Dealer 005 Inc. (L005)}
 * @param destination the country it goes to, as it is to be printed
 * @param verification how it is checked; null until it was issued
 */
public record PrintedCertificate(
    Marking marking,
    CertificateNumber number,
    String issuedThrough,
    @Nullable LocalDate issuedOn,
    @Nullable LocalDate expiresOn,
    String exporterName,
    String exporterAddress,
    String consigneeName,
    String consigneeAddress,
    String destination,
    @Nullable Origin origin,
    @Nullable Integer parcels,
    List<Line> lines,
    @Nullable Itn itn,
    @Nullable Verification verification) {

  public PrintedCertificate {
    lines = List.copyOf(lines);
  }

  /** A line of goods, whole or still in the making. */
  public record Line(@Nullable HsCode hs, @Nullable Carats carats, @Nullable UsDollars value) {

    public static Line of(GoodsLine line) {
      return new Line(line.hs(), line.carats(), line.value());
    }
  }

  /**
   * What a draft would print.
   *
   * @param destination the name of the declared country, or an empty text
   */
  public static PrintedCertificate ofDraft(
      CertificateNumber number, String issuedThrough, String destination, Declaration typed) {
    return of(new Marking.Draft(), number, issuedThrough, destination, typed, null);
  }

  /** What a declaration prints under a marking of its own, such as that of a voided draft. */
  public static PrintedCertificate of(
      Marking marking,
      CertificateNumber number,
      String issuedThrough,
      String destination,
      Declaration typed,
      @Nullable Verification verification) {
    return new PrintedCertificate(
        marking,
        number,
        issuedThrough,
        typed.issuedOn().value(),
        typed.expiresOn().value(),
        typed.exporterName().text(),
        typed.exporterAddress().text(),
        typed.consigneeName().text(),
        typed.consigneeAddress().text(),
        destination,
        typed.origin().value(),
        typed.parcels().value(),
        typed.lines().stream()
            .map(line -> new Line(line.hs().value(), line.carats().value(), line.value().value()))
            .toList(),
        typed.itn().value(),
        verification);
  }

  public Optional<Verification> verifiedBy() {
    return Optional.ofNullable(verification);
  }
}
