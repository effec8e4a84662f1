package org.uskpa.core.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.listing.Conditions;
import org.uskpa.core.listing.Page;

/** The notices on record, the newest first. */
@Repository
public class Notices {

  private static final String COLUMNS =
      """
      SELECT n.id, a.username, a.display_name, n.kind, n.about, n.subject, n.body, n.written_at, n.address,
             n.state, n.attempts, n.next_attempt_at, n.last_error, n.sent_at
      FROM notice n JOIN account a ON a.id = n.account_id
      """;

  private final JdbcClient jdbc;

  Notices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A person's own.
   *
   * @param after the key of the page before, or null for the first page
   */
  public Page<Notice> ofAccount(long account, @Nullable String after, int size) {
    return page(new Conditions().and("n.account_id = :account", "account", account), after, size);
  }

  /**
   * Everybody's.
   *
   * @param state of the mail; null for any
   * @param after the key of the page before, or null for the first page
   */
  public Page<Notice> all(@Nullable MailState state, @Nullable String after, int size) {
    Conditions conditions = new Conditions();
    if (state != null) {
      conditions.and("n.state = :state", "state", state.name());
    }
    return page(conditions, after, size);
  }

  /** A notice by its key. */
  public Optional<Notice> find(long id) {
    return jdbc.sql(COLUMNS + "WHERE n.id = :id")
        .param("id", id)
        .query((row, i) -> notice(row))
        .optional();
  }

  /** A person's own notice; anybody else's is not found. */
  public Optional<Notice> find(long id, long account) {
    return jdbc.sql(COLUMNS + "WHERE n.id = :id AND n.account_id = :account")
        .param("id", id)
        .param("account", account)
        .query((row, i) -> notice(row))
        .optional();
  }

  private Page<Notice> page(Conditions conditions, @Nullable String after, int size) {
    if (after != null) {
      conditions.and("n.id < :after", "after", key(after));
    }
    List<Notice> read =
        jdbc.sql(COLUMNS + "WHERE " + conditions.sql() + " ORDER BY n.id DESC LIMIT :limit")
            .params(conditions.with("limit", size + 1).values())
            .query((row, i) -> notice(row))
            .list();
    return Page.of(read, size, notice -> String.valueOf(notice.id()));
  }

  private static long key(String after) {
    try {
      return Long.parseLong(after);
    } catch (NumberFormatException unreadable) {
      throw new NotFound("page after “" + after + "”");
    }
  }

  private static Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        row.getLong("id"),
        row.getString("username"),
        row.getString("display_name"),
        NoticeKind.valueOf(row.getString("kind")),
        Subject.parse(row.getString("about")),
        row.getString("subject"),
        row.getString("body"),
        row.getObject("written_at", OffsetDateTime.class).toInstant(),
        row.getString("address"),
        MailState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        instant(row, "next_attempt_at"),
        row.getString("last_error"),
        instant(row, "sent_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
