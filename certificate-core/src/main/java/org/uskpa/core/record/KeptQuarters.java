package org.uskpa.core.record;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.measure.Quarter;

/**
 * The quarters whose records were kept here as they happened: from the one in which the first
 * certificate was issued or the first import entered that is no back-entry, and each since. In such
 * a quarter no record means that nothing was traded, and its release says so; an earlier one was
 * released elsewhere, or never.
 */
@Repository
public class KeptQuarters {

  private final JdbcClient jdbc;

  KeptQuarters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it is one of them. */
  public boolean isKept(Quarter quarter) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM certificate WHERE issued_on <= :last AND back_entry IS NULL)
                OR EXISTS (SELECT FROM import_record WHERE entered_on <= :last AND back_entry IS NULL)
            """)
        .param("last", quarter.lastDay())
        .query(Boolean.class)
        .single();
  }
}
