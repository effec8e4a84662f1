package org.uskpa.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.core.shipment.GoodsLine;

/** The records of 2018 as their files have them, read without rules. */
public final class DemoYear {

  private DemoYear() {}

  /** Puts the whole year on record. */
  public static void recordIn(TradeOnRecord records) {
    records.certificates(certificates());
    records.imports(imports());
  }

  public static List<TradeOnRecord.Certificate> certificates() {
    return grouped("exports.csv", "certificate_number").stream()
        .map(
            rows -> {
              CSVRecord row = rows.get(0);
              return new TradeOnRecord.Certificate(
                  row.get("certificate_number"),
                  row.get("destination"),
                  row.get("destination"),
                  LocalDate.parse(row.get("issue_date")),
                  LocalDate.parse(row.get("expiry_date")),
                  date(row.get("export_date")),
                  date(row.get("void_date")),
                  lines(rows));
            })
        .toList();
  }

  public static List<TradeOnRecord.Import> imports() {
    return grouped("imports.csv", "entry_number").stream()
        .map(
            rows -> {
              CSVRecord row = rows.get(0);
              return new TradeOnRecord.Import(
                  row.get("entry_number"),
                  row.get("certificate_number"),
                  row.get("issuing_participant"),
                  row.get("issuing_participant"),
                  LocalDate.parse(row.get("arrival_date")),
                  LocalDate.parse(row.get("import_date")),
                  lines(rows));
            })
        .toList();
  }

  /** The origins that certificates name, by their number, and imports, by that of their entry. */
  public static Map<String, String> origins() {
    Map<String, String> origins = new LinkedHashMap<>();
    grouped("exports.csv", "certificate_number")
        .forEach(
            rows -> origins.put(rows.get(0).get("certificate_number"), rows.get(0).get("origin")));
    grouped("imports.csv", "entry_number")
        .forEach(rows -> origins.put(rows.get(0).get("entry_number"), rows.get(0).get("origin")));
    return origins;
  }

  private static Collection<List<CSVRecord>> grouped(String file, String key) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    Map<String, List<CSVRecord>> groups = new LinkedHashMap<>();
    try (InputStream in =
            Objects.requireNonNull(DemoYear.class.getResourceAsStream("/demo/2018/" + file));
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      format
          .parse(text)
          .forEach(row -> groups.computeIfAbsent(row.get(key), k -> new ArrayList<>()).add(row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return groups.values();
  }

  private static List<GoodsLine> lines(List<CSVRecord> rows) {
    return rows.stream()
        .map(row -> TradeOnRecord.line(row.get("hs_code"), row.get("carats"), row.get("value_usd")))
        .toList();
  }

  private static @Nullable LocalDate date(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }
}
