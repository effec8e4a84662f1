package org.uskpa.core.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.uskpa.core.journal.Actor;

/** The files of the demo year, as they are and changed in a place. */
final class Year2018 {

  static final Actor LOADER = new Actor("admin", "Ada Ministrator");

  private static final Path FOLDER =
      Path.of("..", "licensee-portal", "src", "main", "resources", "demo", "2018");

  private Year2018() {}

  static LoadFile file(RecordKind kind) {
    String name = kind.name().toLowerCase(Locale.ROOT) + ".csv";
    return LoadFile.of(name, FOLDER.resolve(name));
  }

  static String text(RecordKind kind) {
    try {
      return Files.readString(FOLDER.resolve(file(kind).name()));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** The heading and these lines of a file; the heading is line 1. */
  static String lines(RecordKind kind, int... lines) {
    List<String> all = text(kind).lines().toList();
    return Arrays.stream(lines)
        .mapToObj(line -> all.get(line - 1))
        .collect(Collectors.joining("\n", all.get(0) + "\n", "\n"));
  }

  /** Loads the files up to and with this kind. */
  static void loadThrough(RecordKind last, LoadRecords load) {
    for (RecordKind kind : RecordKind.values()) {
      if (kind.compareTo(last) <= 0) {
        LoadOutcome outcome = load(kind, file(kind), false, load);
        if (outcome instanceof LoadOutcome.Refused refused) {
          throw new AssertionError(kind + ": " + refused.findings().blocking());
        }
      }
    }
  }

  static LoadOutcome load(RecordKind kind, LoadFile file, boolean dryRun, LoadRecords load) {
    return load.load(
        new LoadCommand(kind, file, LoadCommand.usualWords(file.name()), dryRun, LOADER),
        LoadProgress.UNWATCHED);
  }
}
