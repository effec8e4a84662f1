package org.uskpa.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** The tables that a certificate's life writes to. */
final class Tables {

  static final List<String> ALL =
      List.of(
          "certificate",
          "certificate_content",
          "certificate_line",
          "certificate_warning",
          "certificate_export",
          "counted_version",
          "counted_version_line",
          "duty",
          "journal_entry");

  private static final String CERTIFICATES =
      "SELECT id FROM certificate WHERE number BETWEEN ? AND ?";

  private Tables() {}

  /** The condition for the rows of certificates from one number to another, both to be bound. */
  static String ofNumbers(String table) {
    return switch (table) {
      case "certificate" -> "number BETWEEN ? AND ?";
      case "duty", "journal_entry" -> "subject BETWEEN 'certificate:' || ? AND 'certificate:' || ?";
      case "counted_version_line" ->
          "version_id IN (SELECT id FROM counted_version WHERE certificate_id IN (%s))"
              .formatted(CERTIFICATES);
      default -> "certificate_id IN (%s)".formatted(CERTIFICATES);
    };
  }

  /** Both sides did the same work, or their speeds say nothing. */
  static void requireSame(DurableServer server, String measured, String plain) throws SQLException {
    String one = described(server, measured);
    String other = described(server, plain);
    if (!one.equals(other)) {
      throw new IllegalStateException(
          "The sides wrote different rows: %s; plain JDBC %s".formatted(one, other));
    }
  }

  private static String described(DurableServer server, String database) throws SQLException {
    String counts =
        ALL.stream()
            .map(table -> "'%s ' || (SELECT count(*) FROM %s)".formatted(table, table))
            .collect(Collectors.joining(" || ', ' || "));
    try (Connection superuser = server.superuser(database);
        Statement statement = superuser.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT "
                    + counts
                    + " || ', used numbers ' || (SELECT count(*) FROM stock_number"
                    + " WHERE state IN ('USED', 'VOIDED'))")) {
      row.next();
      return row.getString(1);
    }
  }
}
