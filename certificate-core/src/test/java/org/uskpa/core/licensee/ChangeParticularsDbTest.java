package org.uskpa.core.licensee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uskpa.core.certificate.LifeForTests.ADMINISTRATOR;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;

/** A firm takes another name, moves, or is of another kind from a day on. */
@CoreDbTest
class ChangeParticularsDbTest {

  @Autowired private BeanFactory beans;
  @Autowired private ChangeParticulars change;
  @Autowired private Licensees licensees;
  @Autowired private LicenseeDetails details;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;
  private Licensee dealer;

  @BeforeEach
  void aDealer() {
    dealer = new LifeForTests(beans).licensee(LicenseeKind.DEALER, 0);
  }

  private ChangeParticulars.Command command(String name, String address, String since) {
    return new ChangeParticulars.Command(
        dealer.number(),
        name.equals("same") ? dealer.name() : name,
        LicenseeKind.DEALER,
        address.equals("same") ? dealer.address() : address,
        LocalDate.parse(since),
        "Wrote so on its letterhead");
  }

  @Test
  void whatWasIsToldOfDaysBefore() {
    Licensee changed =
        change
            .run(
                new ChangeParticulars.Command(
                    dealer.number(),
                    " New Name Inc. ",
                    LicenseeKind.COMMON_CARRIER,
                    "2 Main Street, Boston, MA",
                    LocalDate.parse("2026-02-20"),
                    "Merged"),
                ADMINISTRATOR)
            .orElseThrow();

    assertThat(changed.name()).isEqualTo("New Name Inc.");
    LicenseeDetail detail = details.of(dealer.number());
    assertThat(detail.on(LocalDate.parse("2026-02-19")).licensee()).isEqualTo(dealer);
    assertThat(detail.on(LocalDate.parse("2026-02-20")).licensee()).isEqualTo(changed);
    assertThat(licensees.asOf(dealer.id(), LifeForTests.NOW.minus(Duration.ofDays(30))).licensee())
        .isEqualTo(dealer);
    assertThat(licensees.asOf(dealer.id(), LifeForTests.NOW).licensee()).isEqualTo(changed);
    assertThat(journal.of(Subject.licensee(dealer.number())))
        .last()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("particulars changed");
              assertThat(entry.reason()).isEqualTo("Merged");
              assertThat(entry.details()).containsKeys("name", "kind", "address", "from");
            });
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          New Name Inc., same,         2026-03-03, licensee-particulars
          New Name Inc., same,         2003-01-01, licensee-particulars
          same,          same,         2026-03-02, licensee-particulars
          ' ',           same,         2026-03-02, licensee-details
          New Name Inc., ' ',          2026-03-02, licensee-details
          钻石,          same,         2026-03-02, licensee-printable
          """)
  void itIsRefused(String name, String address, String since, String rule) {
    Outcome<Licensee> outcome = change.run(command(name, address, since), ADMINISTRATOR);

    assertThat(outcome.findings()).extracting(Finding::rule).containsExactly(rule);
    assertThat(details.of(dealer.number()).former()).isEmpty();
  }

  @Test
  void everythingIsRefusedAtOnce() {
    Outcome<Licensee> outcome =
        change.run(
            new ChangeParticulars.Command(
                dealer.number(), "", LicenseeKind.DEALER, "", LocalDate.parse("2027-01-01"), ""),
            ADMINISTRATOR);

    assertThat(outcome.findings())
        .extracting(Finding::field)
        .containsExactlyInAnyOrder("name", "address", "since", "reason");
  }

  @Test
  void theNextChangeIsOfALaterDay() {
    change.run(command("Second", "same", "2026-02-20"), ADMINISTRATOR).orElseThrow();

    assertThat(change.run(command("Third", "same", "2026-02-20"), ADMINISTRATOR).isDone())
        .isFalse();
    assertThat(change.run(command("Third", "same", "2026-02-21"), ADMINISTRATOR).isDone()).isTrue();
    assertThat(details.of(dealer.number()).former())
        .extracting(LicenseeDetail.Former::name)
        .containsExactly("Second", dealer.name());
  }

  @Test
  void theDatabaseKeepsWhatWas() {
    assertThatThrownBy(() -> jdbc.sql("UPDATE licensee SET name = 'Unseen'").update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("without a record of what it was");
    change.run(command("Second", "same", "2026-02-20"), ADMINISTRATOR).orElseThrow();
    for (String statement :
        List.of("UPDATE licensee_former SET name = 'x'", "DELETE FROM licensee_former")) {
      assertThatThrownBy(() -> jdbc.sql(statement).update())
          .rootCause()
          .hasMessageContaining("permission denied");
    }
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        INSERT INTO licensee_former (licensee_id, in_force, name, kind, address, reason, recorded_at,
                          recorded_by)
                        SELECT licensee_id, in_force, name, kind, address, reason, recorded_at, recorded_by
                        FROM licensee_former
                        """)
                    .update())
        .rootCause()
        .hasMessageContaining("licensee_former_pkey");
  }
}
