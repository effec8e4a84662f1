package org.uskpa.core.load;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.text.VisibleText;

/**
 * Asks for a file of back-entries to be loaded.
 *
 * @param words why its warnings are passed, and the reason of the back-entries; never blank
 * @param dryRun checks everything and changes nothing
 * @param actor stands in the records for whoever loaded them
 * @param askedAs the same load asked for twice under one id is done once; null for a load that has
 *     none
 */
public record LoadCommand(
    RecordKind kind,
    LoadFile file,
    String words,
    boolean dryRun,
    Actor actor,
    @Nullable UUID askedAs) {

  /**
   * Refuses a load without words.
   *
   * @throws IllegalArgumentException when they are blank
   */
  public LoadCommand {
    if (VisibleText.isBlank(words)) {
      throw new IllegalArgumentException("A load says why its warnings are passed");
    }
  }

  /** A load without an id. */
  public LoadCommand(RecordKind kind, LoadFile file, String words, boolean dryRun, Actor actor) {
    this(kind, file, words, dryRun, actor, null);
  }

  /** The words of a load whose actor gave none. */
  public static String usualWords(String fileName) {
    return "Loaded as a back-entry from " + fileName;
  }
}
