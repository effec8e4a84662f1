package org.uskpa.core.load;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.csv.CsvRow;
import org.uskpa.core.csv.LineFindings;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.shipment.Dates;
import org.uskpa.core.shipment.Typed;

/** Reads the cells of a row; what cannot be read becomes a finding of that row and column. */
public final class RowReading {

  private final CsvRow row;
  private final LineFindings findings;
  private boolean sound = true;

  public RowReading(CsvRow row, LineFindings findings) {
    this.row = row;
    this.findings = findings;
  }

  /** Whether everything that was asked for could be read. */
  public boolean isSound() {
    return sound;
  }

  /** The line of the file on which the row begins. */
  public int line() {
    return row.line();
  }

  /** A cell as it is written, trimmed; empty when blank. */
  public String cell(String column) {
    return row.cell(column);
  }

  /** The text of a column that must not be blank. */
  public String text(String column) {
    String text = row.cell(column);
    if (text.isEmpty()) {
      refuse(LoadRules.READABLE, column, "“%s” is blank. Fill it in.".formatted(column));
    }
    return text;
  }

  /** What a column that must not be blank reads as; null when a finding says why not. */
  public <T> @Nullable T read(String column, Function<String, T> reader) {
    String text = text(column);
    return text.isEmpty() ? null : readOrRefuse(column, reader);
  }

  /** What a column that may be blank reads as. */
  public <T> Optional<T> readIfAny(String column, Function<String, T> reader) {
    return Optional.ofNullable(readOrRefuse(column, reader));
  }

  /** The date of a column that must not be blank; null when a finding says why not. */
  public @Nullable LocalDate date(String column) {
    return read(column, Dates::of);
  }

  /** The date of a column that may be blank. */
  public Optional<LocalDate> dateIfAny(String column) {
    return readIfAny(column, Dates::of);
  }

  /** Says that something is wrong with a cell; the row is not sound then. */
  public void refuse(RuleCard rule, String column, String message) {
    sound = false;
    findings.add(row.line(), rule.block(column, message));
  }

  private <T> @Nullable T readOrRefuse(String column, Function<String, T> reader) {
    Typed<T> typed = Typed.read(row.cell(column), reader);
    typed.trouble().ifPresent(problem -> refuse(LoadRules.READABLE, column, problem + "."));
    return typed.value();
  }
}
