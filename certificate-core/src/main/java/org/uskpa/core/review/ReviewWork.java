package org.uskpa.core.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.register.KnownRegisters;

/** What a review looks at: its sample and its checklist, as both were drawn when it began. */
@Repository
class ReviewWork {

  /**
   * Which duties {@code d} of a licensee count: open and fulfilled ones, and an acknowledgment that
   * was never given and lapsed with its year. Others lapse because what they were owed for is gone.
   */
  static final String COUNTED =
      """
      (d.state IN ('OPEN', 'FULFILLED')
       OR d.state = 'LAPSED' AND d.kind = 'ACKNOWLEDGMENT' AND d.closed_at > d.due_at)
      """;

  private static final String USKPA_TERMS = "USKPA, terms of the licence";

  private final JdbcClient jdbc;
  private final KnownRegisters registers;

  ReviewWork(JdbcClient jdbc, KnownRegisters registers) {
    this.jdbc = jdbc;
    this.registers = registers;
  }

  /** The numbers of the certificates that a licensee issued on these days, voided ones too. */
  List<String> issued(long licenseeId, LocalDate from, LocalDate through) {
    return jdbc.sql(
            """
            SELECT number FROM certificate
            WHERE licensee_id = :licensee AND issued_on BETWEEN :from AND :through
            """)
        .param("licensee", licenseeId)
        .param("from", from)
        .param("through", through)
        .query(String.class)
        .list();
  }

  void keepSample(long review, List<String> numbers) {
    jdbc.sql(
            """
            INSERT INTO review_sample (review_id, place, certificate_id)
            SELECT :review, drawn.place, c.id
            FROM unnest(:numbers::text[]) WITH ORDINALITY AS drawn (number, place)
            JOIN certificate c ON c.number = drawn.number
            """)
        .param("review", review)
        .param("numbers", numbers.toArray(String[]::new))
        .update();
  }

  List<ReviewDetail.Sampled> sample(long review) {
    return jdbc.sql(
            """
            SELECT c.number, c.state, c.issued_on
            FROM review_sample s JOIN certificate c ON c.id = s.certificate_id
            WHERE s.review_id = :review ORDER BY s.place
            """)
        .param("review", review)
        .query(
            (row, i) ->
                new ReviewDetail.Sampled(
                    row.getString("number"),
                    row.getString("state"),
                    row.getObject("issued_on", LocalDate.class)))
        .list();
  }

  /** How many duties of a kind a licensee owed, how many were late and how many are open. */
  record Owed(String kind, long all, long late, long open) {}

  /** Draws the checklist: each kind of duty that the licensee owed, and what is seen on site. */
  void drawChecklist(long review, Licensee licensee, LocalDate from, Instant now) {
    List<ReviewDetail.Check> checks = new ArrayList<>();
    Map<String, Owed> owed =
        owed(licensee.id(), from, now).stream()
            .collect(Collectors.toMap(Owed::kind, Function.identity()));
    for (DutyKind kind : DutyKind.values()) {
      Owed one = owed.get(kind.name());
      if (one != null) {
        add(
            checks,
            "Done in time: " + kind.label(),
            kind.citation(),
            "Owed %,d, late %,d, still open %,d".formatted(one.all(), one.late(), one.open()),
            one.late() + one.open() > 0);
      }
    }
    add(
        checks,
        "Unused certificates are kept safe, and those at hand are those of the register",
        USKPA_TERMS,
        "In the register at hand: %,d".formatted(atHand(licensee.id())),
        false);
    add(
        checks,
        "The records of each certificate of the sample are complete and kept for five years",
        "19 USC 3904(b); USKPA, terms of the licence: five years",
        "",
        false);
    add(checks, "Containers are as they were attested", "31 CFR 592.314", "", false);
    add(checks, "The procedures manual is up to date and followed", USKPA_TERMS, "", false);
    if (licensee.kind() == LicenseeKind.DEALER) {
      add(checks, "No certificate was issued for a third party", USKPA_TERMS, "", false);
    }
    checks.forEach(
        check ->
            jdbc.sql(
                    """
                    INSERT INTO review_check (review_id, place, question, basis, known, doubted)
                    VALUES (:review, :place, :question, :basis, :known, :doubted)
                    """)
                .param("review", review)
                .param("place", check.place())
                .param("question", check.question())
                .param("basis", check.basis())
                .param("known", check.known())
                .param("doubted", check.doubted())
                .update());
  }

  List<ReviewDetail.Check> checklist(long review) {
    return jdbc.sql(
            """
            SELECT place, question, basis, known, doubted, result, words, marked_by FROM review_check
            WHERE review_id = :review ORDER BY place
            """)
        .param("review", review)
        .query(
            (row, i) -> {
              String result = row.getString("result");
              return new ReviewDetail.Check(
                  row.getInt("place"),
                  row.getString("question"),
                  row.getString("basis"),
                  row.getString("known"),
                  row.getBoolean("doubted"),
                  result == null ? null : CheckResult.valueOf(result),
                  row.getString("words"),
                  row.getString("marked_by"));
            })
        .list();
  }

  void mark(long review, int place, CheckResult result, String words, String by) {
    jdbc.sql(
            """
            UPDATE review_check SET result = :result, words = :words, marked_by = :by
            WHERE review_id = :review AND place = :place
            """)
        .param("result", result.name())
        .param("words", words)
        .param("by", by)
        .param("review", review)
        .param("place", place)
        .update();
  }

  private static void add(
      List<ReviewDetail.Check> checks,
      String question,
      String basis,
      String known,
      boolean doubted) {
    checks.add(
        new ReviewDetail.Check(checks.size() + 1, question, basis, known, doubted, null, "", null));
  }

  private long atHand(long licenseeId) {
    return jdbc.sql(
            "SELECT count(*) FROM stock_number WHERE licensee_id = :licensee AND state IN ('ALLOTTED', 'HELD')")
        .param("licensee", licenseeId)
        .query(Long.class)
        .single();
  }

  List<Owed> owed(long licenseeId, LocalDate from, Instant now) {
    return jdbc.sql(
            """
            SELECT d.kind, count(*) AS owed,
                   count(*) FILTER (WHERE coalesce(d.closed_at, :now) > d.due_at
                     + CASE WHEN d.kind = ANY (:atOnce) THEN :hours ELSE 0 END * interval '1 hour') AS late,
                   count(*) FILTER (WHERE d.state = 'OPEN') AS open
            FROM duty d
            WHERE d.owner = 'LICENSEE' AND d.licensee_id = :licensee AND d.opened_at >= :from AND
            """
                + COUNTED
                + "GROUP BY d.kind")
        .param("now", Reviews.utc(now))
        .param("atOnce", atOnce())
        .param("hours", registers.current().settings().copyLateAfterHours(EasternTime.dateOf(now)))
        .param("licensee", licenseeId)
        .param("from", Reviews.utc(EasternTime.startOf(from)))
        .query(
            (row, i) ->
                new Owed(
                    row.getString("kind"),
                    row.getLong("owed"),
                    row.getLong("late"),
                    row.getLong("open")))
        .list();
  }

  static String[] atOnce() {
    return Arrays.stream(DutyKind.values())
        .filter(DutyKind::isAtOnce)
        .map(DutyKind::name)
        .toArray(String[]::new);
  }
}
