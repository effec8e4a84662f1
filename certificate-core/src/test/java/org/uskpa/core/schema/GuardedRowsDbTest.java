package org.uskpa.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.licensee.Licensee;

/** What the database refuses whoever asks: frozen rows, and rows that cannot be true. */
@CoreDbTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardedRowsDbTest {

  @Autowired private BeanFactory beans;
  @Autowired private JdbcClient application;

  private String draft;
  private String issued;
  private String voided;
  private String free;
  private Licensee dealer;

  @BeforeAll
  void oneOfEachState() {
    LifeForTests life = new LifeForTests(beans);
    dealer = life.dealer();
    draft = life.draft(dealer).number().value();
    issued = life.issued(dealer).number().value();
    life.exported(dealer);
    voided = life.voided(dealer).number().value();
    free = life.allot(dealer, 3).value();
  }

  @Test
  void theApplicationTruncatesNothing() {
    List<String> tables =
        application
            .sql("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")
            .query(String.class)
            .list();

    assertThat(tables).contains("certificate", "journal_entry");
    assertThat(tables)
        .allSatisfy(
            table ->
                assertThatThrownBy(() -> application.sql("TRUNCATE " + table + " CASCADE").update())
                    .rootCause()
                    .hasMessageContaining("permission denied"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "certificate_content",
        "certificate_correction_line",
        "certificate_correction_warning",
        "certificate_line",
        "certificate_warning",
        "counted_version_line",
        "import_line",
        "import_finding",
        "journal_entry",
        "published_statement",
        "record_load"
      })
  void frozenRowsAreChangedByNobody(String table) {
    String column =
        application
            .sql(
                """
                SELECT column_name FROM information_schema.columns
                WHERE table_name = :table AND is_identity = 'NO' ORDER BY ordinal_position LIMIT 1
                """)
            .param("table", table)
            .query(String.class)
            .single();
    String update = "UPDATE %s SET %s = %s".formatted(table, column, column);

    for (String sql : List.of(update, "DELETE FROM " + table)) {
      assertThatThrownBy(() -> application.sql(sql).update())
          .as(sql)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
    assertThat(
            application
                .sql(
                    """
                    SELECT count(*) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
                    JOIN pg_proc p ON p.oid = t.tgfoid
                    WHERE c.relname = :table AND p.proname = 'refuse_change' AND t.tgenabled = 'O'
                      AND t.tgtype & 24 = 24
                    """)
                .param("table", table)
                .query(Integer.class)
                .single())
        .as("a trigger against the owner, on update and delete")
        .isEqualTo(1);
  }

  /** {@code $draft} and the like are numbers of certificates in that state. */
  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPDATE certificate SET state = 'EXPORTED' WHERE number = '$issued'                   | an export without its day
          UPDATE certificate SET exported_on = '2026-03-02' WHERE number = '$issued'           | a day of export of what is not exported
          UPDATE certificate SET state = 'EXPORTED', exported_on = '2026-03-01' WHERE number = '$issued' | gone before it was issued
          UPDATE certificate SET state = 'ISSUED' WHERE number = '$draft'                      | issued without validation
          UPDATE certificate SET state = 'LIMBO' WHERE number = '$draft'                       | a state of its own
          UPDATE certificate SET itn = 'X20260301123456' WHERE number = '$draft'               | a draft with an ITN
          UPDATE certificate SET state = 'VOIDED', voided_on = '2026-03-02', void_reason = 'LOSS' WHERE number = '$draft' | a void without words
          UPDATE certificate SET state = 'VOIDED', voided_on = '2026-03-02', void_words = 'x' WHERE number = '$draft' | a void without reason
          UPDATE certificate SET state = 'ISSUED', voided_on = NULL, void_reason = NULL, void_words = NULL WHERE number = '$voided' | a void undone
          UPDATE certificate SET itn = 'X20260301999999' WHERE number = '$issued'              | another ITN
          UPDATE certificate SET expires_on = '2026-06-01' WHERE number = '$issued'            | a longer validity
          UPDATE certificate SET issued_by = 'olga' WHERE number = '$issued'                   | another issuer
          UPDATE certificate SET state = 'DRAFT', issued_on = NULL, issued_at = NULL, issued_by = NULL, expires_on = NULL, itn = NULL WHERE number = '$issued' | a validation undone
          UPDATE certificate SET number = '$free' WHERE number = '$draft'                      | another number
          UPDATE certificate SET replaces = number WHERE number = '$draft'                     | its own replacement
          UPDATE certificate SET replaces = 'US99999' WHERE number = '$draft'                  | a replacement of nothing
          DELETE FROM certificate WHERE number = '$issued'                                     | a validated certificate gone
          DELETE FROM certificate WHERE number = '$voided'                                     | a void gone
          INSERT INTO certificate (number, licensee_id, state, opened_at, opened_by, opened_with) SELECT number, licensee_id, 'DRAFT', now(), 'x', gen_random_uuid() FROM certificate WHERE number = '$draft' | a number used twice
          INSERT INTO certificate (number, licensee_id, state, opened_at, opened_by, opened_with) SELECT '$free', licensee_id, 'DRAFT', now(), 'x', opened_with FROM certificate WHERE number = '$draft' | a form used twice
          INSERT INTO certificate (number, licensee_id, state, opened_at, opened_by, opened_with) SELECT 'US99999', licensee_id, 'DRAFT', now(), 'x', gen_random_uuid() FROM certificate WHERE number = '$draft' | a number that was never printed
          INSERT INTO certificate_line SELECT id, '7102.31', 1.00, 1.00 FROM certificate WHERE number = '$issued' | an HS code twice
          INSERT INTO certificate_line SELECT id, '7102.39', 1.00, 1.00 FROM certificate WHERE number = '$issued' | polished diamonds
          INSERT INTO certificate_line SELECT id, '7102.10', 0.00, 1.00 FROM certificate WHERE number = '$issued' | no carats
          INSERT INTO certificate_line SELECT id, '7102.10', 1.00, -1.00 FROM certificate WHERE number = '$issued' | a value below zero
          INSERT INTO certificate_line SELECT id, '7102.10', 999999999999.99, 1.00 FROM certificate WHERE number = '$issued' | carats beyond a total
          INSERT INTO certificate_line SELECT id, '7102.10', 1.00, 99999999999999.99 FROM certificate WHERE number = '$issued' | a value beyond a total
          INSERT INTO certificate_line SELECT id, '7102.10', 1.00, 1.00 FROM certificate WHERE number = '$draft' | a line of what is not frozen
          INSERT INTO certificate_line SELECT id, '7102.10', 1.00, 1.00 FROM certificate WHERE number = '$issued' | goods that nobody validated
          UPDATE certificate_line SET carats = carats + 1 WHERE certificate_id = (SELECT id FROM certificate WHERE number = '$issued') | other goods
          DELETE FROM certificate_line WHERE certificate_id = (SELECT id FROM certificate WHERE number = '$issued') | goods gone
          UPDATE counted_version SET recorded_from = recorded_from - interval '1 s'            | known earlier than it was
          UPDATE counted_version SET recorded_until = NULL WHERE recorded_until IS NOT NULL    | in force again
          UPDATE counted_version SET recorded_until = recorded_from - interval '1 s' WHERE recorded_until IS NULL | over before it began
          UPDATE counted_version SET recorded_until = now() WHERE recorded_until IS NOT NULL   | closed twice
          DELETE FROM counted_version WHERE recorded_until IS NULL                             | what counted gone
          INSERT INTO counted_version (certificate_id, version, state, begun_on, expires_on, partner, recorded_from, cause) SELECT certificate_id, version + 1, 'VOIDED', begun_on, expires_on, partner, now(), 'VOIDED' FROM counted_version WHERE certificate_id = (SELECT id FROM certificate WHERE number = '$issued') | two versions in force
          INSERT INTO counted_version (certificate_id, version, state, begun_on, expires_on, partner, recorded_from, cause) SELECT certificate_id, 3, 'VOIDED', begun_on, expires_on, partner, '2003-01-01', 'VOIDED' FROM counted_version WHERE version = 1 AND recorded_until IS NOT NULL AND cause = 'ISSUED' LIMIT 1 | a version in the time of another
          INSERT INTO counted_version (certificate_id, version, state, begun_on, expires_on, partner, recorded_from, cause) SELECT certificate_id, version, 'VOIDED', begun_on, expires_on, partner, now(), 'VOIDED' FROM counted_version LIMIT 1 | a version twice
          INSERT INTO counted_version_line SELECT id, hs, 1.00, 1.00 FROM counted_version CROSS JOIN unnest(ARRAY['7102.10', '7102.21', '7102.31']) hs WHERE certificate_id = (SELECT id FROM certificate WHERE number = '$voided') | goods of what is voided
          INSERT INTO stock_number (number, state) VALUES ('US12', 'PRINTED')                  | a number too short
          INSERT INTO stock_number (number, state) VALUES ('US88888', 'HELD')                  | held by nobody
          INSERT INTO stock_number (number, state) VALUES ('$free', 'PRINTED')                 | printed twice
          DELETE FROM stock_number WHERE number = '$issued'                                    | a used number gone
          INSERT INTO licensee (number, name, kind, address, admitted_on) SELECT number, 'Twin', kind, address, admitted_on FROM licensee LIMIT 1 | a licensee twice
          INSERT INTO licensee (number, name, kind, address, admitted_on) VALUES ('L77777', 'x', 'BROKER', 'x', '2026-01-01') | a kind of its own
          INSERT INTO licensee_agreement SELECT licensee_id, daterange('2026-01-01', NULL) FROM licensee_agreement LIMIT 1 | agreements that overlap
          INSERT INTO licensee_standing SELECT licensee_id, 'SUSPENDED', tstzrange('2026-01-01', NULL), 'x', now(), 'x' FROM licensee_standing LIMIT 1 | two standings at once
          INSERT INTO licensee_acknowledgment SELECT licensee_id, 2026, '2025-12-31', 'x' FROM licensee_acknowledgment LIMIT 1 | a year acknowledged in another
          INSERT INTO journal_entry (subject, step, action, actor, recorded_at, happened_on, previous_hash, hash) SELECT subject, step, action, actor, recorded_at, happened_on, previous_hash, hash FROM journal_entry LIMIT 1 | a step written twice
          INSERT INTO journal_entry (subject, step, action, actor, recorded_at, happened_on, hash) VALUES ('stock:US1', 2, 'x', 'x', now(), '2026-01-01', repeat('a', 64)) | a step after nothing
          INSERT INTO duty (kind, subject, owner, due_at, opened_at, state) VALUES ('RECEIPT_REPORT', 'import:1', 'LICENSEE', now(), now(), 'OPEN') | a duty of no licensee
          INSERT INTO duty (kind, subject, owner, due_at, opened_at, state, closed_at, closed_by) VALUES ('RECEIPT_REPORT', 'import:1', 'CENSUS', now(), now(), 'FULFILLED', now(), 'x') | fulfilled without way and proof
          INSERT INTO duty (kind, subject, owner, due_at, opened_at, state, closed_at) VALUES ('RECEIPT_REPORT', 'import:1', 'CENSUS', now(), now(), 'OPEN', now()) | open and closed
          INSERT INTO duty (kind, subject, owner, licensee_id, due_at, opened_at, state) SELECT kind, subject, owner, licensee_id, due_at, opened_at, state FROM duty WHERE state = 'OPEN' LIMIT 1 | owed twice at once
          UPDATE inbox_copy SET received_at = delivered_at - interval '1 s', received_by = 'x' | received before it came
          UPDATE inbox_copy SET received_at = delivered_at                                     | received by nobody
          UPDATE inbox_copy SET withdrawn_at = delivered_at                                    | withdrawn without a reason
          UPDATE inbox_copy SET withdrawn_at = delivered_at - interval '1 s', withdrawn_why = 'x' | withdrawn before it came
          UPDATE inbox_copy SET kind = 'USED_ELSEWHERE'                                        | used elsewhere, and not said where
          UPDATE inbox_copy SET other_number = 'US12345', shared = ARRAY['ITN']                | a copy that shares
          UPDATE inbox_copy SET kind = 'WITHDRAWAL'                                            | a withdrawal of nothing
          INSERT INTO setting (name, in_force, value, source) VALUES ('review-interval-years', '[2026-01-01,2027-01-01)', '3', 'x') | two values on a day
          INSERT INTO us_listing (participant, listed, citation, certainty) VALUES ('BW', '[2026-01-01,2027-01-01)', 'x', 'READ') | listed twice
          """)
  void whatCannotBeTrueIsRefusedToTheOwnerToo(String sql, String why) {
    String asked =
        sql.replace("$draft", draft)
            .replace("$issued", issued)
            .replace("$voided", voided)
            .replace("$free", free);

    for (JdbcClient anybody : List.of(application, owner())) {
      assertThatThrownBy(() -> anybody.sql(asked).update())
          .as(why)
          .rootCause()
          .message()
          .containsAnyOf(
              "violates",
              "permission denied",
              "never changed",
              "closed once",
              "go beyond",
              "never added to",
              "stands",
              "stays voided",
              "keeps its number",
              "cannot be deleted");
    }
  }

  /** Asked for anew: the instance of this class is older than the database of the class. */
  private JdbcClient owner() {
    return JdbcClient.create(beans.getBean(TestDatabase.class).owner());
  }
}
