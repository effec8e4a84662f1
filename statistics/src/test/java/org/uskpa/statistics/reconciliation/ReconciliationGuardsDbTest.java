package org.uskpa.statistics.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uskpa.statistics.reconciliation.ListSource.CBP_ENTRIES;
import static org.uskpa.statistics.reconciliation.ListSource.PARTNER_FIGURES;
import static org.uskpa.statistics.reconciliation.ListSource.PARTNER_RECORDS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.statistics.StatisticsDbTest;

/** What the database itself holds of reconciliations, whoever writes to it. */
@StatisticsDbTest
class ReconciliationGuardsDbTest {

  private static final LocalDate JULY = LocalDate.of(2018, 7, 10);
  private static final String LESS = "US41001,IMPORT,US,2018-07-12,,,7102.31,10.00,2100.00";

  /** As a list of certificates brings them, and figures; each into a reconciliation :id. */
  private static final Map<String, String> ROWS =
      Map.of(
          "reconciliation_row",
          """
          INSERT INTO reconciliation_row (reconciliation_id, line, flow, written, prefix, digits, reference, dated_on,
            partner, hs, carats, value_usd)
          VALUES (:id, 9, 'EXPORT', 'US41009', 'US', '41009', '', '2018-07-12', 'IN', 3, 1, 1)""",
          "reconciliation_record",
          """
          INSERT INTO reconciliation_record (reconciliation_id, line, flow, written, prefix, digits, reference, dated_on,
            partner, carats, value_usd, rows_of_code, copy)
          VALUES (:id, 9, 'EXPORT', 'US41009', 'US', '41009', '', '2018-07-12', 'IN', '{0,0,1}', '{0,0,1}', '{0,0,1}', 1)""",
          "reconciliation_figure",
          """
          INSERT INTO reconciliation_figure (reconciliation_id, quarter, flow, hs_code, line, carats, value_usd)
          VALUES (:id, '2018Q3', 'EXPORT', '7102.10', 9, 1, 1)""",
          "reconciliation_item",
          """
          INSERT INTO reconciliation_item (reconciliation_id, source, class, flow, their_record, their_carats,
            their_value_usd, differs, issued_on, partner, state, owner)
          SELECT r.id, r.source, 'IMPORT_WITHOUT_NOTICE', 'EXPORT', (SELECT max(id) FROM reconciliation_record),
            '{0,0,1}', '{0,0,1}', '{}', '2018-07-12', 'IN', 'OPEN', 'analyst'
          FROM reconciliation r WHERE r.id = :id""");

  @Autowired private BeanFactory beans;
  @Autowired private TestDatabase database;
  @Autowired private Reconciliations reconciliations;
  @Autowired private AnswerItem answerItem;
  @Autowired private JdbcClient jdbc;
  @Autowired private SettableClock clock;

  private Reconciling reconciling;
  private Reconciliation done;

  @BeforeEach
  void oneDifference() {
    clock.set(Reconciling.NOVEMBER);
    reconciling = Reconciling.ofOneExport(beans, database, JULY);
    done = reconciling.done(PARTNER_RECORDS, "IN", "2018Q3", List.of(LESS));
  }

  @AfterEach
  void time() {
    clock.release();
  }

