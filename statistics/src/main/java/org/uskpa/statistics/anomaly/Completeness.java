package org.uskpa.statistics.anomaly;

import java.util.List;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.UnfinishedRecords;
import org.uskpa.core.record.UnfinishedRecords.Unfinished;
import org.uskpa.core.record.UnfinishedRecords.What;

/** Asks about what is unfinished: one question for each thing, however many records it concerns. */
@Component
class Completeness {

  private final UnfinishedRecords unfinished;

  Completeness(UnfinishedRecords unfinished) {
    this.unfinished = unfinished;
  }

  List<Asked> of(Quarter quarter, AsOf asOf) {
    return unfinished.of(quarter, asOf.today()).stream()
        .map(found -> asked(found, Period.of(quarter)))
        .toList();
  }

  private static Asked asked(Unfinished found, Period period) {
    List<String> keys = found.keys();
    String named = Phrases.named(keys);
    String exports = Phrases.records(Flow.EXPORT, period);
    String imports = Phrases.records(Flow.IMPORT, period);
    return switch (found.what()) {
      case DUTY, RECEIPT_REPORT ->
          new Asked(
              found.what() == What.RECEIPT_REPORT
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
      case NUMBER ->
          new Asked(
              QuestionKind.NUMBER,
              "",
              "%s passed over: others of the same holder before and after were used in the quarter, this one is neither used nor given up: %s. Where is the paper?"
                  .formatted(Phrases.count(keys.size(), "number was", "numbers were"), named),
              "");
    };
  }
}
