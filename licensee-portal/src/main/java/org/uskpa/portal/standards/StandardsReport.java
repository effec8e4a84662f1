package org.uskpa.portal.standards;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uskpa.core.attachment.Attachment;
import org.uskpa.core.attachment.Attachments;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.AcknowledgmentsOfYear;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.standards.StandardsReview;

/** The report of a year's review in words, paragraph by paragraph. */
@Component
class StandardsReport {

  private final Attachments attachments;
  private final AcknowledgmentsOfYear acknowledgments;
  private final StandardsWords words;

  StandardsReport(
      Attachments attachments, AcknowledgmentsOfYear acknowledgments, StandardsWords words) {
    this.attachments = attachments;
    this.acknowledgments = acknowledgments;
    this.words = words;
  }

  /** How many of those that exported in a year acknowledged it, in a sentence. */
  String acknowledged(int year) {
    AcknowledgmentsOfYear.OfYear ofYear = acknowledgments.of(year);
    return words.say(
        "acknowledgments.count",
        ofYear.exportingAndAcknowledged(),
        ofYear.exporting(),
        String.valueOf(year));
  }

  String title(StandardsReview review) {
    return words.say("standards.report.head", String.valueOf(review.year()));
  }

  String text(StandardsReview review) {
    List<Attachment> documents = attachments.about(Subject.standards(review.year()));
    String listed =
        documents.stream()
            .map(
                one ->
                    words.say(
                        "standards.report.document",
                        one.kind().label(),
                        one.name(),
                        one.size(),
                        one.sha256()))
            .collect(Collectors.joining("\n\n"));
    return String.join(
        "\n\n",
        words.say(
            "standards.report.made",
            EasternTime.written(review.reviewedOn()),
            review.recordedName(),
            EasternTime.written(review.recordedAt()),
            review.version()),
        words.say("standards.report.conclusion", review.conclusion().label()),
        words.say("standards.report.examined", review.examined()),
        words.say("standards.report.found", review.found()),
        words.say(
            "standards.report.recommendations",
            review.recommendations().isEmpty()
                ? words.say("standards.none")
                : review.recommendations()),
        acknowledged(review.year()),
        documents.isEmpty() ? words.say("standards.report.no-documents") : listed);
  }
}
