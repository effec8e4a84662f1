package org.uskpa.core.licensee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.register.KnownRegisters;

/** A licensee to look at, with its history. */
@Repository
public class LicenseeDetails {

  private final Licensees licensees;
  private final Particulars particulars;
  private final AcknowledgmentSignatures signatures;
  private final Duties duties;
  private final Journal journal;
  private final KnownRegisters registers;
  private final JdbcClient jdbc;
  private final Clock clock;

  LicenseeDetails(
      Licensees licensees,
      Particulars particulars,
      AcknowledgmentSignatures signatures,
      Duties duties,
      Journal journal,
      KnownRegisters registers,
      JdbcClient jdbc,
      Clock clock) {
    this.licensees = licensees;
    this.particulars = particulars;
    this.signatures = signatures;
    this.duties = duties;
    this.journal = journal;
    this.registers = registers;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A licensee with its history, by its number.
   *
   * @throws NotFound when there is none
   */
  @Transactional(readOnly = true)
  public LicenseeDetail of(String number) {
    Licensee licensee =
        licensees.byNumber(number).orElseThrow(() -> new NotFound("licensee " + number));
    Subject subject = Subject.licensee(number);
    List<LicenseeDetail.StandingPeriod> standings = standings(licensee.id());
    Instant now = EasternTime.now(clock);
    LicenseeAsOf today = licensees.asOf(licensee.id(), now);
    int interval = registers.current().settings().reviewIntervalYears(EasternTime.dateOf(now));
    return new LicenseeDetail(
        licensee,
        particulars.former(licensee.id()),
        today.standing(),
        licensee.reviewDueOn(today.lastReviewBy(Reviewers.USKPA), interval),
        licensee.reviewDueOn(today.lastReviewBy(Reviewers.AGENCIES), interval),
        standings,
        licensees.agreements(licensee.id()),
        acknowledgments(licensee.id()),
        signatures.of(licensee.id()),
        reviews(licensee.id()),
        duties.about(subject),
        journal.of(subject));
  }

  private List<LicenseeDetail.StandingPeriod> standings(long id) {
    return jdbc.sql(
            """
            SELECT standing, lower(during) AS since, upper(during) AS until, reason, recorded_by
            FROM licensee_standing WHERE licensee_id = :id ORDER BY during DESC
            """)
        .param("id", id)
        .query(
            (row, i) -> {
              OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
              return new LicenseeDetail.StandingPeriod(
                  Standing.valueOf(row.getString("standing")),
                  row.getObject("since", OffsetDateTime.class).toInstant(),
                  until == null ? null : until.toInstant(),
                  row.getString("reason"),
                  row.getString("recorded_by"));
            })
        .list();
  }

  private List<LicenseeDetail.Acknowledgment> acknowledgments(long id) {
    return jdbc.sql(
            """
            SELECT year, acknowledged_on, acknowledged_by FROM licensee_acknowledgment
            WHERE licensee_id = :id ORDER BY year DESC
            """)
        .param("id", id)
        .query(
            (row, i) ->
                new LicenseeDetail.Acknowledgment(
                    row.getInt("year"),
                    row.getObject("acknowledged_on", LocalDate.class),
                    row.getString("acknowledged_by")))
        .list();
  }

  private List<LicenseeDetail.Review> reviews(long id) {
    return jdbc.sql(
            """
            SELECT body, reviewed_on, review_id, papers FROM licensee_review
            WHERE licensee_id = :id ORDER BY reviewed_on DESC, body
            """)
        .param("id", id)
        .query(
            (row, i) ->
                new LicenseeDetail.Review(
                    ReviewBody.valueOf(row.getString("body")),
                    row.getObject("reviewed_on", LocalDate.class),
                    row.getObject("review_id", Long.class),
                    row.getString("papers")))
        .list();
  }
}
