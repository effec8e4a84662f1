package org.uskpa.core.calendar;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.measure.Quarter;

/**
 * The quarters whose records were kept here as they happened. One of which there are back-entries
 * only was released elsewhere, or never.
 */
@Repository
class KeptQuarters {

  private final JdbcClient jdbc;

  KeptQuarters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isKept(Quarter quarter) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM certificate
                           WHERE issued_on BETWEEN :first AND :last AND state IN ('ISSUED', 'EXPORTED')
                             AND back_entry IS NULL)
                OR EXISTS (SELECT FROM import_record
                           WHERE entered_on BETWEEN :first AND :last AND back_entry IS NULL AND ended_at IS NULL)
            """)
        .param("first", quarter.firstDay())
        .param("last", quarter.lastDay())
        .query(Boolean.class)
        .single();
  }
}
