package org.uskpa.core.usecase;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a second click wait until the first one is done, so that it finds what that one did. */
@Component
public class SameForm {

  private final JdbcClient jdbc;

  SameForm(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for another transaction that works on the same form; holds it until this one ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void waitFor(UUID form) {
    jdbc.sql("SELECT pg_advisory_xact_lock(:key)::text")
        .param("key", form.getMostSignificantBits() ^ form.getLeastSignificantBits())
        .query(String.class)
        .single();
  }
}
