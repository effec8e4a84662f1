package org.uskpa.portal.incoming;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.text.VisibleText;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.Moments;

/** The fields of an import, as the forms that enter and correct one send and show them. */
@Component
class ImportFields {

  /** The form's id; the same id does a thing once, however often it is sent. */
  static final String FORM_ID = "form_id";

  /** The fields of the form but those of lines, in their order. */
  static final List<String> NAMES =
      List.of(
          FieldNames.CERTIFICATE_NUMBER,
          FieldNames.ISSUING_PARTICIPANT,
          FieldNames.ISSUE_DATE,
          FieldNames.EXPIRY_DATE,
          FieldNames.ORIGIN,
          FieldNames.PARCELS,
          FieldNames.CONTAINER_SEALS,
          FieldNames.EXPORTER_NAME,
          FieldNames.ENTRY_NUMBER,
          FieldNames.PORT_CODE,
          FieldNames.ARRIVAL_DATE,
          FieldNames.IMPORT_DATE,
          FieldNames.IMPORTER_NAME,
          FieldNames.IMPORTER_ADDRESS);

  private static final Set<String> DAYS =
      Set.of(
          FieldNames.ISSUE_DATE,
          FieldNames.EXPIRY_DATE,
          FieldNames.ARRIVAL_DATE,
          FieldNames.IMPORT_DATE);

  private final Issuers issuers;
  private final EntryPorts ports;
  private final Moments moments;

  ImportFields(Issuers issuers, EntryPorts ports, Moments moments) {
    this.issuers = issuers;
    this.ports = ports;
    this.moments = moments;
  }

  /** The fields of an import out of all that a form sent, blank ones left out. */
  static Map<String, String> typed(Map<String, String> sent) {
    Map<String, String> typed = new LinkedHashMap<>();
    names()
        .forEach(
            name -> {
              String text = sent.getOrDefault(name, "");
              if (!VisibleText.isBlank(text)) {
                typed.put(name, text);
              }
            });
    return typed;
  }

  /** What was said of findings, by their keys. */
  static Map<String, String> words(Form form) {
    Map<String, String> words = new HashMap<>();
    wordsSent(form)
        .forEach((name, said) -> words.put(name.substring(Form.WARNING_WORDS.length()), said));
    return words;
  }

  /** The same by the names of their fields, as they go along while the form is changed. */
  static Map<String, String> wordsSent(Form form) {
    Map<String, String> said = new TreeMap<>(form.typed());
    said.keySet().removeIf(name -> !name.startsWith(Form.WARNING_WORDS));
    return said;
  }

  /**
   * The form's id.
   *
   * @throws NotFound when it is none that this portal gave
   */
  static UUID formId(Form form) {
    try {
      return UUID.fromString(form.value(FORM_ID));
    } catch (IllegalArgumentException foreign) {
      throw new NotFound("form " + form.value(FORM_ID));
    }
  }

  private static Stream<String> names() {
    return Stream.concat(
        NAMES.stream(),
        IntStream.range(0, FieldNames.MOST_LINES)
            .boxed()
            .flatMap(
                line ->
                    Stream.of(FieldNames.HS_CODE, FieldNames.CARATS, FieldNames.VALUE_USD)
                        .map(field -> FieldNames.ofLine(line, field))));
  }

  /** Puts into the model what the fields of the form take. */
  void fill(Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("formId", form.value(FORM_ID));
    model.addAttribute("words", wordsSent(form));
    model.addAttribute("issuers", issuers.choices(form.value(FieldNames.ISSUING_PARTICIPANT)));
    model.addAttribute("ports", ports.choices(form.value(FieldNames.IMPORT_DATE)));
    model.addAttribute("lines", IntStream.range(0, FieldNames.MOST_LINES).boxed().toList());
    model.addAttribute(
        "hsCodes",
        Arrays.stream(HsCode.values())
            .map(hs -> new Choice(hs.code(), "%s – %s".formatted(hs.code(), hs.described())))
            .toList());
  }

  /** A field's text as the review of a form shows it. */
  String shown(String field, String text) {
    String typed = VisibleText.trimmed(text);
    return field.equals(FieldNames.ISSUING_PARTICIPANT) && !typed.isEmpty()
        ? issuers.named(typed)
        : typed;
  }

  /** The same of a record, whose days are read already. */
  String recorded(String field, String text) {
    try {
      return DAYS.contains(field) && !text.isEmpty()
          ? moments.day(LocalDate.parse(text))
          : shown(field, text);
    } catch (DateTimeException unreadable) {
      return text;
    }
  }
}
