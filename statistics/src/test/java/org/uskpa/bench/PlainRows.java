package org.uskpa.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All rows that a load wrote, taken out of its database to be written into another one by plain
 * JDBC: a batch of inserts a table, and one of updates for the numbers.
 */
final class PlainRows {

  private static final int BATCH = 1_000;

  private record Filled(String insert, List<Object[]> rows) {}

  private final List<Filled> tables = new ArrayList<>();

  private PlainRows() {}

  /** The rows of certificates whose numbers lie in a range. */
  static PlainRows of(Connection from, String firstNumber, String lastNumber) throws SQLException {
    PlainRows rows = new PlainRows();
    for (String table : Tables.ALL) {
      List<String> columns = columns(from, table);
      String names = String.join(", ", columns);
      rows.tables.add(
          new Filled(
              "INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE VALUES (%s)"
                  .formatted(
                      table,
                      names,
                      columns.stream().map(c -> "?").collect(Collectors.joining(", "))),
              read(
                  from,
                  "SELECT %s FROM %s WHERE %s".formatted(names, table, Tables.ofNumbers(table)),
                  firstNumber,
                  lastNumber)));
    }
    rows.tables.add(
        new Filled(
            "UPDATE stock_number SET state = ?, version = version + 1 WHERE number = ?",
            read(
                from,
                "SELECT state, number FROM stock_number WHERE number BETWEEN ? AND ?",
                firstNumber,
                lastNumber)));
    return rows;
  }

  /** How many rows are written. */
  int count() {
    return tables.stream().mapToInt(table -> table.rows().size()).sum();
  }

  /** Writes them in one transaction. */
  void write(Connection to) throws SQLException {
    to.setAutoCommit(false);
    for (Filled table : tables) {
      try (PreparedStatement statement = to.prepareStatement(table.insert())) {
        int waiting = 0;
        for (Object[] row : table.rows()) {
          for (int place = 0; place < row.length; place++) {
            statement.setObject(place + 1, row[place]);
          }
          statement.addBatch();
          if (++waiting % BATCH == 0) {
            statement.executeBatch();
          }
        }
        statement.executeBatch();
      }
    }
    to.commit();
  }

  /** Those that an insert gives; ids to which other rows refer among them. */
  private static List<String> columns(Connection from, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (PreparedStatement statement =
        from.prepareStatement(
            """
            SELECT column_name FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name = ? AND is_generated = 'NEVER'
              AND (is_identity = 'NO' OR table_name IN ('certificate', 'counted_version')) ORDER BY ordinal_position""")) {
      statement.setString(1, table);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          columns.add(row.getString(1));
        }
      }
    }
    return columns;
  }

  private static List<Object[]> read(Connection from, String sql, String first, String last)
      throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    try (PreparedStatement statement = from.prepareStatement(sql)) {
      statement.setString(1, first);
      statement.setString(2, last);
      try (ResultSet row = statement.executeQuery()) {
        int width = row.getMetaData().getColumnCount();
        while (row.next()) {
          Object[] values = new Object[width];
          for (int place = 0; place < width; place++) {
            values[place] = value(row, place + 1);
          }
          rows.add(values);
        }
      }
    }
    return rows;
  }

  private static Object value(ResultSet row, int column) throws SQLException {
    return switch (row.getMetaData().getColumnTypeName(column)) {
      case "date" -> row.getObject(column, LocalDate.class);
      case "timestamptz" -> row.getObject(column, OffsetDateTime.class);
      case "_text" -> {
        Array array = row.getArray(column);
        yield array == null ? null : array.getArray();
      }
      default -> row.getObject(column);
    };
  }
}
