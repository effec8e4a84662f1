package org.uskpa.statistics.world;

import java.util.List;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.RuleCard;

/** What a file of the world's figures must be. */
public final class WorldRules {

  public static final RuleCard READABLE =
      block(
          "world-readable",
          "Year, vintage, source and Participant are given; amounts are plain numbers of two decimals at most, certificates whole numbers; a blank cell is not known.");

  public static final RuleCard PARTICIPANT =
      RuleCard.blockingOrWarning(
          "world-participant",
          Basis.HOUSE,
          "",
          "Each row is of a Participant of its year, a union of states as one; the U.S. list may follow the scheme’s own by a year.");

  public static final RuleCard ONCE =
      block(
          "world-row-once",
          "A Participant has one row in a vintage of a year, and so have the printed totals.");

  public static final RuleCard SOURCE =
      block("world-source", "All rows of a vintage of a year name the same source.");

  public static final RuleCard NEW =
      block(
          "world-vintage-new",
          "A vintage of a year is loaded once; later figures of the year are another vintage beside it.");

  public static final RuleCard MEASURE =
      block("world-measure", "A file of world figures has two thousand rows at the most.");

  public static final RuleCard TOTALS =
      RuleCard.warning(
          "world-totals",
          Basis.HOUSE,
          "",
          "The printed totals are the sums of the rows above them.");

  public static final RuleCard OWN =
      RuleCard.warning(
          "world-own-row",
          Basis.HOUSE,
          "",
          "The row of the United States says what this register says of the year.");

  public static final RuleCard WORDS =
      block("world-words", "What warns is passed with words, which are kept with the vintage.");

  private WorldRules() {}

  /** All of them. */
  public static List<RuleCard> all() {
    return List.of(READABLE, PARTICIPANT, ONCE, SOURCE, NEW, MEASURE, TOTALS, OWN, WORDS);
  }

  private static RuleCard block(String name, String says) {
    return RuleCard.blocking(name, Basis.HOUSE, "", says);
  }
}
