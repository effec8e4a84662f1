package org.uskpa.portal.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.licensee.Acknowledge;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.licensee.RecordReview;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.licensee.Reviewers;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.stock.AllotStock;
import org.uskpa.core.stock.ConfirmStock;

/**
 * Brings the licensees of 2018 up to date: acknowledged but for the last two, reviewed but for one
 * whose review is late and one whose review is due soon, and two of them with free numbers.
 */
@Component
@Profile("demo")
class DemoLicensees {

  static final String DEALER = "L005";
  static final String CARRIER = "L001";

  private static final Logger LOG = LoggerFactory.getLogger(DemoLicensees.class);
  private static final Actor ADMINISTRATOR = new Actor("admin", "USKPA administrator");
  private static final Actor REVIEWER = new Actor("reviewer", "Agency reviewer");
  private static final List<ReviewBody> AGENCIES = Reviewers.AGENCIES.bodies();
  private static final Actor LICENSEES = new Actor("demo", "The demonstration");

  private final Licensees licensees;
  private final Acknowledge acknowledge;
  private final RecordReview review;
  private final AllotStock allot;
  private final ConfirmStock confirm;

  DemoLicensees(
      Licensees licensees,
      Acknowledge acknowledge,
      RecordReview review,
      AllotStock allot,
      ConfirmStock confirm) {
    this.licensees = licensees;
    this.acknowledge = acknowledge;
    this.review = review;
    this.allot = allot;
    this.confirm = confirm;
  }

  long idOf(String number) {
    return licensees.byNumber(number).orElseThrow().id();
  }

  /** All but the last two give the acknowledgment of the year, where it is not on file. */
  void acknowledge() {
    List<Licensee> all = licensees.all();
    for (Licensee licensee : all.subList(0, Math.max(0, all.size() - 2))) {
      Outcome<?> outcome = acknowledge.run(new Acknowledge.Command(licensee.id()), LICENSEES);
      LOG.debug("Acknowledgment of {}: {}", licensee.number(), outcome);
    }
  }

  /**
   * Papers say that the USKPA has reviewed them, each on a day of its own within five years, and so
   * has one of the agencies in turn, but for one whose review is due soon.
   */
  void review(Instant present) {
    LocalDate today = EasternTime.dateOf(present);
    List<Licensee> all = licensees.all();
    int last = all.size() - 1;
    for (int place = 0; place <= last; place++) {
      LocalDate reviewedOn;
      if (place == last) {
        reviewedOn = today.minusYears(5).minusDays(20);
      } else if (place == last - 1) {
        reviewedOn = today.minusYears(5).plusDays(30);
      } else {
        reviewedOn = today.minusDays(60 + 97L * place);
      }
      fromPapers(all.get(place), ReviewBody.USKPA, reviewedOn, ADMINISTRATOR);
      fromPapers(
          all.get(place),
          AGENCIES.get(place % AGENCIES.size()),
          place == 0 ? today.minusYears(5).plusDays(60) : today.minusDays(90 + 83L * place),
          REVIEWER);
    }
  }

  private void fromPapers(Licensee licensee, ReviewBody body, LocalDate on, Actor actor) {
    review
        .run(
            new RecordReview.Command(
                licensee.number(),
                body,
                on,
                "Review file of %s, %d".formatted(licensee.number(), on.getYear())),
            actor)
        .orElseThrow();
  }

  /** Two ranges of numbers, of which the dealer has confirmed the first ones. */
  void allot() {
    allot
        .run(new AllotStock.Command(DEALER, "US50001", "US50025", "", null, true), ADMINISTRATOR)
        .orElseThrow();
    allot
        .run(new AllotStock.Command(CARRIER, "US50026", "US50050", "", null, true), ADMINISTRATOR)
        .orElseThrow();
    confirm
        .run(
            new ConfirmStock.Command(idOf(DEALER), "US50001", "US50020"),
            new Actor("manager", "Manager of L005"))
        .orElseThrow();
  }
}
