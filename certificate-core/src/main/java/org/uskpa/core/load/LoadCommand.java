package org.uskpa.core.load;

import org.uskpa.core.journal.Actor;

/**
 * Asks for a file of back-entries to be loaded.
 *
 * @param words why its warnings are passed, and the reason of the back-entries; never blank
 * @param dryRun checks everything and changes nothing
 * @param actor stands in the records for whoever loaded them
 */
public record LoadCommand(
    RecordKind kind, LoadFile file, String words, boolean dryRun, Actor actor) {

  /**
   * Refuses a load without words.
   *
   * @throws IllegalArgumentException when they are blank
   */
  public LoadCommand {
    if (words.isBlank()) {
      throw new IllegalArgumentException("A load says why its warnings are passed");
    }
  }

  /** The words of a load whose actor gave none. */
  public static String usualWords(String fileName) {
    return "Loaded as a back-entry from " + fileName;
  }
}
