package org.uskpa.core.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.listing.Page;

/**
 * Copies sent to the agencies that are users here. A copy is delivered when it stands in the inbox,
 * and received when its recipient marks it.
 */
@Repository
public class Inbox {

  private static final String COLUMNS =
      "SELECT id, recipient, kind, subject, delivered_at, received_at, received_by FROM inbox_copy ";

  private final JdbcClient jdbc;

  Inbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Delivers a copy.
   *
   * @return the copy's id, which is the proof of delivery
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long deliver(DutyOwner recipient, CopyKind kind, Subject subject, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO inbox_copy (recipient, kind, subject, delivered_at)
            VALUES (:recipient, :kind, :subject, :now) RETURNING id
            """)
        .param("recipient", recipient.name())
        .param("kind", kind.name())
        .param("subject", subject.toString())
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /**
   * Copies that wait to be marked, the oldest first.
   *
   * @param after the key of the page before, or null for the first page
   */
  public Page<InboxCopy> waiting(DutyOwner recipient, @Nullable String after, int size) {
    return page(
        jdbc.sql(
                COLUMNS
                    + """
                    WHERE recipient = :recipient AND received_at IS NULL AND id > :after
                    ORDER BY id LIMIT :limit
                    """)
            .param("after", after == null ? 0 : key(after)),
        recipient,
        size);
  }

  /** All copies, the newest first. */
  public Page<InboxCopy> all(DutyOwner recipient, @Nullable String after, int size) {
    return page(
        jdbc.sql(
                COLUMNS
                    + """
                    WHERE recipient = :recipient AND id < :after ORDER BY id DESC LIMIT :limit
                    """)
            .param("after", after == null ? Long.MAX_VALUE : key(after)),
        recipient,
        size);
  }

  /** How many copies wait to be marked. */
  public long countWaiting(DutyOwner recipient) {
    return jdbc.sql(
            "SELECT count(*) FROM inbox_copy WHERE recipient = :recipient AND received_at IS NULL")
        .param("recipient", recipient.name())
        .query(Long.class)
        .single();
  }

  /** Copies about a subject, in the order they were delivered. */
  public List<InboxCopy> about(Subject subject) {
    return jdbc.sql(COLUMNS + "WHERE subject = :subject ORDER BY id")
        .param("subject", subject.toString())
        .query((row, index) -> copy(row))
        .list();
  }

  /** The recipient's copies of these ids. */
  List<InboxCopy> of(DutyOwner recipient, Collection<Long> ids) {
    return jdbc.sql(COLUMNS + "WHERE recipient = :recipient AND id = ANY (:ids)")
        .param("recipient", recipient.name())
        .param("ids", ids.toArray(Long[]::new))
        .query((row, index) -> copy(row))
        .list();
  }

  /** Locks the recipient's copies of these ids. */
  List<InboxCopy> lock(DutyOwner recipient, Collection<Long> ids) {
    return jdbc.sql(
            COLUMNS + "WHERE recipient = :recipient AND id = ANY (:ids) ORDER BY id FOR UPDATE")
        .param("recipient", recipient.name())
        .param("ids", ids.toArray(Long[]::new))
        .query((row, index) -> copy(row))
        .list();
  }

  void markReceived(Collection<Long> ids, String username, Instant now) {
    jdbc.sql(
            """
            UPDATE inbox_copy SET received_at = :now, received_by = :username
            WHERE id = ANY (:ids) AND received_at IS NULL
            """)
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .param("username", username)
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  private static Page<InboxCopy> page(
      JdbcClient.StatementSpec query, DutyOwner recipient, int size) {
    List<InboxCopy> read =
        query
            .param("recipient", recipient.name())
            .param("limit", size + 1)
            .query((row, index) -> copy(row))
            .list();
    return Page.of(read, size, copy -> String.valueOf(copy.id()));
  }

  private static long key(String after) {
    try {
      return Long.parseLong(after);
    } catch (NumberFormatException unreadable) {
      throw new NotFound("page after “" + after + "”");
    }
  }

  private static InboxCopy copy(ResultSet row) throws SQLException {
    OffsetDateTime receivedAt = row.getObject("received_at", OffsetDateTime.class);
    return new InboxCopy(
        row.getLong("id"),
        DutyOwner.valueOf(row.getString("recipient")),
        CopyKind.valueOf(row.getString("kind")),
        Subject.parse(row.getString("subject")),
        row.getObject("delivered_at", OffsetDateTime.class).toInstant(),
        receivedAt == null ? null : receivedAt.toInstant(),
        row.getString("received_by"));
  }
}
