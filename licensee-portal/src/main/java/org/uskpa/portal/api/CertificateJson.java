package org.uskpa.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.certificate.CertificateContent;
import org.uskpa.core.certificate.CertificateCorrection;
import org.uskpa.core.certificate.CertificateDetail;
import org.uskpa.core.certificate.CountedFacts;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.PricePerCarat;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.GoodsLine;
import org.uskpa.core.shipment.Party;

/**
 * A certificate as the API writes it. Amounts are strings, so that no program makes binary
 * fractions of them; what is not there is left out.
 *
 * @param state {@code DRAFT}, {@code READY}, {@code ISSUED}, {@code EXPORTED} or {@code VOIDED}
 * @param typed of one that was not issued its fields as typed; left out of all others
 * @param content what was certified; left out until it was issued
 * @param counts what figures count in place of what was certified, once Census corrected it; left
 *     out while it counts as certified
 * @param corrections all there were, the first one first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CertificateJson(
    String number,
    Firm licensee,
    String state,
    @Nullable Map<String, String> typed,
    @Nullable Content content,
    @Nullable Export export,
    @Nullable Counts counts,
    List<Correction> corrections,
    @Nullable Voiding voided,
    @Nullable String replaces,
    @Nullable String replacedBy,
    List<Warning> warnings) {

  record Firm(String number, String name) {}

  /**
   * What was certified.
   *
   * @param origin the country's code, several separated by {@code |}, or {@code MIXED}
   * @param sha256 of the content as it was frozen
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Content(
      LocalDate issuedOn,
      LocalDate expiresOn,
      String itn,
      PartyJson exporter,
      PartyJson consignee,
      String destination,
      @Nullable String destinationParticipant,
      String origin,
      int parcels,
      Container container,
      Departure departure,
      List<Line> lines,
      Total total,
      String sha256) {}

  record PartyJson(String name, String address) {
    static PartyJson of(Party party) {
      return new PartyJson(party.name(), party.address());
    }
  }

  record Container(String type, List<String> seals, String attestedBy) {}

  /** How it was planned to leave: {@code at} in UTC, with the zone in which it was planned. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Departure(
      @Nullable String mode,
      @Nullable String carrier,
      @Nullable String port,
      @Nullable Instant at,
      @Nullable String zone) {}

  /** A line of goods. */
  record Line(String hs, String carats, String valueUsd, String usdPerCarat) {
    static Line of(GoodsLine line) {
      return new Line(
          line.hs().code(),
          line.carats().toString(),
          line.value().toString(),
          line.value().per(line.carats()).map(PricePerCarat::toString).orElse(""));
    }
  }

  record Total(String carats, String valueUsd) {
    static Total of(List<GoodsLine> lines) {
      return new Total(
          Carats.total(lines.stream().map(GoodsLine::carats).toList()).toString(),
          UsDollars.total(lines.stream().map(GoodsLine::value).toList()).toString());
    }
  }

  /** How it left. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Export(LocalDate on, String port, @Nullable String mode, String carrier) {}

  /** What figures count of a certificate that left. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Counts(
      String destination,
      @Nullable String destinationParticipant,
      String origin,
      LocalDate exportedOn,
      List<Line> lines,
      Total total) {
    static Counts of(CountedFacts facts) {
      return new Counts(
          facts.destination(),
          facts.destinationParticipant(),
          facts.origin().written(),
          facts.exportedOn(),
          facts.lines().stream().map(Line::of).toList(),
          Total.of(facts.lines()));
    }
  }

  /**
   * A dated correction beside what was certified.
   *
   * @param source {@code IMPORTING_AUTHORITY} or {@code CENSUS_FINDING}
   * @param until when it counted no longer; left out while it counts
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Correction(
      int correction,
      Instant since,
      @Nullable Instant until,
      String source,
      String reference,
      LocalDate sourceDate,
      String reason,
      String correctedBy,
      Counts counts) {
    static Correction of(CertificateCorrection one) {
      return new Correction(
          one.correction(),
          one.recordedAt(),
          one.endedAt(),
          one.source().name(),
          one.reference(),
          one.sourceOn(),
          one.reason(),
          one.recordedBy(),
          Counts.of(one.facts()));
    }
  }

  record Voiding(LocalDate on, String reason, String words) {}

  /** A warning that was passed, with the words that passed it. */
  record Warning(
      String rule,
      String field,
      String message,
      String citation,
      String words,
      String saidBy,
      Instant saidAt) {}

  static CertificateJson of(CertificateDetail certificate) {
    CertificateDetail.Issue issue = certificate.issue();
    CertificateDetail.Export export = certificate.export();
    CertificateDetail.Voiding voiding = certificate.voiding();
    return new CertificateJson(
        certificate.number().value(),
        new Firm(certificate.licensee().number(), certificate.licensee().name()),
        certificate.state().name(),
        issue == null ? certificate.typed() : null,
        issue == null ? null : content(issue.content(), issue.sha256()),
        export == null ? null : export(export),
        certificate.correction().map(one -> Counts.of(one.facts())).orElse(null),
        certificate.corrections().stream().map(Correction::of).toList(),
        voiding == null
            ? null
            : new Voiding(voiding.on(), voiding.reason().name(), voiding.words()),
        text(certificate.replaces()),
        text(certificate.replacedBy()),
        certificate.warnings().stream().map(CertificateJson::warning).toList());
  }

  private static Content content(CertificateContent content, String sha256) {
    return new Content(
        content.issuedOn(),
        content.expiresOn(),
        content.itn().value(),
        PartyJson.of(content.exporter()),
        PartyJson.of(content.consignee()),
        content.destination(),
        content.destinationParticipant(),
        content.origin().written(),
        content.parcels(),
        new Container(content.containerType(), content.seals(), content.attestedBy()),
        new Departure(
            content.mode() == null ? null : content.mode().name(),
            content.carrier(),
            content.port(),
            content.plannedDeparture(),
            content.departureZone() == null ? null : content.departureZone().getId()),
        content.lines().stream().map(Line::of).toList(),
        Total.of(content.lines()),
        sha256);
  }

  private static Export export(CertificateDetail.Export export) {
    return new Export(
        export.on(),
        export.port(),
        export.mode() == null ? null : export.mode().name(),
        export.carrier());
  }

  private static Warning warning(CertificateDetail.Warning warning) {
    return new Warning(
        warning.rule(),
        warning.field(),
        warning.message(),
        warning.citation(),
        warning.words(),
        warning.saidBy(),
        warning.saidAt());
  }

  private static @Nullable String text(@Nullable CertificateNumber number) {
    return number == null ? null : number.value();
  }
}
