package org.uskpa.portal.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Severity;

/**
 * A form as a page shows it: every field as it was typed, and every finding beside its field. The
 * fragments under {@code fragments/uswds} read from it all they need, so that ids, descriptions and
 * marks of error are wired in one place.
 *
 * <p>A page puts it into its model as {@code form}; the layout then marks the title of a page that
 * holds errors.
 *
 * @param typed the texts as typed, by field name
 * @param findings what the rules say of them
 * @param open what is merely not filled in yet; it is shown calmly, not as something wrong
 */
public record Form(Map<String, String> typed, List<Finding> findings, List<Finding> open) {

  /** Fields that carry the words with which a user passes a warning begin so. */
  public static final String WARNING_WORDS = "words.";

  public Form {
    typed = Map.copyOf(typed);
    findings = List.copyOf(findings);
    open = List.copyOf(open);
  }

  public Form(Map<String, String> typed, List<Finding> findings) {
    this(typed, findings, List.of());
  }

  /** A form nothing was typed into. */
  public static Form empty() {
    return new Form(Map.of(), List.of());
  }

  /** A form as typed, not yet judged. */
  public static Form of(Map<String, String> typed) {
    return new Form(typed, List.of());
  }

  /** The same form, judged. */
  public Form with(List<Finding> judgement) {
    return new Form(typed, judgement, open);
  }

  /**
   * The same form, judged while it is being written: what must be filled in and is not yet is still
   * open, no error.
   */
  public Form inTheMaking(List<Finding> judgement) {
    Map<Boolean, List<Finding>> byOpen =
        judgement.stream()
            .collect(Collectors.partitioningBy(finding -> finding.missing() && finding.blocks()));
    return new Form(
        typed, byOpen.getOrDefault(false, List.of()), byOpen.getOrDefault(true, List.of()));
  }

  /** The same form, saying nothing of what is still open. */
  public Form withoutOpen() {
    return new Form(typed, findings);
  }

  /** The same form with another text in a field. */
  public Form with(String field, String text) {
    Map<String, String> changed = new LinkedHashMap<>(typed);
    changed.put(field, text);
    return new Form(changed, findings, open);
  }

  /** What was typed into a field; empty for nothing. */
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  /** Whether a choice is the one that was made. */
  public boolean chosen(String field, String value) {
    return value(field).equals(value);
  }

  /** What was found of a field, blocking findings first. */
  public List<Finding> of(String field) {
    return Stream.concat(blocks().stream(), warnings().stream())
        .filter(finding -> finding.field().equals(field))
        .toList();
  }

  /** What is still to be filled in of a field. */
  public List<Finding> openAt(String field) {
    return open.stream().filter(finding -> finding.field().equals(field)).toList();
  }

  public List<Finding> blocks() {
    return of(Severity.BLOCK);
  }

  public List<Finding> warnings() {
    return of(Severity.WARN);
  }

  /** Something blocks the form as a whole. */
  public boolean isBlocked() {
    return !blocks().isEmpty();
  }

  /** Something blocks in this field. */
  public boolean blockedAt(String field) {
    return of(field).stream().anyMatch(Finding::blocks);
  }

  /** Something warns in this field, and nothing blocks. */
  public boolean warnedAt(String field) {
    return !blockedAt(field) && !of(field).isEmpty();
  }

  /** The id of a field's input. */
  public String id(String field) {
    return FieldId.of(field);
  }

  /** The id of a choice of a field: the first has the field's own, which the summary links to. */
  public String id(String field, int choice) {
    return choice == 0 ? id(field) : id(field) + "-" + choice;
  }

  /** The id of the group around a field, which can be replaced as a whole. */
  public String groupId(String field) {
    return id(field) + "-group";
  }

  /** The id of a field's hint. */
  public String hintId(String field) {
    return id(field) + "-hint";
  }

  /** The id of one of a field's findings. */
  public String findingId(String field, int index) {
    return id(field) + "-finding-" + index;
  }

  /** The id of what is still to be filled in of a field. */
  public String openId(String field) {
    return id(field) + "-open";
  }

  /**
   * What describes a field to those who listen: its hint, then what is open, then its findings.
   *
   * @return ids with spaces between; empty for none
   */
  public String describedBy(String field, boolean hasHint) {
    return Stream.of(
            hasHint ? Stream.of(hintId(field)) : Stream.<String>empty(),
            openAt(field).isEmpty() ? Stream.<String>empty() : Stream.of(openId(field)),
            IntStream.range(0, of(field).size()).mapToObj(index -> findingId(field, index)))
        .flatMap(Function.identity())
        .collect(Collectors.joining(" "));
  }

  /** The name of the field for the words that pass a warning. */
  public static String wordsField(Finding warning) {
    return WARNING_WORDS + warning.key();
  }

  /** The same name, for templates, which cannot call a static method. */
  public String wordsName(Finding warning) {
    return wordsField(warning);
  }

  /** The words typed so far to pass a warning; empty for none. */
  public String words(Finding warning) {
    return value(wordsField(warning));
  }

  private List<Finding> of(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).toList();
  }
}
