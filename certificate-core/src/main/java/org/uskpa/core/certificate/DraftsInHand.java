package org.uskpa.core.certificate;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The drafts that somebody works on. */
@Repository
public class DraftsInHand {

  private final JdbcClient jdbc;

  DraftsInHand(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The numbers of those that somebody opened, saved last or handed over, not issued yet. */
  public List<String> of(String username) {
    return jdbc.sql(
            """
            SELECT c.number FROM certificate c LEFT JOIN certificate_draft d ON d.certificate_id = c.id
            WHERE c.state IN ('DRAFT', 'READY')
              AND :username IN (c.opened_by, d.saved_by, c.handed_over_by)
            ORDER BY c.number
            """)
        .param("username", username)
        .query(String.class)
        .list();
  }
}
