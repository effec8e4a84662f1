package org.uskpa.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Severity;
import org.uskpa.core.shipment.Typed;
import org.uskpa.core.text.VisibleText;

/** Reads the fields of a form one by one; what cannot be read is found, all of it at once. */
public final class FormReading {

  private final Form form;
  private final List<Finding> findings = new ArrayList<>();

  public FormReading(Form form) {
    this.form = form;
  }

  /** A field as it reads; null for a blank one and for what cannot be read. */
  public <T> @Nullable T read(String field, Function<String, T> reader) {
    Typed<T> typed = Typed.read(form.value(field), reader);
    typed.trouble().ifPresent(trouble -> find(field, trouble));
    return typed.value();
  }

  /**
   * The same of a field that must not be blank.
   *
   * @param missing what is said of a blank one
   */
  public <T> @Nullable T required(String field, Function<String, T> reader, String missing) {
    if (VisibleText.isBlank(form.value(field))) {
      find(field, missing);
    }
    return read(field, reader);
  }

  /** Says that something is wrong with a field. */
  public void find(String field, String message) {
    findings.add(new Finding("form", field, Severity.BLOCK, Basis.HOUSE, message, ""));
  }

  /** All that was found so far, and what a step says of the fields that could be read. */
  public List<Finding> along(List<Finding> ofStep) {
    List<Finding> all = new ArrayList<>(findings);
    ofStep.stream()
        .filter(one -> findings.stream().noneMatch(read -> read.field().equals(one.field())))
        .forEach(all::add);
    return List.copyOf(all);
  }

  /** All that was found so far. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
