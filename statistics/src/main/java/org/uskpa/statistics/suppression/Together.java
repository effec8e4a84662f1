package org.uskpa.statistics.suppression;

import java.util.List;

/**
 * All statements that a reader can lay side by side.
 *
 * @param statements in the order in which they came out; the ones to be published last
 * @param sums which of them are sums of others: a year of its quarters
 * @param successions which of them tell the same period anew
 */
public record Together(List<Stated> statements, List<Sum> sums, List<Succession> successions) {

  /** A statement that is the sum of others, figure by figure. */
  public record Sum(String whole, List<String> parts) {
    public Sum {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Two editions of a period. A reader is taken to know which figures a revision left as they were,
   * though not what the others were changed by.
   */
  public record Succession(String earlier, String later) {}

  public Together {
    statements = List.copyOf(statements);
    sums = List.copyOf(sums);
    successions = List.copyOf(successions);
  }

  /** A statement alone. */
  public static Together alone(Stated statement) {
    return new Together(List.of(statement), List.of(), List.of());
  }
}
