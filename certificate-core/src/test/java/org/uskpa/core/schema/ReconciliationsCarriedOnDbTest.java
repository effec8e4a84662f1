package org.uskpa.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.database.TestDatabase;

/** A migration gives reconciliations that were done before what later ones are made with. */
class ReconciliationsCarriedOnDbTest {

  /** A list of India that is done, with a letter about an item, and entries of all partners. */
  private static final List<String> BEFORE =
      List.of(
          """
          INSERT INTO reconciliation (source, partner, period, file_id, file_name, state, opened_at, opened_by)
          VALUES ('PARTNER_RECORDS', 'IN', '2018Q3', gen_random_uuid(), 'a.csv', 'AT_WORK', '2018-11-05T15:00Z', 'analyst'),
            ('CBP_ENTRIES', NULL, '2018Q3', gen_random_uuid(), 'b.csv', 'AT_WORK', '2018-11-05T15:00Z', 'analyst')""",
          """
          INSERT INTO reconciliation_record (reconciliation_id, line, flow, written, prefix, digits, reference, dated_on,
            partner, carats, value_usd, rows_of_code, copy)
          SELECT id, 2, 'IMPORT', 'BW1', 'BW', '1', '', '2018-07-12', 'BW', '{0,0,1}', '{0,0,70.50}', '{0,0,1}', 1
          FROM reconciliation""",
          """
          INSERT INTO reconciliation_item (reconciliation_id, source, class, flow, their_record, their_carats,
            their_value_usd, differs, issued_on, state)
          SELECT r.id, r.source, 'IMPORT_WITHOUT_NOTICE', t.flow, t.id, t.carats, t.value_usd, '{}', t.dated_on, 'OPEN'
          FROM reconciliation r JOIN reconciliation_record t ON t.reconciliation_id = r.id""",
          """
          UPDATE reconciliation SET state = 'DONE', done_at = '2018-11-05T15:01Z', their_count = 1, matched = 0,
            directions = 'IMPORT'""",
          """
          INSERT INTO reconciliation_letter (reconciliation_id, source, addressee, sent_on, text, recorded_at, recorded_by,
            recorded_with)
          SELECT id, source, 'A', '2018-11-05', 'T', now(), 'analyst', gen_random_uuid()
          FROM reconciliation WHERE partner = 'IN'""",
          """
          INSERT INTO reconciliation_letter_item (letter_id, item_id, source)
          SELECT l.id, i.id, i.source FROM reconciliation_letter l JOIN reconciliation_item i USING (reconciliation_id)""");

  @Test
  void whatWasDoneHasItsMomentItsPartnersAndItsTally() {
    try (TestDatabase database = TestDatabase.fresh()) {
      Flyway.configure().dataSource(database.owner()).cleanDisabled(false).load().clean();
      migrate(database, "96?");
      JdbcClient owner = JdbcClient.create(database.owner());
      BEFORE.forEach(rows -> assertThat(owner.sql(rows).update()).isPositive());

      migrate(database, "97");

      assertThat(
              owner
                  .sql(
                      "SELECT count(*) FROM reconciliation WHERE as_of = done_at AND stated IS NULL")
                  .query(Integer.class)
                  .single())
          .isEqualTo(2);
      assertThat(
              owner
                  .sql(
                      """
                      SELECT source, t.partner, class, t.state, items, value_usd
                      FROM reconciliation_tally t JOIN reconciliation r ON r.id = t.reconciliation_id ORDER BY r.id""")
                  .query()
                  .listOfRows())
          .extracting(
              row -> row.get("partner") + " " + row.get("items") + " " + row.get("value_usd"))
          .as("of India by its list, of Botswana by the entry")
          .containsExactly("IN 1 70.50", "BW 1 70.50");
      assertThat(owner.sql("SELECT partner FROM reconciliation_letter_item").query().listOfRows())
          .containsExactly(Map.of("partner", "IN"));
    }
  }

  /** Through this version; a question mark says that it may be between two. */
  private static void migrate(TestDatabase database, String target) {
    Flyway.configure()
        .dataSource(database.owner())
        .locations("classpath:db/migration")
        .target(target)
        .load()
        .migrate();
  }
}
