package org.uskpa.core.database;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the server carries out a statement.
 *
 * @param steps all of its plan, in the order in which it is written; each stands before those that
 *     it takes its rows from
 */
public record Plan(List<Step> steps) {

  /**
   * A step of a plan.
   *
   * @param kind as the server calls it: {@code Index Scan}
   * @param relation the table it reads; empty when it reads none
   * @param index the index it reads by; empty when by none
   * @param depth how many steps it stands below
   * @param blocks what it and the steps below it read, in blocks; 0 when it was not carried out
   */
  public record Step(String kind, String relation, String index, int depth, long blocks) {

    /** Whether a table is read from end to end. */
    public boolean isWhole() {
      return kind.equals("Seq Scan");
    }

    /** Whether everything must be there before the first row comes out. */
    public boolean isSort() {
      return kind.endsWith("Sort");
    }
  }

  public Plan {
    steps = List.copyOf(steps);
  }

  /** Reads the answer to {@code EXPLAIN (FORMAT JSON)}, measured or not. */
  public static Plan read(String json) {
    List<Step> steps = new ArrayList<>();
    collect(JsonMapper.shared().readTree(json).get(0).get("Plan"), 0, steps);
    return new Plan(steps);
  }

  /** The steps below the first of this kind. */
  public List<Step> below(String kind) {
    List<Step> below = new ArrayList<>();
    Step top = null;
    for (Step step : steps) {
      if (top == null) {
        top = step.kind().equals(kind) ? step : null;
      } else if (step.depth() > top.depth()) {
        below.add(step);
      } else {
        break;
      }
    }
    return below;
  }

  private static void collect(JsonNode node, int depth, List<Step> steps) {
    steps.add(
        new Step(
            node.path("Node Type").asString(""),
            node.path("Relation Name").asString(""),
            node.path("Index Name").asString(""),
            depth,
            node.path("Shared Hit Blocks").asLong(0) + node.path("Shared Read Blocks").asLong(0)));
    node.path("Plans").forEach(child -> collect(child, depth + 1, steps));
  }
}
