package org.uskpa.statistics.export;

import java.util.List;
import org.uskpa.statistics.table.Table;

/**
 * Words and tables that go out together as one document for people.
 *
 * @param name what its file is called, without the ending
 * @param title what stands above all of it
 * @param lead what is said of the whole below the title
 */
public record Publication(String name, String title, List<String> lead, List<Section> sections) {

  public Publication {
    lead = List.copyOf(lead);
    sections = List.copyOf(sections);
  }

  /**
   * A section below its heading; those that belong to it follow with a deeper level.
   *
   * @param level 2 for the sections of the document, 3 for their parts
   * @param paragraphs one each; what begins with {@code "- "} is an item of a list
   */
  public record Section(int level, String heading, List<String> paragraphs, List<Table> tables) {

    /** What a paragraph begins with that is an item of a list. */
    static final String ITEM = "- ";

    private static final int HIGHEST = 2;
    private static final int DEEPEST = 3;

    /**
     * Refuses other levels.
     *
     * @throws IllegalArgumentException on a level that is neither 2 nor 3
     */
    public Section {
      paragraphs = List.copyOf(paragraphs);
      tables = List.copyOf(tables);
      if (level < HIGHEST || level > DEEPEST) {
        throw new IllegalArgumentException("A section is of level 2 or 3, not " + level);
      }
    }
  }
}
