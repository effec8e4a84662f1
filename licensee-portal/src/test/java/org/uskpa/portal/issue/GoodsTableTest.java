package org.uskpa.portal.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.FieldNames;

class GoodsTableTest {

  /** A total stands only where every line can be added to it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          120.00  | 120000 | -     | -     | 120.00 ct · $120,000.00 · $1,000.00 a carat
          120.00  | 120000 | 50.00 | 40000 | 170.00 ct · $160,000.00 · $941.18 a carat
          120.005 | 120000 | 50.00 | 40000 | – ct · $160,000.00
          120.00  | 120000 | 50.00 | -     | 170.00 ct · $–
          120.00  | -      | -     | -     | 120.00 ct · $–
          none    | -      | -     | -     | ''
          """)
  void totalsOfWhatIsTyped(
      String carats,
      @Nullable String value,
      @Nullable String secondCarats,
      @Nullable String secondValue,
      String expected) {
    Map<String, String> typed = new HashMap<>();
    put(typed, 0, carats, value);
    put(typed, 1, secondCarats, secondValue);

    assertThat(GoodsTable.declared(Declaration.of(typed).lines()).totals()).isEqualTo(expected);
  }

  private static void put(
      Map<String, String> typed, int line, @Nullable String carats, @Nullable String value) {
    if (carats != null) {
      typed.put(FieldNames.ofLine(line, FieldNames.CARATS), carats);
    }
    if (value != null) {
      typed.put(FieldNames.ofLine(line, FieldNames.VALUE_USD), value);
    }
  }
}
