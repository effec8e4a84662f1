package org.uskpa.statistics.report;

import java.util.ArrayList;
import java.util.List;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.record.LicenseeFigures;

/** What section C/1 says of a year in sentences, made from the records of licensees. */
final class LicenseesInWords {

  private final LicenseeFigures.OfYear figures;

  LicenseesInWords(LicenseeFigures.OfYear figures) {
    this.figures = figures;
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (figures.licensees() > 0) {
      sentences.add(
          "In %d the USKPA reviewed licensees %s and the agencies %s; %s the USKPA had reviewed %,d of %s within its interval."
              .formatted(
                  figures.year(),
                  times(figures.reviewsByUskpa()),
                  times(figures.reviewsByAgencies()),
                  "by " + EasternTime.written(figures.asOf()),
                  figures.reviewed(),
                  count(figures.licensees())));
    }
    if (figures.exporting() > 0) {
      sentences.add(
          "Of %s that exported in %d, %,d acknowledged in writing that %s."
              .formatted(
                  count(figures.exporting()),
                  figures.year(),
                  figures.acknowledged(),
                  figures.acknowledged() == 1
                      ? "it complies with its agreement"
                      : "they comply with their agreements"));
    }
    return sentences;
  }

  private static String times(long number) {
    return number == 0 ? "not once" : number == 1 ? "once" : "%,d times".formatted(number);
  }

  private static String count(long number) {
    return number == 1 ? "one licensee" : "%,d licensees".formatted(number);
  }
}
