package org.uskpa.core.certificate;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.Itn;
import org.uskpa.core.shipment.LineEnds;
import org.uskpa.core.text.VisibleText;

/**
 * What is typed into a draft: field name to text, as typed but for the ends of lines, which are
 * {@code \n}. Fields of other names are not kept, nor are blank ones.
 */
final class DraftText {

  /** Words typed for a warning are kept in the draft under this and the finding's key. */
  static final String WORDS_PREFIX = "words.";

  private static final Set<String> KEPT =
      Stream.concat(
              Stream.of(
                  FieldNames.ISSUE_DATE,
                  FieldNames.EXPIRY_DATE,
                  FieldNames.ITN,
                  FieldNames.EXPORTER_NAME,
                  FieldNames.EXPORTER_ADDRESS,
                  FieldNames.CONSIGNEE_NAME,
                  FieldNames.CONSIGNEE_ADDRESS,
                  FieldNames.DESTINATION,
                  FieldNames.ORIGIN,
                  FieldNames.PARCELS,
                  FieldNames.CONTAINER_TYPE,
                  FieldNames.CONTAINER_SEALS,
                  FieldNames.CONTAINER_ATTESTED_BY,
                  FieldNames.MODE,
                  FieldNames.PORT,
                  FieldNames.CARRIER,
                  FieldNames.DEPARTURE_DATE,
                  FieldNames.DEPARTURE_TIME,
                  FieldNames.DEPARTURE_ZONE),
              IntStream.range(0, FieldNames.MOST_LINES)
                  .boxed()
                  .flatMap(
                      index ->
                          Stream.of(FieldNames.HS_CODE, FieldNames.CARATS, FieldNames.VALUE_USD)
                              .map(field -> FieldNames.ofLine(index, field))))
          .collect(Collectors.toUnmodifiableSet());

  private final SortedMap<String, String> typed;
  private final Declaration declaration;

  private DraftText(SortedMap<String, String> typed) {
    this.typed = Collections.unmodifiableSortedMap(typed);
    this.declaration = Declaration.of(typed);
  }

  static DraftText of(Map<String, String> fields) {
    return new DraftText(new TreeMap<>()).with(fields);
  }

  /** The same with these fields set; a blank text clears its field. */
  DraftText with(Map<String, String> fields) {
    SortedMap<String, String> merged = new TreeMap<>(typed);
    fields.forEach(
        (name, text) -> {
          if (!isKept(name)) {
            return;
          }
          if (VisibleText.isBlank(text)) {
            merged.remove(name);
          } else {
            merged.put(name, VisibleText.trimmed(LineEnds.plain(text)));
          }
        });
    return new DraftText(merged);
  }

  /** The same with a text where the field is blank. */
  DraftText withDefault(String field, String text) {
    return typed.containsKey(field) ? this : with(Map.of(field, text));
  }

  /** The fields whose text is another one than in {@code others}, with this draft's text. */
  Map<String, String> differences(Map<String, String> others) {
    Map<String, String> differences = new TreeMap<>();
    Stream.concat(typed.keySet().stream(), others.keySet().stream())
        .filter(name -> !typed.getOrDefault(name, "").equals(others.getOrDefault(name, "")))
        .forEach(name -> differences.put(name, typed.getOrDefault(name, "")));
    return differences;
  }

  /** Why some of these texts cannot be kept; names that no draft has are passed over. */
  static List<Finding> unkeepable(Map<String, String> fields) {
    Map<String, String> kept = new TreeMap<>(fields);
    kept.keySet().removeIf(name -> !isKept(name));
    return KeepableText.refusals(kept);
  }

  private static boolean isKept(String name) {
    return KEPT.contains(name) || name.startsWith(WORDS_PREFIX);
  }

  SortedMap<String, String> typed() {
    return typed;
  }

  Declaration declaration() {
    return declaration;
  }

  @Nullable String itn() {
    return declaration.itn().read().map(Itn::value).orElse(null);
  }

  List<String> seals() {
    return declaration.seals().read().orElse(List.of());
  }

  @Nullable Long goodsKey() {
    return GoodsKey.of(declaration).orElse(null);
  }
}
