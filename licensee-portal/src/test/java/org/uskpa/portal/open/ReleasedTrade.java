package org.uskpa.portal.open;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.statistics.anomaly.Question;
import org.uskpa.statistics.anomaly.Questions;
import org.uskpa.statistics.release.AnswerQuestion;
import org.uskpa.statistics.release.Edition;
import org.uskpa.statistics.release.Editions;
import org.uskpa.statistics.release.OpenReview;
import org.uskpa.statistics.release.ReleaseQuarter;
import org.uskpa.statistics.release.SubmitQuarter;

/**
 * Puts a quarter's exports on record and takes it to its release: to India one trader's unsorted
 * diamonds, to everywhere else three traders' each.
 */
final class ReleasedTrade {

  private static final Actor ANALYST = new Actor("analyst", "Anna Lyst");
  private static final Actor RELEASER = new Actor("releaser", "Rita Lease");
  private static final List<String> THREE = List.of("Ada Inc.", "Bob LLC", "Cy Ltd.");

  private final BeanFactory beans;
  private final Map<String, String> exporters = new HashMap<>();
  private int numbered;

  ReleasedTrade(BeanFactory beans) {
    this.beans = beans;
  }

  void recorded(Quarter quarter) {
    List<TradeOnRecord.Certificate> certificates = new ArrayList<>();
    certificates.add(exported(quarter, "IN", "7102.10", "Dee Inc.", "50.00"));
    // Equal figures in two years would be asked about.
    String carats = "1%02d.00".formatted(quarter.year() % 100);
    for (String trader : THREE) {
      certificates.add(exported(quarter, "IN", "7102.31", trader, carats));
      certificates.add(exported(quarter, "BW", "7102.10", trader, carats));
      certificates.add(exported(quarter, "BW", "7102.31", trader, carats));
      certificates.add(exported(quarter, "EU", "7102.10", trader, carats));
    }
    new TradeOnRecord(
            beans.getBean(TestDatabase.class).application(),
            beans.getBean(SettableClock.class).instant().minus(Duration.ofHours(1)))
        .exportedBy(certificate -> exporters.get(certificate.number()))
        .certificates(certificates);
  }

  /** One more trader to India. */
  void oneMore(Quarter quarter, String trader) {
    TradeOnRecord.Certificate certificate = exported(quarter, "IN", "7102.10", trader, "60.00");
    new TradeOnRecord(
            beans.getBean(TestDatabase.class).application(),
            beans.getBean(SettableClock.class).instant().minus(Duration.ofMinutes(1)))
        .exportedBy(any -> trader)
        .certificates(List.of(certificate));
  }

  /** Three importers of each of three Participants: nobody is revealed, nothing withheld. */
  void imported(Quarter quarter) {
    for (String issuer : List.of("BW", "CA", "EU")) {
      for (int number = 0; number < THREE.size(); number++) {
        imports(Duration.ofHours(1), THREE.get(number))
            .imports(List.of(entry(quarter, issuer, number)));
      }
    }
  }

  /** All from Botswana turns out to be one importer's, as was told: it cannot be protected. */
  void ofOneImporter(Quarter quarter) {
    for (int number = 1; number < THREE.size(); number++) {
      imports(Duration.ofMinutes(1), THREE.get(0)).corrected(entry(quarter, "BW", number));
    }
  }

  private TradeOnRecord imports(Duration ago, String importer) {
    return new TradeOnRecord(
            beans.getBean(TestDatabase.class).application(),
            beans.getBean(SettableClock.class).instant().minus(ago))
        .importedBy(any -> importer);
  }

  private static TradeOnRecord.Import entry(Quarter quarter, String issuer, int number) {
    LocalDate day = quarter.firstDay().plusDays(3);
    // Equal figures in two years would be asked about.
    String carats = "1%02d.00".formatted(quarter.year() % 100);
    return new TradeOnRecord.Import(
        "%s-%s-%d".formatted(quarter, issuer, number),
        issuer + "1",
        issuer,
        issuer,
        day,
        day,
        List.of(TradeOnRecord.line("7102.31", carats, carats.replace(".", "00."))));
  }

  private TradeOnRecord.Certificate exported(
      Quarter quarter, String partner, String hs, String trader, String carats) {
    String number = "US%02d%d%03d".formatted(quarter.year() % 100, quarter.number(), numbered++);
    LocalDate day = quarter.firstDay().plusDays(5);
    exporters.put(number, trader);
    return new TradeOnRecord.Certificate(
        number,
        partner,
        partner,
        day,
        day.plusDays(60),
        day,
        null,
        List.of(TradeOnRecord.line(hs, carats, carats)));
  }

  void submitted(Quarter quarter) {
    int number = beans.getBean(Editions.class).of(quarter).size() + 1;
    Edition edition =
        beans
            .getBean(OpenReview.class)
            .run(
                new OpenReview.Command(quarter, number, number == 1 ? "" : "Records changed"),
                ANALYST)
            .orElseThrow();
    for (Question question : beans.getBean(Questions.class).of(edition.id())) {
      beans
          .getBean(AnswerQuestion.class)
          .run(new AnswerQuestion.Command(quarter, question.id(), "It is so", ""), ANALYST)
          .orElseThrow();
    }
    beans
        .getBean(SubmitQuarter.class)
        .run(new SubmitQuarter.Command(quarter, number), ANALYST)
        .orElseThrow();
  }

  void released(Quarter quarter) {
    submitted(quarter);
    Edition edition =
        beans.getBean(Editions.class).newest().stream()
            .filter(one -> one.quarter().equals(quarter))
            .findFirst()
            .orElseThrow();
    beans
        .getBean(ReleaseQuarter.class)
        .run(
            new ReleaseQuarter.Command(
                quarter, edition.number(), edition.submitted().orElseThrow().at()),
            RELEASER)
        .orElseThrow();
  }
}
