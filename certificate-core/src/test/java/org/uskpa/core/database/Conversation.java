package org.uskpa.core.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction said to the database: statements with the values bound to them, in their
 * order. Said again by plain JDBC it is the same work without the use case.
 *
 * @param statements all before the commit
 */
public record Conversation(List<Statement> statements) {

  /** A call that bound a value, such as {@code setLong(1, 7)}. */
  public record Binding(Method setter, List<@Nullable Object> arguments) {

    void bind(PreparedStatement statement) throws SQLException {
      try {
        setter.invoke(statement, arguments.toArray());
      } catch (InvocationTargetException refused) {
        if (refused.getCause() instanceof SQLException why) {
          throw why;
        }
        throw new IllegalStateException(refused);
      } catch (IllegalAccessException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  /**
   * A statement as it was sent.
   *
   * @param rows of bindings: one, or as many as were batched
   */
  public record Statement(String sql, List<List<Binding>> rows, boolean batched) {

    public Statement {
      rows = List.copyOf(rows);
    }

    void say(Connection connection) throws SQLException {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (List<Binding> row : rows) {
          for (Binding binding : row) {
            binding.bind(statement);
          }
          if (batched) {
            statement.addBatch();
          }
        }
        if (batched) {
          statement.executeBatch();
        } else if (statement.execute()) {
          listen(statement.getResultSet());
        }
      }
    }

    /** How the server carries it out, with the values that were bound, and what that reads. */
    public Plan plan(Connection connection) throws SQLException {
      try (PreparedStatement statement =
          connection.prepareStatement("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + sql)) {
        for (Binding binding : rows.get(0)) {
          binding.bind(statement);
        }
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          return Plan.read(row.getString(1));
        }
      }
    }

    private static void listen(ResultSet rows) throws SQLException {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          rows.getObject(column);
        }
      }
    }
  }

  public Conversation {
    statements = List.copyOf(statements);
  }

  /** Says it all once more and commits. */
  public void say(Connection connection) throws SQLException {
    for (Statement statement : statements) {
      statement.say(connection);
    }
    connection.commit();
  }

  /** What was said, a line each, for people to read. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Statement statement : statements) {
      String text = statement.sql().strip().replaceAll("\\s+", " ");
      lines.add(text.length() <= 100 ? text : text.substring(0, 99) + "…");
    }
    return lines;
  }
}
