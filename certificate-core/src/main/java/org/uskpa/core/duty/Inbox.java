package org.uskpa.core.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.listing.Page;
import org.uskpa.core.shipment.CertificateNumber;

/**
 * Copies sent to the agencies that are users here. A copy is delivered when it stands in the inbox,
 * and received when its recipient marks it.
 */
@Repository
public class Inbox {

  /** The columns that {@link #copy} reads. */
  static final String READ =
      "id, recipient, kind, subject, delivered_at, received_at, received_by, other_number, shared,"
          + " withdrawn_at, withdrawn_why";

  private static final String COLUMNS = "SELECT " + READ + " FROM inbox_copy ";

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
   * Tells Census of each certificate of another licensee with which an issued one shares a thing.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tellUsedElsewhere(Subject issued, List<InboxCopy.Elsewhere> others, Instant now) {
    if (others.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO inbox_copy (recipient, kind, subject, delivered_at, other_number, shared)
            SELECT 'CENSUS', 'USED_ELSEWHERE', :subject, :now, number, string_to_array(shared, ',')
            FROM unnest(:numbers::text[], :shared::text[]) AS other (number, shared)
            """)
        .param("subject", issued.toString())
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .param(
            "numbers", others.stream().map(other -> other.number().value()).toArray(String[]::new))
        .param(
            "shared",
            others.stream()
                .map(
                    other ->
                        other.shared().stream()
                            .map(InboxCopy.Shared::name)
                            .collect(Collectors.joining(",")))
                .toArray(String[]::new))
        .update();
  }

  /**
   * Marks the copies of an export that is taken back. Where its recipient received one already, a
   * copy that says so is delivered.
   *
   * @param why in the words of whoever takes it back
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(DutyOwner recipient, Subject subject, String why, Instant now) {
    jdbc.sql(
            """
            WITH withdrawn AS (
              UPDATE inbox_copy SET withdrawn_at = :now, withdrawn_why = :why
              WHERE recipient = :recipient AND kind = 'EXPORT' AND subject = :subject AND withdrawn_at IS NULL
              RETURNING received_at)
            INSERT INTO inbox_copy (recipient, kind, subject, delivered_at, withdrawn_at, withdrawn_why)
            SELECT :recipient, 'WITHDRAWAL', :subject, :now, :now, :why
            WHERE EXISTS (SELECT FROM withdrawn WHERE received_at IS NOT NULL)
            """)
        .param("recipient", recipient.name())
        .param("subject", subject.toString())
        .param("why", why)
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .update();
  }

  /**
   * Tells Census that a correction of its own counts no longer, for the export that it was about is
   * taken back.
   *
   * @param why in the words of whoever takes it back
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tellCorrectionEnded(Subject corrected, String why, Instant now) {
    jdbc.sql(
            """
            INSERT INTO inbox_copy (recipient, kind, subject, delivered_at, withdrawn_at, withdrawn_why)
            VALUES ('CENSUS', 'CORRECTION_ENDED', :subject, :now, :now, :why)
            """)
        .param("subject", corrected.toString())
        .param("why", why)
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .update();
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

  /** The copy in a row of {@link #READ}. */
  static InboxCopy copy(ResultSet row) throws SQLException {
    OffsetDateTime receivedAt = row.getObject("received_at", OffsetDateTime.class);
    return new InboxCopy(
        row.getLong("id"),
        DutyOwner.valueOf(row.getString("recipient")),
        CopyKind.valueOf(row.getString("kind")),
        Subject.parse(row.getString("subject")),
        row.getObject("delivered_at", OffsetDateTime.class).toInstant(),
        receivedAt == null ? null : receivedAt.toInstant(),
        row.getString("received_by"),
        elsewhere(row),
        withdrawn(row));
  }

  private static InboxCopy.@Nullable Elsewhere elsewhere(ResultSet row) throws SQLException {
    String number = row.getString("other_number");
    return number == null
        ? null
        : new InboxCopy.Elsewhere(
            new CertificateNumber(number),
            Arrays.stream((String[]) row.getArray("shared").getArray())
                .map(InboxCopy.Shared::valueOf)
                .collect(Collectors.toSet()));
  }

  private static InboxCopy.@Nullable Withdrawn withdrawn(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("withdrawn_at", OffsetDateTime.class);
    return at == null
        ? null
        : new InboxCopy.Withdrawn(at.toInstant(), row.getString("withdrawn_why"));
  }
}
