package org.uskpa.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseDbTest {

  @Test
  void copiesOfTheTemplateAreIndependent() {
    try (TestDatabase one = TestDatabase.fresh();
        TestDatabase other = TestDatabase.fresh()) {
      JdbcClient.create(one.owner()).sql("CREATE TABLE only_here (id int)").update();

      assertThat(tables(one.owner())).contains("only_here");
      assertThat(tables(other.owner())).doesNotContain("only_here");
    }
  }

  @Test
  void theServerIsOfTheMajorVersionThatThePortalRunsOn() {
    try (TestDatabase database = TestDatabase.fresh()) {
      assertThat(
              JdbcClient.create(database.application())
                  .sql("SELECT current_setting('server_version_num')::int / 10000")
                  .query(Integer.class)
                  .single())
          .isEqualTo(18);
    }
  }

  @Test
  void anApplicationCutFromItsServerFailsOnceAndThenWorks() {
    try (TestDatabase database = TestDatabase.fresh()) {
      JdbcClient application = JdbcClient.create(database.application());
      assertThat(application.sql("SELECT 1").query(Integer.class).single()).isEqualTo(1);

      database.disconnectApplication();

      assertThatThrownBy(() -> application.sql("SELECT 2").query(Integer.class).single())
          .isInstanceOf(DataAccessResourceFailureException.class);
      assertThat(application.sql("SELECT 3").query(Integer.class).single()).isEqualTo(3);
    }
  }

  private static List<String> tables(DataSource dataSource) {
    return JdbcClient.create(dataSource)
        .sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        .query(String.class)
        .list();
  }
}