  private int insert(String table, long reconciliation) {
    return jdbc.sql(ROWS.getOrDefault(table, "")).param("id", reconciliation).update();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reconciliation_row",
        "reconciliation_record",
        "reconciliation_figure",
        "reconciliation_item"
      })
  void nothingIsAddedToAListThatIsDone(String table) {
    Reconciliation atWork = reconciling.open(PARTNER_RECORDS, "IN", "2018Q2");

    assertThat(insert(table, atWork.id())).as("while it is at work").isEqualTo(1);
    assertThatThrownBy(() -> insert(table, done.id()))
        .rootCause()
        .hasMessageContaining("rows of %s come with the comparison".formatted(table));
  }

  @Test
  void anItemOfAPartnersListIsAboutThatPartner() {
    Reconciliation ofBotswana = reconciling.open(PARTNER_RECORDS, "BW", "2018Q3");

    assertThatThrownBy(() -> insert("reconciliation_item", ofBotswana.id()))
        .rootCause()
        .hasMessageContaining("is about that partner");
  }

  private long letter(Reconciliation reconciliation, String partner) {
    return jdbc.sql(
            """
            INSERT INTO reconciliation_letter (reconciliation_id, source, partner, addressee, sent_on, text, recorded_at,
              recorded_by, recorded_with)
            VALUES (:id, :source, :partner, 'A', '2018-11-05', 'T', now(), 'x', gen_random_uuid()) RETURNING id""")
        .param("id", reconciliation.id())
        .param("source", reconciliation.source().name())
        .param("partner", partner)
        .query(Long.class)
        .single();
  }

  private int asksAbout(long letter, Item item, String partner) {
    return jdbc.sql(
            "INSERT INTO reconciliation_letter_item (letter_id, item_id, source, partner) VALUES (:letter, :item, :source, :partner)")
        .param("letter", letter)
        .param("item", item.id())
        .param("source", item.source().name())
        .param("partner", partner)
        .update();
  }

  @Test
  void aLetterAsksAboutItemsOfItsOwnPartnersLists() {
    Item item = reconciling.items(done).get(0);
    Reconciliation botswana =
        reconciling.done(
            PARTNER_RECORDS,
            "BW",
            "2018Q3",
            List.of("US41009,IMPORT,US,2018-07-12,,,7102.31,10.00,2100.00"));
    long ofBotswana = letter(botswana, "BW");

    assertThatThrownBy(() -> letter(botswana, "IN"))
        .rootCause()
        .hasMessageContaining("reconciliation_letter_about_list");
    assertThatThrownBy(() -> asksAbout(ofBotswana, item, "IN"))
        .rootCause()
        .hasMessageContaining("reconciliation_letter_item_of_letter");
    assertThatThrownBy(() -> asksAbout(ofBotswana, item, "BW"))
        .rootCause()
        .hasMessageContaining("reconciliation_letter_item_of_item");
    assertThat(asksAbout(letter(done, "IN"), item, "IN")).isEqualTo(1);
  }

  /** Whatever happened to the items, the tally says what counting them says. */
  @Test
  void whatIsTalliedIsWhatIsThere() {
    Item item = reconciling.items(done).get(0);
    answerItem
        .run(
            new AnswerItem.Command(
                item.id(),
                Sight.WITHOUT_FILINGS,
                AnswerOutcome.UNEXPLAINED,
                "No answer",
                LocalDate.of(2018, 11, 5),
                0,
                UUID.randomUUID()),
            Reconciling.ANALYST)
        .orElseThrow();
    reconciling.done(
        PARTNER_RECORDS,
        "IN",
        "2018Q3",
        List.of("US41009,IMPORT,US,2018-07-12,,,7102.31,10.50,2100.00", LESS.replace("1001", "2")));
    reconciling.done(
        PARTNER_FIGURES, "IN", "2018Q3", List.of("2018Q3,IMPORT,7102.31,10.50,2000.00"));
    reconciling.done(
        CBP_ENTRIES,
        null,
        "2018Q3",
        List.of(
            "K69-0000002-2,,IN,2018-07-11,7102.31.00,11.00,2100.00",
            "K69-0000003-3,,BW,2018-07-11,7102.31.00,12.00,2200.00"));

    String counted =
        """
        SELECT reconciliation_id, partner, class, state, count(*) AS items,
          sum(abs(coalesce(our_value_usd[1] + our_value_usd[2] + our_value_usd[3], 0)
            - coalesce(their_value_usd[1] + their_value_usd[2] + their_value_usd[3], 0))) AS value_usd
        FROM reconciliation_item GROUP BY 1, 2, 3, 4""";
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM (SELECT * FROM reconciliation_tally WHERE items <> 0) t FULL JOIN (%s) c USING (reconciliation_id, partner, class, state, items, value_usd) WHERE t.reconciliation_id IS NULL OR c.reconciliation_id IS NULL"
                        .formatted(counted))
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(reconciliations.byPartner(Sight.WITHOUT_FILINGS))
        .extracting(Reconciliations.PartnerTotal::partner)
        .containsExactly("BW", "IN", "IN", "IN");
  }
}
