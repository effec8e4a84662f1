package org.uskpa.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class FreshDatabaseDbTest {

  private static final Set<String> SEEN = new HashSet<>();

  @Autowired private TestDatabase database;
  @Autowired private JdbcClient jdbc;

  @RepeatedTest(2)
  void theContextStaysAndTheDatabaseIsAnotherOneForEachMethod() {
    String here = jdbc.sql("SELECT current_database()").query(String.class).single();

    assertThat(database.url()).endsWith("/" + here);
    assertThat(SEEN.add(here)).isTrue();
    assertThat(jdbc.sql("SELECT current_user").query(String.class).single()).isEqualTo("kp_app");
  }
}
