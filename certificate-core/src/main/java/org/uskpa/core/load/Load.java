package org.uskpa.core.load;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.csv.LineFindings;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.measure.EasternTime;

/** One load at work: what it was asked, what it has found and counted, and its transaction. */
final class Load {

  private final LoadCommand command;
  private final Instant now;
  private final LineFindings findings;
  private final JdbcTemplate jdbc;
  private final SortedMap<String, Long> counts = new TreeMap<>();

  Load(LoadCommand command, Instant now, LineFindings findings, DataSource dataSource) {
    this.command = command;
    this.now = now;
    this.findings = findings;
    this.jdbc = new JdbcTemplate(dataSource);
    count(command.kind().counted(), 0);
  }

  RecordKind kind() {
    return command.kind();
  }

  /** Why the back-entries are made, and why their warnings are passed. */
  String words() {
    return command.words();
  }

  Actor actor() {
    return command.actor();
  }

  /** The id under which the load was asked for; null when it has none. */
  @Nullable UUID askedAs() {
    return command.askedAs();
  }

  /** The name of the file. */
  String fileName() {
    return command.file().name();
  }

  /** The one moment of the load, to the microsecond. */
  Instant now() {
    return now;
  }

  LocalDate today() {
    return EasternTime.dateOf(now);
  }

  LineFindings findings() {
    return findings;
  }

  /** Whether anything may still be written: nothing that blocks was found. */
  boolean isClear() {
    return !findings.block();
  }

  JdbcClient sql() {
    return JdbcClient.create(jdbc);
  }

  void count(String what, long more) {
    counts.merge(what, more, Long::sum);
  }

  SortedMap<String, Long> counts() {
    return Collections.unmodifiableSortedMap(counts);
  }

  /**
   * As many new identities as asked for, of a table whose column {@code id} makes them.
   *
   * @param table a name of the schema, never a text from outside
   */
  List<Long> identities(String table, int count) {
    return sql()
        .sql("SELECT nextval(pg_get_serial_sequence(:table, 'id')) FROM generate_series(1, :count)")
        .param("table", table)
        .param("count", count)
        .query(Long.class)
        .list();
  }

  /** Sends rows to their tables in this order. */
  void send(CopyRows... tables) {
    jdbc.execute(
        (Connection connection) -> {
          for (CopyRows rows : tables) {
            rows.send(connection);
          }
          return tables.length;
        });
  }
}
