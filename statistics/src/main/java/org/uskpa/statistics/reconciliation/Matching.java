package org.uskpa.statistics.reconciliation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.NumberedRecords;

/**
 * Compares the records of a list with ours and makes an item of each difference, in the database:
 * by number those of the period, by number those that count elsewhere, by filing or entry, and by
 * quantities what is left. What agrees leaves no row.
 */
@Component
class Matching {

  /** A part of the comparison. */
  enum Step {
    /** By the certificate's number, among the records of the period. */
    NUMBERS,
    /** By the certificate's number, among all other records. */
    ELSEWHERE,
    /** By the filing's or the entry's number, in the period and then elsewhere. */
    REFERENCES,
    /** By the same goods, where nothing else on either side has them. */
    QUANTITIES
  }

  /**
   * Which class a record is of that stands in one list alone. In a partner's list, what it exported
   * is our import: an export stands alone that we recorded as one, or the partner did. An entry or
   * a filing is of the same side as our record.
   */
  private static String alone(ListSource source) {
    return """
        CASE WHEN coalesce(o.copy, t.copy) > 1 THEN 'DUPLICATE' WHEN %s THEN 'EXPORT_WITHOUT_CONFIRMATION'
          ELSE 'IMPORT_WITHOUT_NOTICE' END"""
        .formatted(
            source.isOfPartner()
                ? "coalesce(o.flow = 'EXPORT', t.flow = 'IMPORT')"
                : "coalesce(o.flow, t.flow) = 'EXPORT'");
  }

  private static final String STATE =
      "CASE WHEN (x.issued_on + interval '5 years')::date < :today THEN 'EXPIRED' ELSE 'OPEN' END";

  private static final String SETTLED =
      "CASE WHEN (x.issued_on + interval '5 years')::date < :today THEN CAST(:now AS timestamptz) END";

  private final JdbcClient jdbc;
  private final NumberedRecords records;

  Matching(JdbcClient jdbc, NumberedRecords records) {
    this.jdbc = jdbc;
    this.records = records;
  }

  /**
   * Makes the items.
   *
   * @param asOf of one moment, that of the comparison: each step asks for the records of it
   * @param reached told before each step
   * @return how many records of the list agree with ours
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int match(Reconciliation reconciliation, AsOf asOf, Consumer<Step> reached) {
    // Both lists are joined in memory, and an expression is no reason to compile one.
    jdbc.sql("SET LOCAL work_mem = '64MB'").update();
    jdbc.sql("SET LOCAL jit = off").update();
    Comparison comparison = Comparison.of(reconciliation);
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("id", reconciliation.id());
    parameters.put("by", reconciliation.openedBy());
    parameters.put("now", Reconciliations.utc(asOf.moment()));
    reconciliation.partner().ifPresent(code -> parameters.put("partner", code));
    reached.accept(Step.NUMBERS);
    NumberedRecords.Relation ours =
        records.in(reconciliation.flows(), reconciliation.period(), asOf);
    parameters.putAll(ours.parameters());
    run(byNumber(reconciliation, comparison, ours), parameters);
    reached.accept(Step.ELSEWHERE);
    run(
        elsewhere(
            reconciliation, comparison, "NUMBER", records.withNumber(asOf), comparison.differs()),
        parameters);
    if (!reconciliation.source().isOfPartner()) {
      reached.accept(Step.REFERENCES);
      run(
          pairs(
              reconciliation,
              comparison,
              "REFERENCE",
              "t.reference",
              "o.reference",
              comparison.differsBesideReference()),
          parameters);
      run(
          elsewhere(
              reconciliation,
              comparison,
              "REFERENCE",
              records.withReference(asOf),
              comparison.differsBesideReference()),
          parameters);
    }
    reached.accept(Step.QUANTITIES);
    run(
        pairs(
            reconciliation,
            comparison,
            "QUANTITIES",
            comparison.goodsOfTheirs(),
            comparison.goodsOfOurs(),
            comparison.differs()),
        parameters);
    return jdbc.sql(
            """
            SELECT (SELECT count(*) FROM reconciliation_record WHERE reconciliation_id = :id)
              - (SELECT count(*) FROM reconciliation_item WHERE reconciliation_id = :id AND their_record IS NOT NULL)""")
        .param("id", reconciliation.id())
        .query(Integer.class)
        .single();
  }

  private void run(String sql, Map<String, Object> parameters) {
    jdbc.sql(sql).params(parameters).update();
  }

  static String byNumber(
      Reconciliation reconciliation, Comparison comparison, NumberedRecords.Relation ours) {
    return """
        WITH ours AS (
        %1$s
        ), theirs AS (SELECT * FROM reconciliation_record WHERE reconciliation_id = :id)
        INSERT INTO reconciliation_item (reconciliation_id, source, class, flow, prefix, digits, their_record,
          their_carats, their_value_usd, our_version, our_key, our_reference, our_day, our_partner, our_parcels,
          our_carats, our_value_usd, differs, found_by, issued_on, partner, state, settled_at, owner)
        SELECT :id, '%2$s', x.class, x.flow, x.prefix, x.digits, x.their_record, x.their_carats, x.their_value_usd,
          x.version_id, x.key, x.reference, x.counted_on, x.partner, x.parcels, x.carats, x.value_usd, x.differs,
          x.found_by, x.issued_on, %11$s, %3$s, %4$s, :by
        FROM (
          SELECT CASE WHEN o.version_id IS NULL OR t.id IS NULL THEN %5$s ELSE %6$s END AS class,
            coalesce(o.flow, t.flow) AS flow, coalesce(o.prefix, t.prefix) AS prefix,
            coalesce(o.digits, t.digits) AS digits, t.id AS their_record, t.carats AS their_carats,
            t.value_usd AS their_value_usd, o.version_id, o.key, o.reference, o.counted_on, o.partner, o.parcels,
            o.carats, o.value_usd, t.partner AS their_partner,
            CASE WHEN o.version_id IS NULL OR t.id IS NULL THEN '{}' ELSE %7$s END AS differs,
            CASE WHEN o.version_id IS NOT NULL AND t.id IS NOT NULL THEN 'NUMBER' END AS found_by, %8$s AS issued_on
          FROM ours o FULL JOIN theirs t
            ON t.flow = o.flow AND t.prefix = o.prefix AND t.digits = o.digits AND t.copy = o.copy
          WHERE o.version_id IS NULL OR (t.id IS NULL%9$s)
            OR (o.version_id IS NOT NULL AND t.id IS NOT NULL AND (%10$s))
        ) x"""
        .formatted(
            ours.sql(),
            reconciliation.source(),
            STATE,
            SETTLED,
            alone(reconciliation.source()),
            comparison.kind(),
            comparison.differs(),
            Comparison.ISSUED,
            reconciliation.partner().isPresent() ? " AND o.partner = :partner" : "",
            comparison.anyDifference(),
            reconciliation.partner().isPresent()
                ? ":partner"
                : "coalesce(x.partner, x.their_partner)");
  }

  /**
   * Finds what counts in another period, or with another partner, than the list is about. A record
   * of ours goes to one of theirs, the first of the list.
   */
  private static String elsewhere(
      Reconciliation reconciliation,
      Comparison comparison,
      String by,
      NumberedRecords.Relation found,
      String differs) {
    return """
        UPDATE reconciliation_item i SET %1$s
        FROM (
          SELECT t.item, o.*, %2$s AS class, %3$s AS differs, '%6$s' AS found_by, %4$s AS issued,
            row_number() OVER (PARTITION BY o.version_id ORDER BY t.id) AS turn
          FROM (SELECT i.id AS item, t.* FROM reconciliation_item i JOIN reconciliation_record t ON t.id = i.their_record
                WHERE i.reconciliation_id = :id AND i.our_version IS NULL AND i.class <> 'DUPLICATE') t
          CROSS JOIN LATERAL (
          %5$s
          ) o
          WHERE NOT EXISTS (SELECT FROM reconciliation_item a
            WHERE a.reconciliation_id = :id AND a.our_version = o.version_id)
        ) p CROSS JOIN LATERAL (SELECT p.issued AS issued_on) x
        WHERE i.id = p.item AND p.turn = 1"""
        .formatted(
            assigned(reconciliation),
            comparison.kind(),
            differs,
            Comparison.ISSUED,
            found.sql(),
            by);
  }

