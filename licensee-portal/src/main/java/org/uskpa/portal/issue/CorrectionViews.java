package org.uskpa.portal.issue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uskpa.core.certificate.CertificateCorrection;
import org.uskpa.core.certificate.CertificateDetail;
import org.uskpa.core.certificate.CountedFacts;
import org.uskpa.core.shipment.Changes;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.Origin;
import org.uskpa.portal.account.PeopleNames;
import org.uskpa.portal.page.Difference;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.page.SummaryRow;

/** Shows what of a certificate was corrected, and how. */
@Component
class CorrectionViews {

  private final FieldChoices choices;
  private final PeopleNames people;
  private final Moments moments;
  private final PageWords words;

  CorrectionViews(FieldChoices choices, PeopleNames people, Moments moments, PageWords words) {
    this.choices = choices;
    this.people = people;
    this.moments = moments;
    this.words = words;
  }

  CorrectionView of(CertificateDetail certificate) {
    Map<String, String> names =
        people.of(
            certificate.corrections().stream()
                .map(CertificateCorrection::recordedBy)
                .distinct()
                .toList());
    Optional<CertificateCorrection> counting = certificate.correction();
    List<Difference> differences =
        counting
            .flatMap(
                correction ->
                    certificate
                        .asPrinted()
                        .map(printed -> between(correction.facts().changesFrom(printed))))
            .orElse(List.of());
    return new CorrectionView(
        counting
            .map(one -> words.say("correction.counts", moments.at(one.recordedAt())))
            .orElse(""),
        counting.map(CertificateCorrection::reason).orElse(""),
        differences,
        certificate.corrections().stream()
            .sorted(Comparator.comparingInt(CertificateCorrection::correction).reversed())
            .map(one -> row(one, names))
            .toList());
  }

  /** What changes, in the words of the forms. */
  List<Difference> between(Changes changes) {
    return Difference.of(changes, field -> words.say("correction." + field), this::shown);
  }

  private CorrectionView.Row row(CertificateCorrection one, Map<String, String> names) {
    List<SummaryRow> facts = new ArrayList<>();
    facts.add(
        row(
            "recorded",
            words.say(
                "certificate.said-by",
                moments.at(one.recordedAt()),
                names.getOrDefault(one.recordedBy(), one.recordedBy()))));
    facts.add(
        row(
            "source",
            words.say("correction.source.of", one.source().label(), moments.day(one.sourceOn()))
                + "\n"
                + one.reference()));
    facts.add(row("reason", one.reason()));
    facts.addAll(facts(one.facts()));
    return new CorrectionView.Row(
        words.say("correction.title", one.correction()),
        one.endedAt() == null
            ? words.say("correction.since", moments.at(one.recordedAt()))
            : words.say(
                "correction.until", moments.at(one.recordedAt()), moments.at(one.endedAt())),
        facts,
        one.warnings().stream()
            .map(warning -> new CorrectionView.Passed(warning.message(), warning.words()))
            .toList());
  }

  private List<SummaryRow> facts(CountedFacts facts) {
    return List.of(
        row(
            "goods",
            facts.lines().stream()
                .map(
                    line ->
                        "%s: %s"
                            .formatted(
                                line.hs().code(), Difference.goods(line).replace("\n", ", ")))
                .collect(Collectors.joining("\n"))),
        row(FieldNames.ORIGIN, origin(facts.origin())),
        row(FieldNames.DESTINATION, choices.country(facts.destination())),
        row(FieldNames.EXPORT_DATE, moments.day(facts.exportedOn())));
  }

  private SummaryRow row(String key, String value) {
    return new SummaryRow(words.say("correction." + key), value);
  }

  private String shown(String field, String text) {
    try {
      return switch (field) {
        case FieldNames.DESTINATION -> choices.country(text);
        case FieldNames.ORIGIN -> origin(Origin.of(text));
        case FieldNames.EXPORT_DATE -> moments.day(LocalDate.parse(text));
        default -> text;
      };
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      return text;
    }
  }

  private String origin(Origin origin) {
    return origin instanceof Origin.Mixed
        ? words.say("certificate.row.origin.mixed")
        : origin.countries().stream().map(choices::country).collect(Collectors.joining(", "));
  }
}
