package org.uskpa.core.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record in the version in which it counts in a quarter.
 *
 * @param recordId of the certificate or the import, as the database knows it
 * @param versionId of the version, which never says anything else
 * @param version the version's place in the history of its record, from one on
 * @param key by which people know the record: a certificate's number, the number of an import's
 *     entry
 * @param countedOn the day by which it counts
 * @param countsThrough the last day on which it counts unless its export is recorded; null for what
 *     counts for good
 */
public record CountedVersion(
    Flow flow,
    long recordId,
    long versionId,
    int version,
    String key,
    LocalDate countedOn,
    @Nullable LocalDate countsThrough) {

  /** Reads a row that names its columns as this record its parts. */
  public static CountedVersion read(ResultSet row) throws SQLException {
    return new CountedVersion(
        Flow.valueOf(row.getString("flow")),
        row.getLong("record_id"),
        row.getLong("version_id"),
        row.getInt("version"),
        row.getString("key"),
        row.getObject("counted_on", LocalDate.class),
        row.getObject("expires_on", LocalDate.class));
  }

  /** The last day on which it counts unless its export is recorded. */
  public Optional<LocalDate> expiresOn() {
    return Optional.ofNullable(countsThrough);
  }
}
