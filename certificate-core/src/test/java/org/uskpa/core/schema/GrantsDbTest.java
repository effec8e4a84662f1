package org.uskpa.core.schema;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.database.CoreDbTest;

/**
 * What the application may do with each table: what its use cases do, and nothing else. Whoever
 * adds a table says it here.
 */
@CoreDbTest
class GrantsDbTest {

  /** Table, verbs, and in brackets the columns when not all of them may be updated. */
  private static final String GRANTS =
      """
      access_review           SELECT INSERT
      access_review_line      SELECT INSERT
      account                 SELECT INSERT UPDATE
      acknowledgment_signature SELECT INSERT
      agreement_text          SELECT INSERT
      annual_report_note      SELECT INSERT
      annual_report_part      SELECT INSERT
      api_token               SELECT INSERT UPDATE(used_at,revoked_at)
      application             SELECT INSERT UPDATE(state,licensee_id)
      application_decision    SELECT INSERT
      application_finding     SELECT INSERT
      attachment              SELECT INSERT
      attachment_part         SELECT INSERT
      certificate             SELECT INSERT UPDATE DELETE
      certificate_content     SELECT INSERT
      certificate_correction  SELECT INSERT UPDATE(ended_at)
      certificate_correction_line SELECT INSERT
      certificate_correction_warning SELECT INSERT
      certificate_draft       SELECT INSERT UPDATE DELETE
      certificate_export      SELECT INSERT DELETE
      certificate_line        SELECT INSERT
      certificate_warning     SELECT INSERT
      container_code          SELECT
      container_type          SELECT
      counted_version         SELECT INSERT UPDATE(recorded_until)
      counted_version_line    SELECT INSERT
      duty                    SELECT INSERT UPDATE(state,closed_at,closed_by,way,proof)
      edition_figure          SELECT INSERT
      edition_partner         SELECT INSERT
      edition_record          SELECT INSERT
      filing_deadline         SELECT
      flyway_schema_history
      foreign_confirmation    SELECT INSERT
      fraud_alert             SELECT
      import_finding          SELECT INSERT
      import_line             SELECT INSERT
      import_record           SELECT INSERT UPDATE(ended_at)
      inbox_copy              SELECT INSERT UPDATE(received_at,received_by,withdrawn_at,withdrawn_why)
      invitation              SELECT INSERT UPDATE(accepted_at,statement,revoked_at)
      invitation_attempt      SELECT INSERT UPDATE DELETE
      journal_checkpoint      SELECT INSERT
      journal_entry           SELECT INSERT
      journal_head            SELECT INSERT
      licensee                SELECT INSERT UPDATE(address,kind,name,version)
      licensee_acknowledgment SELECT INSERT
      licensee_agreement      SELECT INSERT UPDATE(ended_at,ended_by,ended_why,in_force,said_until)
      licensee_fee            SELECT INSERT UPDATE(state,received_on,reference,words,settled_at,settled_by) DELETE
      licensee_former         SELECT INSERT
      licensee_review         SELECT INSERT
      licensee_standing       SELECT INSERT UPDATE(during)
      notice                  SELECT INSERT UPDATE(address,state,attempts,next_attempt_at,last_error,sent_at)
      participant             SELECT
      port                    SELECT
      price_band              SELECT
      publication             SELECT INSERT
      publication_audit       SELECT INSERT
      publication_difference  SELECT INSERT
      publication_remainder   SELECT INSERT
      publication_waiting     SELECT INSERT
      publication_waiting_interval SELECT INSERT
      publication_waiting_remainder SELECT INSERT
      publication_withheld    SELECT INSERT
      publication_word        SELECT INSERT
      published_statement     SELECT
      quarter_edition         SELECT INSERT UPDATE(state,submitted_at,submitted_by,submitted_records,released_at,released_by,imports_by,exports_by,query_version,records_sha256,sha256)
      record_file             SELECT INSERT UPDATE DELETE
      record_file_finding     SELECT INSERT DELETE
      record_file_part        SELECT INSERT DELETE
      record_load             SELECT INSERT
      reconciliation          SELECT INSERT UPDATE(state,done_at,their_count,matched,directions,replaced_by,as_of)
      reconciliation_answer   SELECT INSERT
      reconciliation_figure   SELECT INSERT
      reconciliation_item     SELECT INSERT UPDATE(class,prefix,digits,our_version,our_key,our_reference,our_day,our_partner,our_parcels,our_carats,our_value_usd,differs,found_by,issued_on,state,owner,settled_at,partner) DELETE
      reconciliation_letter   SELECT INSERT
      reconciliation_letter_item SELECT INSERT
      reconciliation_record   SELECT INSERT
      reconciliation_row      SELECT INSERT DELETE
      reconciliation_tally    SELECT
      register_change         SELECT INSERT UPDATE(withdrawn_at,withdrawn_by,withdrawn_why)
      register_change_row     SELECT INSERT
      register_kind           SELECT
      register_version        SELECT
      restriction             SELECT
      review                  SELECT INSERT UPDATE(state,on_site_on,team,seed,sample_from,sample_through,sample_of,started_at,started_by,summary,reported_at,reported_by,closed_at,closed_by,called_off_at,called_off_by,called_off_why)
      review_answer           SELECT INSERT
      review_check            SELECT INSERT UPDATE(result,words,marked_by)
      review_finding          SELECT INSERT UPDATE(severity,words,recommendation,due_on,settled_at,settled_by,settled_words,mended_at,mended_by,withdrawn_at,withdrawn_by,withdrawn_why)
      review_question         SELECT INSERT UPDATE(asked,href,settled_at,answer,answered_to,answered_by,answered_at)
      review_sample           SELECT INSERT
      setting                 SELECT
      sign_in_attempt         SELECT INSERT UPDATE DELETE
      spring_session          SELECT INSERT UPDATE DELETE
      spring_session_attributes SELECT INSERT UPDATE DELETE
      standards_review        SELECT INSERT
      stock_number            SELECT INSERT UPDATE(licensee_id,state,allotted_on,version,taken_from)
      stock_order             SELECT INSERT UPDATE(state,answered_at,answered_by,answer,first_number,last_number)
      stock_tally             SELECT
      territory               SELECT
      us_list                 SELECT
      us_listing              SELECT
      us_listing_suspension   SELECT
      waiver                  SELECT
      world_figure            SELECT INSERT
      world_statement         SELECT
      world_vintage           SELECT INSERT
      """;

