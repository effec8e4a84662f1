package org.uskpa.statistics.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.uskpa.core.record.CountedVersion;

/** What is not the same in two lists of records, in words. */
final class ListDifference {

  private static final int NAMED = 20;

  private ListDifference() {}

  /** Which records came, left or changed, by their numbers; the first twenty by name. */
  static String inWords(List<CountedVersion> before, List<CountedVersion> now) {
    Map<String, CountedVersion> was = byRecord(before);
    Map<String, CountedVersion> is = byRecord(now);
    List<String> said = new ArrayList<>();
    was.forEach(
        (record, version) -> {
          CountedVersion later = is.get(record);
          if (later == null) {
            said.add(version.key() + " counts no more");
          } else if (later.versionId() != version.versionId()) {
            said.add(version.key() + " changed");
          }
        });
    is.forEach(
        (record, version) -> {
          if (!was.containsKey(record)) {
            said.add(version.key() + " came");
          }
        });
    return said.stream().limit(NAMED).collect(Collectors.joining(", "))
        + (said.size() > NAMED ? " and %d more".formatted(said.size() - NAMED) : "");
  }

  private static Map<String, CountedVersion> byRecord(List<CountedVersion> list) {
    Map<String, CountedVersion> byRecord = new TreeMap<>();
    list.forEach(
        version -> byRecord.put("%s %020d".formatted(version.flow(), version.recordId()), version));
    return byRecord;
  }
}
