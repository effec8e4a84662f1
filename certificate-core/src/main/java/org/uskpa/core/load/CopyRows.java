package org.uskpa.core.load;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows on their way to one table, sent with {@code COPY}: one statement however many they are. */
public final class CopyRows {

  private final String copy;
  private final StringBuilder text = new StringBuilder();

  /**
   * Rows of a table.
   *
   * @param table and its columns are names of the schema, never texts from outside
   */
  public CopyRows(String table, String... columns) {
    copy = "COPY %s (%s) FROM STDIN".formatted(table, String.join(", ", columns));
  }

  /**
   * Adds a row. Values are written as PostgreSQL reads them: texts, numbers, dates and instants by
   * {@code toString}, lists as arrays of text, null as NULL.
   */
  public void add(@Nullable Object... values) {
    for (int place = 0; place < values.length; place++) {
      if (place > 0) {
        text.append('\t');
      }
      write(values[place]);
    }
    text.append('\n');
  }

  /** Sends what was added and begins anew. */
  public void send(Connection connection) throws SQLException {
    if (text.isEmpty()) {
      return;
    }
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(copy, new StringReader(text.toString()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    text.setLength(0);
  }

  /** Begins anew without sending what was added. */
  public void forget() {
    text.setLength(0);
  }

  private void write(@Nullable Object value) {
    if (value == null) {
      text.append("\\N");
    } else if (value instanceof List<?> list) {
      writeArray(list);
    } else {
      escape(value.toString());
    }
  }

  private void writeArray(List<?> list) {
    text.append('{');
    String comma = "";
    for (Object element : list) {
      text.append(comma).append('"');
      // Escaped for the array first, then for COPY.
      escape(element.toString().replace("\\", "\\\\").replace("\"", "\\\""));
      text.append('"');
      comma = ",";
    }
    text.append('}');
  }

  private void escape(String value) {
    for (int at = 0; at < value.length(); at++) {
      char character = value.charAt(at);
      switch (character) {
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> text.append(character);
      }
    }
  }
}
