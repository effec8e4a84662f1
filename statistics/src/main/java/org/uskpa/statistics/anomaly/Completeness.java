package org.uskpa.statistics.anomaly;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.UnaccountedNumbers;
import org.uskpa.core.record.UnfinishedRecords;
import org.uskpa.core.record.UnfinishedRecords.Unfinished;

/** Asks about what is unfinished: one question for each thing, however many records it concerns. */
@Component
class Completeness {

  /** Where every number is told, and which are missing. */
  private static final String GAPS = "/stock-register/gaps";

  private final UnfinishedRecords unfinished;
  private final UnaccountedNumbers numbers;

  Completeness(UnfinishedRecords unfinished, UnaccountedNumbers numbers) {
    this.unfinished = unfinished;
    this.numbers = numbers;
  }

  List<Asked> of(Quarter quarter, AsOf asOf) {
    return Stream.concat(
            unfinished.of(quarter, asOf.today()).stream()
                .map(found -> asked(found, Period.of(quarter))),
            numbers(quarter).stream())
        .toList();
  }

  /** One question for all licensees: a number is asked about where its paper is. */
  private Optional<Asked> numbers(Quarter quarter) {
    List<UnaccountedNumbers.OfLicensee> found = numbers.of(quarter);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    long all = found.stream().mapToLong(UnaccountedNumbers.OfLicensee::numbers).sum();
    return Optional.of(
        new Asked(
            QuestionKind.NUMBER,
            "",
            "Of the ranges from which the quarter’s certificates were written, %,d %s neither used, voided, spoiled or lost, nor given back: %s. Where are the papers?"
                .formatted(
                    all,
                    all == 1 ? "number is" : "numbers are",
                    found.stream().map(Completeness::counted).collect(Collectors.joining("; "))),
            GAPS));
  }

  private static String counted(UnaccountedNumbers.OfLicensee one) {
    return one.numbers() == 1
        ? "%s 1 (%s)".formatted(one.licensee(), one.lowest())
        : "%s %,d (%s to %s)".formatted(one.licensee(), one.numbers(), one.lowest(), one.highest());
  }

  private static Asked asked(Unfinished found, Period period) {
    List<String> keys = found.keys();
    String named = Phrases.named(keys);
    String exports = Phrases.records(Flow.EXPORT, period);
    String imports = Phrases.records(Flow.IMPORT, period);
    return switch (found.what()) {
      case DUTY ->
          new Asked(
              found.detail().startsWith("Receipt report")
                  ? QuestionKind.RECEIPT_REPORT
                  : QuestionKind.OPEN_DUTY,
              found.detail(),
              "“%s” (%s) is still owed for %s: %s. Is it done, or why does the quarter not wait for it?"
                  .formatted(
                      found.detail(),
                      found.citation(),
                      Phrases.count(keys.size(), "record", "records"),
                      named),
              "");
      case RECEIPT_REPORT_NOT_TRACKED ->
          new Asked(
              QuestionKind.RECEIPT_REPORT,
              "not tracked",
              "%s entered later, and whether the receipt report went to the foreign authority was not tracked: %s. Is it known otherwise?"
                  .formatted(Phrases.count(keys.size(), "import was", "imports were"), named),
              imports);
      case EXPIRED ->
          new Asked(
              QuestionKind.EXPIRED,
              "",
              "%s issued in the quarter, expired, and never recorded as exported; what expired counts nowhere: %s. Did they leave, or are they void?"
                  .formatted(
                      Phrases.count(keys.size(), "certificate was", "certificates were"), named),
              "");
      case NOT_EXPORTED ->
          new Asked(
              QuestionKind.NOT_EXPORTED,
              "",
              "%s issued and still valid, the export not recorded; it counts by its issue date and may move to the next quarter, or lapse: %s. Does the quarter wait for it?"
                  .formatted(
                      Phrases.count(keys.size(), "certificate is", "certificates are"), named),
              exports);
      case COPY ->
          new Asked(
              QuestionKind.COPY,
              "",
              "%s in the inbox of Census, not marked as received: %s. Are they here?"
                  .formatted(Phrases.count(keys.size(), "copy waits", "copies wait"), named),
              "/inbox");
    };
  }
}
