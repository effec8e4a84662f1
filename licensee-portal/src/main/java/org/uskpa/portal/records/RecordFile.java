package org.uskpa.portal.records;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import org.uskpa.core.load.RecordKind;

/**
 * A file of records that somebody sent by page.
 *
 * @param name the name it had where it came from
 * @param size in bytes
 * @param words why it is loaded; empty before it is
 * @param counts what was loaded, or would be
 * @param blocks how often each rule stood in the way at the last check or load
 * @param warnings how often each rule warned
 * @param sentBy user name of who sent it
 */
record RecordFile(
    UUID id,
    RecordKind kind,
    String name,
    long size,
    FileState state,
    String words,
    SortedMap<String, Long> counts,
    SortedMap<String, Long> blocks,
    SortedMap<String, Long> warnings,
    Instant sentAt,
    String sentBy,
    String sentByName,
    Instant changedAt) {

  /** How many findings the last check or load counted. */
  public long found() {
    return total(blocks) + total(warnings);
  }

  static long total(SortedMap<String, Long> byRule) {
    return byRule.values().stream().mapToLong(Long::longValue).sum();
  }
}
