package org.uskpa.core.notice;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.certificate.LifeForTests;

/** Accounts of people who can be told something. */
public final class PeopleForTests {

  private final JdbcClient jdbc;

  public PeopleForTests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A manager of a licensee. */
  public long manager(String username, long licensee, @Nullable String email) {
    return account(username, "MANAGER", licensee, null, email);
  }

  /** An administrator of the USKPA. */
  public long administrator(String username, @Nullable String email) {
    return account(username, "ADMINISTRATOR", null, "USKPA", email);
  }

  /** A reviewer of an agency. */
  public long reviewer(String username, String agency, @Nullable String email) {
    return account(username, "REVIEWER", null, agency, email);
  }

  private long account(
      String username,
      String role,
      @Nullable Long licensee,
      @Nullable String agency,
      @Nullable String email) {
    return jdbc.sql(
            """
            INSERT INTO account (username, display_name, role, licensee_id, agency, password_hash,
              password_set_at, created_at, created_by, email)
            VALUES (:username, :username, :role, :licensee, :agency, 'x', :now, :now, 'test', :email)
            RETURNING id
            """)
        .param("username", username)
        .param("role", role)
        .param("licensee", licensee)
        .param("agency", agency)
        .param("email", email)
        .param("now", OffsetDateTime.ofInstant(LifeForTests.NOW, ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** Closes an account. */
  public void close(String username) {
    jdbc.sql("UPDATE account SET closed_at = created_at WHERE username = :username")
        .param("username", username)
        .update();
  }
}
