package org.uskpa.core.licensee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;

/** A step of a licensee that is sent twice by the same person is done once, and says so twice. */
@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class SentTwiceDbTest {

  private static final Actor ADMINISTRATOR = LifeForTests.ADMINISTRATOR;

  @Autowired private BeanFactory beans;
  @Autowired private SuspendLicensee suspend;
  @Autowired private ReinstateLicensee reinstate;
  @Autowired private EndLicensee end;
  @Autowired private Acknowledge acknowledge;
  @Autowired private Journal journal;

  private LifeForTests life;
  private Licensee dealer;

  @BeforeEach
  void aDealer() {
    life = new LifeForTests(beans);
    dealer = life.licensee(LicenseeKind.DEALER, 0);
  }

  private Outcome<Standing> suspended(String reason, Actor actor) {
    return suspend.run(new SuspendLicensee.Command(dealer.number(), reason), actor);
  }

  private int steps() {
    return journal.of(Subject.licensee(dealer.number())).size();
  }

  @Test
  void aChangeOfStandingIsMadeOnce() {
    suspended("Late", ADMINISTRATOR).orElseThrow();
    int steps = steps();
    assertThat(suspended(" Late ", ADMINISTRATOR).isDone()).isTrue();
    assertThat(suspended("Another reason", ADMINISTRATOR).isDone()).isFalse();
    assertThat(suspended("Late", LifeForTests.ISSUER).isDone()).isFalse();
    assertThat(steps()).isEqualTo(steps);

    life.clock().advance(Duration.ofSeconds(1));
    ReinstateLicensee.Command back = new ReinstateLicensee.Command(dealer.number(), "Paid");
    reinstate.run(back, ADMINISTRATOR).orElseThrow();
    assertThat(reinstate.run(back, ADMINISTRATOR).isDone()).isTrue();

    life.clock().advance(Duration.ofSeconds(1));
    EndLicensee.Command over = new EndLicensee.Command(dealer.number(), "Closed");
    end.run(over, ADMINISTRATOR).orElseThrow();
    assertThat(end.run(over, ADMINISTRATOR).isDone()).isTrue();
    assertThat(steps()).isEqualTo(steps + 2);
  }

  @Test
  void anAcknowledgmentOnPaperIsOnFileOnce() {
    LocalDate day = LocalDate.of(2025, 3, 1);
    Acknowledge.Command onPaper = new Acknowledge.Command(dealer.id(), day);
    boolean first = acknowledge.run(onPaper, ADMINISTRATOR).isDone();
    int steps = steps();

    assertThat(first).isTrue();
    assertThat(acknowledge.run(onPaper, ADMINISTRATOR).isDone()).isTrue();
    assertThat(acknowledge.run(onPaper, LifeForTests.ISSUER).isDone()).isFalse();
    assertThat(
            acknowledge
                .run(new Acknowledge.Command(dealer.id(), day.plusDays(1)), ADMINISTRATOR)
                .isDone())
        .isFalse();
    assertThat(steps()).isEqualTo(steps);
  }
}
