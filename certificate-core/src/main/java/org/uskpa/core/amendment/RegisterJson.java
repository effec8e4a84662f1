package org.uskpa.core.amendment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rows of registers as the database hands them over and takes them. */
final class RegisterJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final TypeReference<TreeMap<String, @Nullable Object>> ROW =
      new TypeReference<>() {};
  private static final TypeReference<ArrayList<TreeMap<String, @Nullable Object>>> ROWS =
      new TypeReference<>() {};

  private RegisterJson() {}

  static String write(Map<String, Object> columns) {
    return JSON.writeValueAsString(columns);
  }

  /** The columns of one row as texts. */
  static Map<String, String> texts(String row) {
    return texts(JSON.readValue(row, ROW));
  }

  /** The columns of each of some rows as texts. */
  static List<Map<String, String>> allTexts(String rows) {
    return JSON.readValue(rows, ROWS).stream().map(RegisterJson::texts).toList();
  }

  static Map<String, String> texts(Map<String, ? extends @Nullable Object> row) {
    Map<String, String> texts = new TreeMap<>();
    row.forEach((column, value) -> texts.put(column, text(value)));
    return texts;
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof List<?> several) {
      return several.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }
}
