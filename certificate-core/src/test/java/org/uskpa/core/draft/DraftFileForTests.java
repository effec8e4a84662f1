package org.uskpa.core.draft;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.uskpa.core.csv.Column;
import org.uskpa.core.load.LoadFile;
import org.uskpa.core.shipment.FieldNames;

/** Files of drafts, made of the texts that forms are filled with. */
public final class DraftFileForTests {

  private DraftFileForTests() {}

  /** A file with its heading and these rows. */
  public static String of(String... rows) {
    return Arrays.stream(rows)
        .collect(
            Collectors.joining(
                "\n",
                ImportDrafts.COLUMNS.stream().map(Column::name).collect(Collectors.joining(","))
                    + "\n",
                "\n"));
  }

  /** A row of what is typed into a form, its first line of goods and a number to take. */
  public static String row(String number, Map<String, String> typed) {
    return row(number, typed, 0);
  }

  /** The same with another line of goods. */
  public static String row(String number, Map<String, String> typed, int line) {
    return ImportDrafts.COLUMNS.stream()
        .map(Column::name)
        .map(
            name ->
                switch (name) {
                  case FieldNames.CERTIFICATE_NUMBER -> number;
                  case FieldNames.HS_CODE, FieldNames.CARATS, FieldNames.VALUE_USD ->
                      typed.getOrDefault(FieldNames.ofLine(line, name), "");
                  default -> typed.getOrDefault(name, "");
                })
        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining(","));
  }

  static LoadFile file(String text) {
    return new LoadFile() {
      @Override
      public String name() {
        return "drafts.csv";
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      }
    };
  }
}
