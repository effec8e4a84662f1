package org.uskpa.core.shipment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.UsDollars;

/**
 * A line of goods as typed and as read.
 *
 * @param index 0 for the first line of the certificate
 */
public record DeclaredLine(
    int index, Typed<HsCode> hs, Typed<Carats> carats, Typed<UsDollars> value) {

  static DeclaredLine read(int index, Function<String, @Nullable String> fields) {
    return new DeclaredLine(
        index,
        Typed.read(
            fields.apply(FieldNames.ofLine(index, FieldNames.HS_CODE)), DeclaredLine::hsCode),
        Typed.read(fields.apply(FieldNames.ofLine(index, FieldNames.CARATS)), Carats::of),
        Typed.read(fields.apply(FieldNames.ofLine(index, FieldNames.VALUE_USD)), UsDollars::of));
  }

  boolean isBlank() {
    return hs.isBlank() && carats.isBlank() && value.isBlank();
  }

  /** The codes that can be read on these lines. */
  public static Set<HsCode> codesOf(List<DeclaredLine> lines) {
    Set<HsCode> codes = EnumSet.noneOf(HsCode.class);
    for (DeclaredLine line : lines) {
      if (line.hs.value() != null) {
        codes.add(line.hs.value());
      }
    }
    return codes;
  }

  /** The name of one of this line's fields, as findings use it. */
  public String field(String name) {
    return FieldNames.ofLine(index, name);
  }

  private static HsCode hsCode(String text) {
    return HsCode.of(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "“%s” is none of the three codes of rough diamonds, 7102.10, 7102.21, 7102.31"
                        .formatted(text)));
  }
}
