package org.uskpa.core.finding;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a rule is called and what it rests on: its row in docs/rules.md, and the form of its
 * findings.
 *
 * @param name as in findings, such as {@code itn-form}
 * @param severities those its findings can have
 * @param citation the text it rests on; empty for a house rule that cites none
 * @param says what it demands, in a sentence
 */
public record RuleCard(
    String name, Set<Severity> severities, Basis basis, String citation, String says) {

  public RuleCard {
    severities = Set.copyOf(severities);
  }

  /** The card of a rule that blocks. */
  public static RuleCard blocking(String name, Basis basis, String citation, String says) {
    return new RuleCard(name, EnumSet.of(Severity.BLOCK), basis, citation, says);
  }

  /** The card of a rule that warns. */
  public static RuleCard warning(String name, Basis basis, String citation, String says) {
    return new RuleCard(name, EnumSet.of(Severity.WARN), basis, citation, says);
  }

  /** The card of a rule that blocks or warns, as the case is. */
  public static RuleCard blockingOrWarning(String name, Basis basis, String citation, String says) {
    return new RuleCard(name, EnumSet.allOf(Severity.class), basis, citation, says);
  }

  /** A finding that blocks. */
  public Finding block(String field, String message) {
    return new Finding(name, field, Severity.BLOCK, basis, message, citation);
  }

  /** A finding that blocks and concerns the record as a whole. */
  public Finding block(String message) {
    return block("", message);
  }

  /** A finding that warns. */
  public Finding warn(String field, String message) {
    return new Finding(name, field, Severity.WARN, basis, message, citation);
  }

  /** A finding that something is still to be filled in. */
  public Finding missing(String field, Severity severity, String message) {
    return new Finding(name, field, severity, basis, message, citation, true);
  }
}
