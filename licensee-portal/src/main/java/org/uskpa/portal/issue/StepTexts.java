package org.uskpa.portal.issue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.LineEnds;
import org.uskpa.core.text.VisibleText;
import org.uskpa.portal.page.Form;

/** What the fields of a step hold. */
final class StepTexts {

  /** A dealer's draft begins with these, so they do not tell whether the step was begun. */
  private static final List<String> GIVEN =
      List.of(FieldNames.EXPORTER_NAME, FieldNames.EXPORTER_ADDRESS);

  private static final int DIGEST_BYTES = 12;

  private StepTexts() {}

  /** The step's fields and the words for warnings out of all that a form sent; nothing else. */
  static Map<String, String> sent(DraftStep step, Map<String, String> fields) {
    Map<String, String> taken = new LinkedHashMap<>();
    fields.forEach(
        (name, text) -> {
          if (step.fields().contains(name) || name.startsWith(Form.WARNING_WORDS)) {
            taken.put(name, text);
          }
        });
    return taken;
  }

  /** The words for warnings out of all that a form sent, by the key of the finding they pass. */
  static Map<String, String> words(Map<String, String> fields) {
    Map<String, String> words = new LinkedHashMap<>();
    fields.forEach(
        (name, text) -> {
          if (name.startsWith(Form.WARNING_WORDS)) {
            words.put(name.substring(Form.WARNING_WORDS.length()), text);
          }
        });
    return words;
  }

  /** Whether anything was typed on the step. */
  static boolean isBegun(DraftStep step, Map<String, String> typed) {
    return step.fields().stream()
        .filter(field -> !GIVEN.contains(field))
        .anyMatch(field -> !text(typed, field).isEmpty());
  }

  /**
   * A digest of what the step's fields held when its page was made. A save whose digest is another
   * one meets texts that somebody else saved meanwhile; other steps do not matter to it, except to
   * the review, which shows them all.
   */
  static String base(DraftStep step, Map<String, String> typed) {
    StringBuilder texts = new StringBuilder();
    Stream<DraftStep> seen =
        step == DraftStep.REVIEW ? Arrays.stream(DraftStep.values()) : Stream.of(step);
    seen.flatMap(shown -> shown.fields().stream())
        .forEach(field -> texts.append(field).append('=').append(text(typed, field)).append('\n'));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(texts.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  /**
   * A field's text, stripped; browsers and scripts end its lines differently, and that is no
   * change.
   */
  static String text(Map<String, String> typed, String field) {
    return VisibleText.trimmed(LineEnds.plain(typed.getOrDefault(field, "")));
  }
}