  @Autowired private JdbcClient application;

  static Stream<Arguments> tables() {
    return GRANTS
        .lines()
        .map(line -> line.split(" +"))
        .map(words -> Arguments.of(words[0], granted(words)));
  }

  private static Map<String, String> granted(String[] words) {
    Map<String, String> granted = new TreeMap<>();
    Arrays.stream(words)
        .skip(1)
        .forEach(
            word -> granted.put(word.replaceFirst("[(].*", ""), word.replaceFirst("^[A-Z]+", "")));
    return granted;
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theApplicationMayDoWhatItsUseCasesDo(String table, Map<String, String> granted) {
    List<String> columns = columns(table);
    for (String verb : List.of("SELECT", "INSERT", "DELETE")) {
      String sql =
          switch (verb) {
            case "SELECT" -> "SELECT FROM " + table;
            case "INSERT" -> "INSERT INTO " + table + " DEFAULT VALUES";
            default -> "DELETE FROM " + table + " WHERE false";
          };
      if (granted.containsKey(verb)) {
        assertThat(isSo("has_table_privilege", table, verb)).as(verb).isTrue();
      } else {
        assertRefused(sql);
      }
    }
    String updated = granted.get("UPDATE");
    for (String column : columns) {
      boolean may =
          updated != null
              && (updated.isEmpty()
                  || List.of(updated.replaceAll("[()]", "").split(",")).contains(column));
      if (may) {
        assertThat(isSo("has_column_privilege", table, column, "UPDATE"))
            .as("update of %s", column)
            .isTrue();
      } else {
        assertRefused("UPDATE %1$s SET %2$s = DEFAULT".formatted(table, column));
      }
    }
  }

  @Test
  void everyTableHasItsRights() {
    assertThat(
            application
                .sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrderElementsOf(
            tables().map(arguments -> (String) arguments.get()[0]).toList());
  }

  private void assertRefused(String sql) {
    assertThatThrownBy(() -> application.sql(sql).update())
        .as(sql)
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  /** From the catalogue: the information schema hides what one may not do. */
  private List<String> columns(String table) {
    return application
        .sql(
            """
            SELECT attname FROM pg_attribute
            WHERE attrelid = to_regclass(:table) AND attnum > 0 AND NOT attisdropped
            """)
        .param("table", table)
        .query(String.class)
        .list();
  }

  /** Asks one of the server's functions about rights. */
  private boolean isSo(String function, String... about) {
    return application
        .sql("SELECT %s(%s)".formatted(function, String.join(", ", nCopies(about.length, "?"))))
        .params(List.of((Object[]) about))
        .query(Boolean.class)
        .single();
  }
}
