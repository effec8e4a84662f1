package org.uskpa.core.finding;

/**
 * One thing a rule found in a record.
 *
 * @param rule the rule's name, such as {@code itn-form}
 * @param field the field it concerns, by the name it has in forms, files and the API, such as
 *     {@code lines[0].carats}; empty where it concerns the record as a whole
 * @param severity whether it blocks or warns
 * @param basis what the rule rests on
 * @param message what is wrong, with which value, and what to do
 * @param citation the text the rule rests on, such as {@code 31 CFR 592.301(a)(5)}; empty for a
 *     house rule that cites none
 * @param missing whether the field is blank: still to be filled in rather than wrong
 */
public record Finding(
    String rule,
    String field,
    Severity severity,
    Basis basis,
    String message,
    String citation,
    boolean missing) {

  /** A finding about something that is there. */
  public Finding(
      String rule, String field, Severity severity, Basis basis, String message, String citation) {
    this(rule, field, severity, basis, message, citation, false);
  }

  public boolean blocks() {
    return severity == Severity.BLOCK;
  }

  /**
   * What tells this finding from others of the same record: the rule, and the field where there is
   * one, such as {@code price-band:lines[0].value_usd}. Words that pass a warning are kept under
   * it.
   */
  public String key() {
    return field.isEmpty() ? rule : rule + ":" + field;
  }

  /** The same finding said of another field: a line of a file, for instance. */
  public Finding at(String otherField) {
    return new Finding(rule, otherField, severity, basis, message, citation, missing);
  }
}
