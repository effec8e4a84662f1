package org.uskpa.core.record;

import static org.uskpa.core.record.TradeOnRecord.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.uskpa.core.shipment.GoodsLine;

/**
 * Records of Q3 2018 and India's list of the same quarter, certificate by certificate, with twelve
 * planted differences.
 */
public final class PlantedDifferences {

  /** How many certificates of the list agree. */
  public static final int MATCHED = 12;

  private static final LocalDate AUGUST = LocalDate.of(2018, 8, 14);
  private static final LocalDate JUNE = LocalDate.of(2018, 6, 20);
  private static final int EXPORTS = 14;
  private static final int IMPORTS = 5;

  private PlantedDifferences() {}

  /** Puts the records on record. */
  public static void recordIn(TradeOnRecord records) {
    List<TradeOnRecord.Certificate> certificates = new ArrayList<>();
    for (int number = 1; number <= EXPORTS; number++) {
      certificates.add(exported("US%05d".formatted(70_000 + number), "IN", AUGUST, number));
    }
    certificates.add(exported("US70020", "AE", AUGUST, 20));
    certificates.add(exported("US70021", "IN", JUNE, 21));
    records.certificates(certificates);
    List<TradeOnRecord.Import> imports = new ArrayList<>();
    for (int number = 1; number <= IMPORTS; number++) {
      imports.add(
          new TradeOnRecord.Import(
              "K69-700000%d-1".formatted(number),
              "IN%07d".formatted(500 + number),
              "IN",
              "IN",
              AUGUST,
              AUGUST,
              List.of(goods(100 + number).get(1))));
    }
    records.imports(imports);
  }

  private static TradeOnRecord.Certificate exported(
      String number, String to, LocalDate on, int seed) {
    return new TradeOnRecord.Certificate(
        number, to, to, on, on.plusDays(60), on, null, goods(seed));
  }

  private static List<GoodsLine> goods(int seed) {
    return List.of(
        line("7102.21", "%d.25".formatted(40 + seed), "%d.00".formatted(600 + seed)),
        line("7102.31", "%d.50".formatted(10 + seed), "%d.00".formatted(5_000 + 100 * seed)));
  }

  /** The certificates of the planted differences, and the class of each. */
  public static Map<String, String> expected() {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("US70001", "MATCHED_WITH_DIFFERENCE"); // carats
    expected.put("US70002", "MATCHED_WITH_DIFFERENCE"); // value
    expected.put("US70003", "MATCHED_WITH_DIFFERENCE"); // parcels
    expected.put("US70004", "EXPORT_WITHOUT_CONFIRMATION");
    expected.put("US70005", "DUPLICATE");
    expected.put("US70006", "HS_MIX_UP");
    expected.put("US70007", "MATCHED_WITH_DIFFERENCE"); // number, found by quantities
    expected.put("US70020", "WRONG_PARTNER");
    expected.put("US70021", "WRONG_PERIOD");
    expected.put("US79999", "IMPORT_WITHOUT_NOTICE");
    expected.put("IN502", "IMPORT_WITHOUT_NOTICE");
    expected.put("IN503999", "EXPORT_WITHOUT_CONFIRMATION");
    return expected;
  }

  /** The list as a file. */
  public static String list() {
    List<String> rows = new ArrayList<>();
    for (int number = 1; number <= EXPORTS; number++) {
      String certificate = "US%05d".formatted(70_000 + number);
      switch (number) {
        case 1 -> rows.addAll(theirs(certificate, number, "1", "11.50", "11.05"));
        case 2 -> rows.addAll(theirs(certificate, number, "1", "5200.00", "5020.00"));
        case 3 -> rows.addAll(theirs(certificate, number, "2", "", ""));
        case 4 -> {}
        case 5 -> {
          rows.addAll(theirs(certificate, number, "1", "", ""));
          rows.addAll(theirs(certificate, number, "1", "", ""));
        }
        case 6 -> rows.addAll(theirs(certificate, number, "1", "7102.21", "7102.10"));
        case 7 -> rows.addAll(theirs("US70070", number, "1", "", ""));
        // Written as India writes numbers.
        case 8 -> rows.addAll(theirs("us 000" + certificate.substring(2), number, "", "", ""));
        default -> rows.addAll(theirs(certificate, number, "1", "", ""));
      }
    }
    rows.addAll(theirs("US70020", 20, "1", "", ""));
    rows.addAll(theirs("US70021", 21, "1", "", ""));
    rows.addAll(theirs("US79999", 99, "1", "", ""));
    for (int number = 1; number <= IMPORTS; number++) {
      if (number != 2) {
        rows.add(row("IN%d".formatted(500 + number), "EXPORT", "", goods(100 + number).get(1)));
      }
    }
    rows.add(row("IN503999", "EXPORT", "", goods(55).get(1)));
    return "certificate_number,direction,counterpart,date,issue_date,parcels,hs_code,carats,value_usd\n"
        + String.join("\n", rows)
        + "\n";
  }

  private static List<String> theirs(
      String certificate, int seed, String parcels, String part, String instead) {
    return goods(seed).stream()
        .map(line -> row(certificate, "IMPORT", parcels, line))
        .map(row -> part.isEmpty() ? row : row.replace(part, instead))
        .toList();
  }

  private static String row(String certificate, String direction, String parcels, GoodsLine line) {
    return "%s,%s,US,2018-08-20,2018-08-14,%s,%s,%s,%s"
        .formatted(certificate, direction, parcels, line.hs(), line.carats(), line.value());
  }
}
