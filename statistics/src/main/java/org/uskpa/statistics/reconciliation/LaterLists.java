package org.uskpa.statistics.reconciliation;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lists that take the place of others: a difference is one, however often its list is sent. */
@Repository
class LaterLists {

  /**
   * Items of two lists that say the same, none of them twice. A text of all of it can be hashed.
   */
  private static final String SAME_DIFFERENCE =
      """
      WITH before AS (
        SELECT *, ROW(class, flow, differs, prefix, digits, quarter, hs_code, our_version, their_carats, their_value_usd,
          our_carats, our_value_usd)::text AS says FROM reconciliation_item WHERE reconciliation_id = :earlier
      ), now AS (
        SELECT *, ROW(class, flow, differs, prefix, digits, quarter, hs_code, our_version, their_carats, their_value_usd,
          our_carats, our_value_usd)::text AS says FROM reconciliation_item
        WHERE reconciliation_id = :later AND state = 'OPEN'
      ), same AS (
        SELECT * FROM (
          SELECT b.id AS before, n.id AS item, b.source, b.partner, b.owner, b.state, b.settled_at,
            count(*) OVER (PARTITION BY b.id) AS later, count(*) OVER (PARTITION BY n.id) AS earlier
          FROM before b JOIN now n ON n.says = b.says
        ) pairs WHERE later = 1 AND earlier = 1
      )
      """;

  /** An answer that promised a correction is seen again: it was not made, or not yet. */
  private static final List<String> CARRIED_ON =
      List.of(
          """
          INSERT INTO reconciliation_answer (item_id, outcome, words, answered_on, recorded_at, recorded_by, recorded_with)
          SELECT s.item, a.outcome, a.words, a.answered_on, a.recorded_at, a.recorded_by, gen_random_uuid()
          FROM same s JOIN reconciliation_answer a ON a.item_id = s.before ORDER BY a.id""",
          """
          INSERT INTO reconciliation_letter_item (letter_id, item_id, source, partner)
          SELECT l.letter_id, s.item, s.source, s.partner FROM same s JOIN reconciliation_letter_item l ON l.item_id = s.before""",
          """
          UPDATE reconciliation_item i SET owner = coalesce(s.owner, i.owner),
            state = CASE WHEN s.state IN ('EXPLAINED', 'UNEXPLAINED') THEN s.state ELSE i.state END,
            settled_at = CASE WHEN s.state IN ('EXPLAINED', 'UNEXPLAINED') THEN s.settled_at END
          FROM same s WHERE i.id = s.item""");

  private final JdbcClient jdbc;
  private final Reconciliations reconciliations;

  LaterLists(JdbcClient jdbc, Reconciliations reconciliations) {
    this.jdbc = jdbc;
    this.reconciliations = reconciliations;
  }

  /** Holds all lists of a kind until the transaction ends: they are compared one by one. */
  @Transactional(propagation = Propagation.MANDATORY)
  void hold(ListSource source) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:kind, 0)) IS NULL")
        .param("kind", "reconciliation of " + source.name())
        .query(Boolean.class)
        .single();
  }

  /** Those that count and with which anything of this one could be common, the earliest first. */
  List<Reconciliation> standingBeside(Reconciliation own) {
    return reconciliations.standing(own.source(), own.period().year()).stream()
        .filter(other -> other.id() != own.id() && own.meets(other))
        .toList();
  }

  /**
   * A later list counts in place of an earlier one. Where it shows the same difference, owner,
   * answers and letters go on with the later item: what was asked or explained once is not asked
   * again.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void replace(Reconciliation earlier, Reconciliation later, Instant at) {
    holdItems(earlier);
    for (String step : CARRIED_ON) {
      jdbc.sql(SAME_DIFFERENCE + step)
          .param("earlier", earlier.id())
          .param("later", later.id())
          .update();
    }
    jdbc.sql("UPDATE reconciliation SET replaced_by = :later WHERE id = :id")
        .param("later", later.id())
        .param("id", earlier.id())
        .update();
    close(earlier, at);
  }

  /** Whoever answers an item of it meanwhile waits, and then finds it replaced. */
  private void holdItems(Reconciliation earlier) {
    reconciliations.hold(earlier);
    jdbc.sql(
            """
            SELECT count(*) FROM (SELECT id FROM reconciliation_item WHERE reconciliation_id = :id
              ORDER BY id FOR UPDATE) held""")
        .param("id", earlier.id())
        .query(Long.class)
        .single();
  }

  /** Closes what is open of a list that does not count. */
  @Transactional(propagation = Propagation.MANDATORY)
  void close(Reconciliation replaced, Instant at) {
    jdbc.sql(
            """
            UPDATE reconciliation_item SET state = 'REPLACED', settled_at = :at
            WHERE reconciliation_id = :id AND state = 'OPEN'""")
        .param("at", Reconciliations.utc(at))
        .param("id", replaced.id())
        .update();
  }
}
