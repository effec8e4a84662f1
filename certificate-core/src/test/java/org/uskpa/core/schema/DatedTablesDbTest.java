package org.uskpa.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.TestDatabase;

/**
 * No register and no history says two things of one day: the database itself refuses periods that
 * overlap, in every table that has periods. Whoever adds such a table gives it the constraint.
 */
@CoreDbTest
class DatedTablesDbTest {

  @Autowired private JdbcClient jdbc;
  @Autowired private TestDatabase database;

  private List<String> periods() {
    return jdbc.sql(
            """
            SELECT c.relname || '.' || a.attname
            FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
            JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
            JOIN pg_type t ON t.oid = a.atttypid AND t.typtype IN ('r', 'm')
            WHERE a.attnum > 0 AND NOT a.attisdropped ORDER BY 1
            """)
        .query(String.class)
        .list();
  }

  private List<String> guarded() {
    return jdbc.sql(
            """
            SELECT DISTINCT c.relname || '.' || a.attname
            FROM pg_constraint k
            JOIN pg_class c ON c.oid = k.conrelid
            CROSS JOIN unnest(k.conkey, k.conexclop) AS part (attnum, operator)
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = part.attnum
            JOIN pg_operator o ON o.oid = part.operator AND o.oprname = '&&'
            ORDER BY 1
            """)
        .query(String.class)
        .list();
  }

  @Test
  void periodsOfEveryTableExcludeEachOther() {
    assertThat(periods())
        .contains("licensee_standing.during", "licensee_agreement.in_force", "setting.in_force")
        .isSubsetOf(guarded());
  }

  /** The catalogue is believed because the server acts on it. */
  @Test
  @Transactional
  void anOverlappingRowIsRefused() {
    JdbcClient owner = JdbcClient.create(database.owner());
    assertThatThrownBy(
            () ->
                owner
                    .sql(
                        """
                        INSERT INTO setting
                        SELECT (s).* FROM (SELECT s FROM setting s ORDER BY name LIMIT 1) one
                        """)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("exclusion constraint");
  }
}
