package org.uskpa.statistics.world;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Kind;

/**
 * What the annual global summary states of a Participant. Names are those of files and the
 * database, in small letters.
 */
public enum SummaryFigure {
  PRODUCTION_CARATS("Production", Kind.CARATS),
  PRODUCTION_USD("Production", Kind.DOLLARS),
  IMPORT_CARATS("Imports", Kind.CARATS),
  IMPORT_USD("Imports", Kind.DOLLARS),
  EXPORT_CARATS("Exports", Kind.CARATS),
  EXPORT_USD("Exports", Kind.DOLLARS),
  IMPORT_CERTIFICATES("Imports", Kind.COUNT),
  EXPORT_CERTIFICATES("Exports", Kind.COUNT);

  private final String of;
  private final Kind kind;

  SummaryFigure(String of, Kind kind) {
    this.of = of;
    this.kind = kind;
  }

  /** As columns of files are named: {@code import_carats}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is a figure of: {@code Production}, {@code Imports} or {@code Exports}. */
  public String of() {
    return of;
  }

  public Kind kind() {
    return kind;
  }

  /** As a column: {@code Imports, carats}. */
  Column column() {
    String unit =
        switch (kind) {
          case CARATS -> "carats";
          case DOLLARS -> "value (US$)";
          default -> "certificates";
        };
    return new Column(key(), "%s, %s".formatted(of, unit), kind);
  }

  /** Those of one kind, in their order. */
  static List<SummaryFigure> of(Kind kind) {
    return Arrays.stream(values()).filter(figure -> figure.kind == kind).toList();
  }
}
