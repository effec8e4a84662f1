package org.uskpa.portal.issue;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.Origin;
import org.uskpa.core.shipment.TransportMode;
import org.uskpa.core.shipment.Typed;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.page.SummaryRow;

/**
 * What a certificate says, part by part, as pages list it. A draft and an issued certificate are
 * shown by the same code; what cannot be read stands as it was typed.
 */
@Component
class RecordParts {

  private final FieldChoices choices;
  private final Moments moments;
  private final PageWords words;

  RecordParts(FieldChoices choices, Moments moments, PageWords words) {
    this.choices = choices;
    this.moments = moments;
    this.words = words;
  }

  /**
   * A part.
   *
   * @param goods whether the table of goods stands with it
   */
  record Part(String heading, List<SummaryRow> rows, boolean goods) {
    Part {
      rows = List.copyOf(rows);
    }
  }

  /** The parts of a draft, each row with the way to change it. */
  List<Part> ofDraft(Declaration declared, String number) {
    String at = "/certificates/" + number + "/";
    return List.of(
        new Part(
            words.say("certificate.part.goods"),
            goods(declared, at + DraftStep.GOODS.path()),
            true),
        new Part(
            words.say("certificate.part.parties"),
            parties(declared, at + DraftStep.PARTIES.path()),
            false),
        new Part(
            words.say("certificate.part.packaging"),
            packaging(declared, at + DraftStep.DEPARTURE.path()),
            false));
  }

  /** The same parts of a certificate that nobody can change. */
  List<Part> ofRecord(Declaration declared) {
    return List.of(
        new Part(words.say("certificate.part.goods"), goods(declared, ""), true),
        new Part(words.say("certificate.part.parties"), parties(declared, ""), false),
        new Part(words.say("certificate.part.packaging"), packaging(declared, ""), false));
  }

  /** What is typed of the ITN, and of the last day when one is chosen. */
  List<SummaryRow> toBeValidated(Declaration declared) {
    return Stream.of(
            row("itn", declared.itn().text(), ""), row("expires", declared.expiresOn().text(), ""))
        .filter(row -> !row.value().isEmpty())
        .toList();
  }

  /** The rows that a page of confirmation shows. */
  List<SummaryRow> inShort(Declaration declared) {
    return Stream.of(goods(declared, ""), parties(declared, ""), packaging(declared, ""))
        .flatMap(List::stream)
        .toList();
  }

  private List<SummaryRow> goods(Declaration declared, String change) {
    return List.of(
        row("origin", origin(declared.origin()), change),
        row("parcels", declared.parcels().text(), change));
  }

  private List<SummaryRow> parties(Declaration declared, String change) {
    return List.of(
        row("exporter", lines(declared.exporterName(), declared.exporterAddress()), change),
        row("consignee", lines(declared.consigneeName(), declared.consigneeAddress()), change),
        row("destination", choices.country(declared.destination().text()), change));
  }

  private List<SummaryRow> packaging(Declaration declared, String change) {
    return List.of(
        row(
            "container",
            choices.containerType(declared.containerType().text(), choices.dayOf(declared)),
            change),
        row(
            "seals",
            declared.seals().read().map(seals -> String.join("\n", seals)).orElse(""),
            change),
        row("attested", declared.attestedBy().text(), change),
        row("departure", departure(declared), change),
        row("how", how(declared), change));
  }

  private String origin(Typed<Origin> origin) {
    Origin read = origin.value();
    if (read == null) {
      return origin.text();
    }
    return read instanceof Origin.Mixed
        ? words.say("certificate.row.origin.mixed")
        : String.join(", ", read.countries().stream().map(choices::country).toList());
  }

  private String departure(Declaration declared) {
    Optional<ZonedDateTime> planned = declared.plannedDeparture();
    return planned
        .map(at -> moments.at(at.toInstant(), at.getZone()))
        .orElseGet(
            () ->
                joined(
                    " ",
                    declared.departureDate().text(),
                    declared.departureTime().text(),
                    declared.departureZone().text()));
  }

  private String how(Declaration declared) {
    return joined(
        ", ",
        declared.mode().read().map(TransportMode::label).orElse(declared.mode().text()),
        declared.carrier().text(),
        choices.port(declared.port().text(), choices.dayOf(declared)));
  }

  private SummaryRow row(String key, String value, String change) {
    return new SummaryRow(words.say("certificate.row." + key), value, change);
  }

  private static String lines(Typed<String> name, Typed<String> address) {
    return joined("\n", name.text(), address.text());
  }

  private static String joined(String with, String... texts) {
    return String.join(with, Stream.of(texts).filter(text -> !text.isEmpty()).toList());
  }
}
