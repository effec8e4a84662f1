package org.uskpa.portal.api;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.uskpa.core.load.LoadOutcome;
import org.uskpa.core.load.RecordKind;

/**
 * A file that was loaded, or on a dry run would be.
 *
 * @param records what the file holds: {@code licensees}, {@code stock}, {@code exports} or {@code
 *     imports}
 * @param counts what was loaded, by name
 * @param warnings how often each rule warned
 * @param findings the warnings, by line; the first thousand of them
 */
record LoadedJson(
    String records,
    boolean dryRun,
    SortedMap<String, Long> counts,
    SortedMap<String, Integer> warnings,
    List<FoundInFile> findings) {

  static LoadedJson of(RecordKind kind, LoadOutcome.Loaded loaded) {
    return new LoadedJson(
        kind.name().toLowerCase(Locale.ROOT),
        loaded.dryRun(),
        loaded.counts(),
        loaded.findings().warnings(),
        FoundInFile.all(loaded.findings()));
  }
}
