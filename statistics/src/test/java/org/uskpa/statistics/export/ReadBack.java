package org.uskpa.statistics.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Files as other programs read them. */
public final class ReadBack {

  private ReadBack() {}

  /** The rows of a workbook's sheet, each cell as it is shown: {@code 1,234.50}. */
  public static List<List<String>> sheet(byte[] workbook, int number) {
    try (ReadableWorkbook read = opened(workbook)) {
      Sheet sheet = read.getSheet(number).orElseThrow();
      List<List<String>> rows = new ArrayList<>();
      for (Row row : sheet.read()) {
        while (rows.size() < row.getRowNum() - 1) {
          rows.add(List.of());
        }
        rows.add(row.stream().map(ReadBack::shown).toList());
      }
      return rows;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The names of a workbook's sheets. */
  public static List<String> sheets(byte[] workbook) {
    try (ReadableWorkbook read = opened(workbook)) {
      return read.getSheets().map(Sheet::getName).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The text of a document, line by line as the eye reads it. */
  public static List<String> lines(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The parts of a workbook, by their names. */
  static Map<String, String> parts(byte[] workbook) {
    try {
      Path file = Files.createTempFile("read-back", ".xlsx");
      Files.write(file, workbook);
      Map<String, String> parts = new HashMap<>();
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          parts.put(
              entry.getName(),
              new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
      } finally {
        Files.delete(file);
      }
      return parts;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ReadableWorkbook opened(byte[] workbook) throws IOException {
    return new ReadableWorkbook(
        new ByteArrayInputStream(workbook), new ReadingOptions(true, false));
  }

  private static String shown(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER) {
      return new DecimalFormat(
              cell.getDataFormatString(), DecimalFormatSymbols.getInstance(Locale.ROOT))
          .format(cell.asNumber());
    }
    if (cell.getType() != CellType.STRING) {
      throw new AssertionError("Neither words nor a number: " + cell);
    }
    return cell.asString();
  }
}