  /** With our record the item gets its partner, if the list is not about one alone. */
  private static String assigned(Reconciliation reconciliation) {
    return """
        class = p.class, prefix = p.prefix, digits = p.digits, our_version = p.version_id, our_key = p.key,
          our_reference = p.reference, our_day = p.counted_on, our_partner = p.partner, our_parcels = p.parcels,
          our_carats = p.carats, our_value_usd = p.value_usd, differs = p.differs, found_by = p.found_by,
          issued_on = p.issued, partner = %s, state = %s, settled_at = %s"""
        .formatted(reconciliation.partner().isPresent() ? ":partner" : "p.partner", STATE, SETTLED);
  }

  /**
   * Makes one item of two that stand alone and share what nothing else on either side has, or none
   * where nothing differs.
   */
  private static String pairs(
      Reconciliation reconciliation,
      Comparison comparison,
      String by,
      String theirs,
      String ours,
      String differs) {
    return """
        WITH theirs AS (
          SELECT i.id AS item, t.*, %2$s AS shared, count(*) OVER (PARTITION BY t.flow, %2$s) AS sharing
          FROM reconciliation_item i JOIN reconciliation_record t ON t.id = i.their_record
          WHERE i.reconciliation_id = :id AND i.our_version IS NULL AND i.class <> 'DUPLICATE'
        ), ours AS (
          SELECT o.*, %3$s AS shared, count(*) OVER (PARTITION BY o.flow, %3$s) AS sharing
          FROM (SELECT id AS item, flow, our_version AS version_id, our_key AS key, prefix, digits,
              our_reference AS reference, issued_on, our_day AS counted_on, our_partner AS partner,
              our_parcels AS parcels, our_carats AS carats, our_value_usd AS value_usd
            FROM reconciliation_item
            WHERE reconciliation_id = :id AND their_record IS NULL AND class <> 'DUPLICATE') o
        ), pairs AS (
          SELECT t.item, o.item AS other, o.prefix, o.digits, o.version_id, o.key, o.reference, o.counted_on, o.partner,
            o.parcels, o.carats, o.value_usd, %4$s AS class, %5$s AS differs, '%6$s' AS found_by, %7$s AS issued
          FROM theirs t JOIN ours o ON o.flow = t.flow AND o.shared = t.shared
          WHERE t.sharing = 1 AND o.sharing = 1
        ), gone AS (DELETE FROM reconciliation_item i USING pairs p
          WHERE i.id = p.other OR (i.id = p.item AND cardinality(p.differs) = 0))
        UPDATE reconciliation_item i SET %1$s
        FROM pairs p CROSS JOIN LATERAL (SELECT p.issued AS issued_on) x
        WHERE i.id = p.item AND cardinality(p.differs) > 0"""
        .formatted(
            assigned(reconciliation),
            theirs,
            ours,
            comparison.kind(),
            differs,
            by,
            Comparison.ISSUED);
  }
}
