package org.uskpa.core.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.period.DateRange;

/**
 * Reads the rows that a migration inserts as they stand in its text. It knows the writing of these
 * files and no more: string constants, joined by {@code ||} or not, numbers, true, false and NULL.
 */
final class SqlInserts {

  private static final Pattern INSERT =
      Pattern.compile("INSERT INTO (\\w+)\\s*\\(([^)]*)\\)\\s*VALUES\\s*");
  private static final Pattern RANGE = Pattern.compile("\\[([\\d-]+),([\\d-]*)\\)");

  /** A row, by the names of its columns. */
  record Row(Map<String, @Nullable String> cells) {

    String text(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new IllegalArgumentException("No " + column + " in " + cells);
      }
      return cell;
    }

    @Nullable BigDecimal decimal(String column) {
      String cell = cells.get(column);
      return cell == null ? null : new BigDecimal(cell);
    }

    boolean yes(String column) {
      return Boolean.parseBoolean(text(column));
    }

    DateRange range(String column) {
      Matcher range = RANGE.matcher(text(column));
      if (!range.matches()) {
        throw new IllegalArgumentException("No range of dates: " + cells);
      }
      return new DateRange(
          LocalDate.parse(range.group(1)),
          range.group(2).isEmpty() ? null : LocalDate.parse(range.group(2)));
    }

    Set<String> array(String column) {
      String cell = text(column);
      return new HashSet<>(Arrays.asList(cell.substring(1, cell.length() - 1).split(",", -1)));
    }
  }

  private final Map<String, List<Row>> byTable = new HashMap<>();

  SqlInserts read(String resource) {
    String sql = textOf(resource).replaceAll("(?m)^\\s*--.*$", "");
    Matcher insert = INSERT.matcher(sql);
    while (insert.find()) {
      List<String> columns =
          Arrays.stream(insert.group(2).split(",", -1)).map(String::strip).toList();
      List<Row> rows = byTable.computeIfAbsent(insert.group(1), table -> new ArrayList<>());
      new Tuples(sql, insert.end()).all().forEach(cells -> rows.add(row(columns, cells)));
    }
    return this;
  }

  List<Row> rowsOf(String table) {
    return byTable.getOrDefault(table, List.of());
  }

  private static Row row(List<String> columns, List<@Nullable String> cells) {
    if (columns.size() != cells.size()) {
      throw new IllegalArgumentException(columns + " and " + cells + " do not match");
    }
    Map<String, @Nullable String> row = new HashMap<>();
    for (int column = 0; column < columns.size(); column++) {
      row.put(columns.get(column), cells.get(column));
    }
    return new Row(row);
  }

  private static String textOf(String resource) {
    try (InputStream stream = SqlInserts.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalArgumentException("No migration " + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Walks over {@code (..., ...), (...);}. */
  private static final class Tuples {
    private final String sql;
    private int at;

    Tuples(String sql, int at) {
      this.sql = sql;
      this.at = at;
    }

    List<List<@Nullable String>> all() {
      List<List<@Nullable String>> tuples = new ArrayList<>();
      do {
        expect('(');
        List<@Nullable String> cells = new ArrayList<>();
        do {
          cells.add(cell());
        } while (accepts(","));
        expect(')');
        tuples.add(cells);
      } while (accepts(","));
      expect(';');
      return tuples;
    }

    private @Nullable String cell() {
      skipBlanks();
      if (sql.charAt(at) != '\'') {
        int start = at;
        while (",)".indexOf(sql.charAt(at)) < 0) {
          at++;
        }
        String word = sql.substring(start, at).strip();
        return word.equals("NULL") ? null : word;
      }
      StringBuilder text = new StringBuilder(string());
      while (accepts("||")) {
        skipBlanks();
        text.append(string());
      }
      return text.toString();
    }

    private String string() {
      expect('\'');
      StringBuilder text = new StringBuilder();
      while (true) {
        char next = sql.charAt(at++);
        if (next != '\'') {
          text.append(next);
        } else if (sql.charAt(at) == '\'') {
          text.append('\'');
          at++;
        } else {
          return text.toString();
        }
      }
    }

    private boolean accepts(String token) {
      skipBlanks();
      if (!sql.startsWith(token, at)) {
        return false;
      }
      at += token.length();
      return true;
    }

    private void expect(char token) {
      skipBlanks();
      if (sql.charAt(at) != token) {
        throw new IllegalArgumentException(
            "Expected %s at: %s"
                .formatted(token, sql.substring(at, Math.min(at + 60, sql.length()))));
      }
      at++;
    }

    private void skipBlanks() {
      while (Character.isWhitespace(sql.charAt(at))) {
        at++;
      }
    }
  }
}
