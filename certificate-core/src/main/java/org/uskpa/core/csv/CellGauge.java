package org.uskpa.core.csv;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Watches the text on its way to the parser and stops it where the parser would not: a cell beyond
 * its measure is refused before it is held in memory, and a stray or unclosed quotation mark where
 * it stands, not at the end of the file.
 */
final class CellGauge extends Reader {

  /** The longest cell, in characters. */
  static final int LONGEST_CELL = 4_000;

  private static final int MOST_COLUMNS = 100;

  private enum State {
    EMPTY,
    PLAIN,
    QUOTED,
    /** A quotation mark inside a quoted cell: its end, or the first of two. */
    MARK
  }

  private final Utf8Text text;
  private State state = State.EMPTY;
  private int line = 1;
  private int cellLine = 1;
  private int column;
  private int length;
  private boolean afterReturn;
  private @Nullable CsvTrouble trouble;

  CellGauge(Utf8Text text) {
    this.text = text;
  }

  /** Characters before a fault are handed over first, so that the rows before it are still read. */
  @Override
  public int read(char[] target, int offset, int wanted) throws IOException {
    if (trouble != null) {
      throw trouble;
    }
    int count = readText(target, offset, wanted);
    for (int at = offset; at < offset + count; at++) {
      try {
        watch(target[at]);
      } catch (CsvTrouble found) {
        if (at == offset) {
          throw found;
        }
        trouble = found;
        return at - offset;
      }
    }
    if (count < 0 && state == State.QUOTED) {
      throw new CsvTrouble(
          FileRules.QUOTES,
          cellLine,
          column,
          "A quotation mark opens this cell and none closes it. Close it, or double a mark that"
              + " belongs to the text.");
    }
    return count;
  }

  private int readText(char[] target, int offset, int wanted) throws IOException {
    try {
      return text.read(target, offset, wanted);
    } catch (Utf8Text.WrongByte wrong) {
      throw new CsvTrouble(
          FileRules.ENCODING,
          line,
          column,
          "The byte 0x%02X is not UTF-8. Nothing from here on was read. Save the file again as “CSV UTF-8”."
              .formatted(wrong.value()));
    }
  }

  private void watch(char character) throws CsvTrouble {
    switch (character) {
      case '"' -> mark();
      case ',' -> {
        if (state == State.QUOTED) {
          content();
        } else {
          nextCell(column + 1);
        }
      }
      case '\r', '\n' -> lineBreak(character);
      default -> content();
    }
    afterReturn = character == '\r';
  }

  private void mark() throws CsvTrouble {
    switch (state) {
      case EMPTY, MARK -> state = State.QUOTED;
      case QUOTED -> state = State.MARK;
      case PLAIN -> throw stray();
    }
  }

  private void lineBreak(char character) throws CsvTrouble {
    boolean second = character == '\n' && afterReturn;
    if (!second) {
      line++;
    }
    if (state == State.QUOTED) {
      content();
    } else {
      nextCell(0);
    }
  }

  private void content() throws CsvTrouble {
    if (state == State.MARK) {
      throw stray();
    }
    if (state == State.EMPTY) {
      state = State.PLAIN;
    }
    if (++length > LONGEST_CELL) {
      throw new CsvTrouble(
          FileRules.CELL,
          cellLine,
          column,
          "This cell has more than %,d characters. Nothing from here on was read. Shorten it, or look for a quotation mark that is not closed."
              .formatted(LONGEST_CELL));
    }
  }

  private void nextCell(int next) throws CsvTrouble {
    if (next >= MOST_COLUMNS) {
      throw new CsvTrouble(
          FileRules.ROW,
          line,
          next,
          "This row has more than %d cells. Nothing from here on was read."
              .formatted(MOST_COLUMNS));
    }
    state = State.EMPTY;
    column = next;
    cellLine = line;
    length = 0;
  }

  private CsvTrouble stray() {
    return new CsvTrouble(
        FileRules.QUOTES,
        line,
        column,
        "A quotation mark stands inside this cell. Nothing from here on was read. Enclose the whole cell in quotation marks and double the one inside.");
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
