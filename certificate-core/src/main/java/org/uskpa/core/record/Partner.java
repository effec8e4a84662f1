package org.uskpa.core.record;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The other side of a flow.
 *
 * @param code the Participant's code, such as {@code EU}; where no Participant stands behind the
 *     record, the country's code as recorded
 * @param name the Participant's name in the register; for others, words that say so
 * @param counted whether it is one of the counted Participants: others trade, and their trade
 *     counts, but they are not counted themselves
 */
public record Partner(String code, String name, boolean counted) {

  /**
   * Of a row with {@code partner} and, from the register or null, {@code name} and {@code counted}.
   */
  static Partner read(ResultSet row) throws SQLException {
    String code = row.getString("partner");
    String name = row.getString("name");
    return new Partner(
        code, name == null ? code + " (not a Participant)" : name, row.getBoolean("counted"));
  }
}
