package org.uskpa.statistics.world;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.participant.KnownParticipants;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.record.AsOf;
import org.uskpa.statistics.ratio.Percent;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Firmness;
import org.uskpa.statistics.table.Kind;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Status;
import org.uskpa.statistics.table.Table;
import org.uskpa.statistics.table.Vintage;

/** The world's figures as tables, a vintage by itself or two of a year set against each other. */
@Component
public class WorldTables {

  private final WorldFigures world;
  private final CompileOwnRow ownRows;
  private final KnownParticipants participants;
  private final Clock clock;

  WorldTables(
      WorldFigures world, CompileOwnRow ownRows, KnownParticipants participants, Clock clock) {
    this.world = world;
    this.ownRows = ownRows;
    this.participants = participants;
    this.clock = clock;
  }

  /**
   * What there is of a vintage: the summary with its totals as recomputed and as printed, and the
   * row of the United States beside what this register says, where it is in it.
   */
  public List<Table> of(WorldVintage vintage) {
    List<WorldRow> rows = world.rows(vintage);
    return Stream.concat(Stream.of(summary(vintage, rows)), own(vintage, rows).stream()).toList();
  }

  /** What was printed of the world's totals, each source and vintage by itself. */
  public Table statements() {
    List<WorldStatement> statements = world.statements();
    return new Table(
        "world-totals-as-printed",
        "World totals as printed, by year",
        List.of(
            Column.text("year", "Year"),
            Column.text("figure", "Figure"),
            Column.text("as_printed", "As printed"),
            Column.text("value", "Written out"),
            Column.text("precision", "Precision"),
            Column.text("vintage", "Published"),
            Column.text("read_in", "Source")),
        statements.stream()
            .map(
                one ->
                    Row.line(
                        Cell.text(Integer.toString(one.year())),
                        Cell.text(one.what()),
                        Cell.text(one.printed()),
                        Cell.text(one.value().stripTrailingZeros().toPlainString()),
                        Cell.text(one.precision().label()),
                        Cell.text(one.vintage()),
                        Cell.text(one.source())))
            .toList(),
        List.of(),
        List.of(
            "These totals exist only as printed, most of them rounded: no row of a Participant stands behind them, and none is added to another."),
        new Vintage(Firmness.of(Status.PUBLISHED), EasternTime.now(clock), "As each row names it"));
  }

  /**
   * Two vintages of a year side by side, carats, value and certificates apart, in the rows in which
   * they differ.
   *
   * @throws IllegalArgumentException when they are of two years: their difference has no meaning
   */
  public List<Table> differences(WorldVintage earlier, WorldVintage later) {
    if (earlier.year() != later.year()) {
      throw new IllegalArgumentException("Vintages of one year are compared, not of two");
    }
    Map<String, SummaryFigures> was = byName(world.rows(earlier));
    Map<String, SummaryFigures> is = byName(world.rows(later));
    return Stream.of(Kind.CARATS, Kind.DOLLARS, Kind.COUNT)
        .map(kind -> difference(kind, earlier, was, later, is))
        .toList();
  }

  private Table summary(WorldVintage vintage, List<WorldRow> rows) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("participant", "Participant"));
    columns.add(Column.text("code", "Code"));
    columns.addAll(SummaryColumns.all());
    List<WorldRow> own = participantsByName(rows);
    SummaryFigures sum =
        own.stream().map(WorldRow::figures).reduce(SummaryFigures.NONE, SummaryFigures::plus);
    List<Row> footers = new ArrayList<>();
    footers.add(
        row(
            Row.Part.TOTAL,
            "World total, recomputed",
            "",
            SummaryColumns.cellsOfSum(sum, own.stream().map(WorldRow::figures).toList())));
    Optional<SummaryFigures> printed =
        rows.stream().filter(row -> row.code().isEmpty()).map(WorldRow::figures).findFirst();
    printed.ifPresent(
        figures -> {
          footers.add(
              row(Row.Part.SUBTOTAL, "World total, as printed", "", SummaryColumns.cells(figures)));
          SummaryFigures difference = sum.less(figures);
          footers.add(
              row(
                  Row.Part.SUBTOTAL,
                  "Recomputed less printed",
                  "",
                  SummaryColumns.cells(
                      difference,
                      figure -> difference.get(figure).<Cell>map(Cell::bare).orElse(Cell.NONE),
                      (carats, value) -> false)));
        });
    List<String> notes = new ArrayList<>();
    unknown(own).ifPresent(notes::add);
    notes.add("The world’s imports never equal its exports: times differ, and so do errors.");
    return new Table(
        name(vintage, "global-summary"),
        "Annual global summary %d, vintage %s".formatted(vintage.year(), vintage.vintage()),
        columns,
        own.stream()
            .map(
                one ->
                    row(
                        Row.Part.LINE,
                        name(one),
                        one.code().orElse(""),
                        SummaryColumns.cells(one.figures())))
            .toList(),
        footers,
        notes,
        published(vintage));
  }

  /** How many cells of each figure are not known, so that nobody takes them for zero. */
  private static Optional<String> unknown(List<WorldRow> rows) {
    String said =
        Stream.of(SummaryFigure.values())
            .map(
                figure -> {
                  long known =
                      rows.stream().filter(row -> row.figures().get(figure).isPresent()).count();
                  return known == rows.size()
                      ? ""
                      : "%s of %d".formatted(figure.column().label(), rows.size() - known);
                })
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Not known, and so neither zero nor in the recomputed total (of %d Participants): %s. A total has an average only where carats and value are known of the same Participants."
                .formatted(rows.size(), said));
  }

  private Optional<Table> own(WorldVintage vintage, List<WorldRow> rows) {
    Optional<WorldRow> stated =
        rows.stream()
            .filter(row -> row.code().filter(Participants.UNITED_STATES::equals).isPresent())
            .findFirst();
    List<OwnRow> own = ownRows.of(vintage.year(), AsOf.now(EasternTime.now(clock)));
    if (stated.isEmpty() || own.isEmpty()) {
      return Optional.empty();
    }
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("says", "Says"));
    columns.addAll(SummaryColumns.all());
    List<Row> written = new ArrayList<>();
    written.add(
        row(
            Row.Part.LINE,
            "The summary, vintage " + vintage.vintage(),
            SummaryColumns.cells(stated.get().figures())));
    for (OwnRow one : own) {
      written.add(
          row(
              Row.Part.LINE,
              one.compiled() == null
                  ? one.source()
                  : "This register (%s)".formatted(one.firmness().label()),
              SummaryColumns.cells(one.figures())));
      SummaryFigures difference = stated.get().figures().less(one.figures());
      written.add(
          row(
              Row.Part.SUBTOTAL,
              "The summary less the row above",
              SummaryColumns.cells(
                  difference,
                  figure -> difference.get(figure).<Cell>map(Cell::bare).orElse(Cell.NONE),
                  (carats, value) -> false)));
    }
    return Optional.of(
        new Table(
            name(vintage, "united-states-compared"),
            "Annual global summary %d, vintage %s: the row of the United States compared"
                .formatted(vintage.year(), vintage.vintage()),
            columns,
            written,
            List.of(),
            List.of(),
            new Vintage(
                own.get(0).firmness(),
                EasternTime.now(clock),
                "%s; %s".formatted(vintage.source(), own.get(0).source()))));
  }

  private Table difference(
      Kind kind,
      WorldVintage earlier,
      Map<String, SummaryFigures> was,
      WorldVintage later,
      Map<String, SummaryFigures> is) {
    List<SummaryFigure> figures = SummaryFigure.of(kind);
    Map<String, SummaryFigures> either = new TreeMap<>(was);
    either.putAll(is);
    List<Row> rows = new ArrayList<>();
    either
        .keySet()
        .forEach(
            name -> {
              for (SummaryFigure figure : figures) {
                Optional<BigDecimal> before =
                    was.getOrDefault(name, SummaryFigures.NONE).get(figure);
                Optional<BigDecimal> after = is.getOrDefault(name, SummaryFigures.NONE).get(figure);
                if (!same(before, after)) {
                  rows.add(difference(name, figure, before, after));
                }
              }
            });
    String what =
        switch (kind) {
          case CARATS -> "carats";
          case DOLLARS -> "value";
          default -> "certificates";
        };
    return new Table(
        "%d-%s-against-%s-%s".formatted(earlier.year(), later.vintage(), earlier.vintage(), what),
        "Annual global summary %d, %s: vintage %s against %s"
            .formatted(earlier.year(), what, later.vintage(), earlier.vintage()),
        List.of(
            Column.text("participant", "Participant"),
            Column.text("figure", "Figure"),
            new Column("earlier", "Vintage " + earlier.vintage(), kind),
            new Column("later", "Vintage " + later.vintage(), kind),
            new Column("difference", "Difference", kind),
            new Column("change", "Change in %", Kind.PERCENT)),
        rows,
        List.of(),
        List.of(
            rows.isEmpty()
                ? "No figure of this kind differs."
                : "Only figures that differ are shown; “-” is not known."),
        new Vintage(
            Firmness.of(Status.PUBLISHED),
            EasternTime.now(clock),
            earlier.source().equals(later.source())
                ? earlier.source()
                : "%s; %s".formatted(earlier.source(), later.source())));
  }

  private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isEmpty()
        ? other.isEmpty()
        : other.filter(value -> value.compareTo(one.get()) == 0).isPresent();
  }

  private static Row difference(
      String name, SummaryFigure figure, Optional<BigDecimal> before, Optional<BigDecimal> after) {
    Optional<BigDecimal> difference = before.flatMap(from -> after.map(to -> to.subtract(from)));
    Optional<BigDecimal> change =
        before.flatMap(from -> after.flatMap(to -> Percent.change(from, to))).map(Percent::value);
    return Row.line(
        Cell.text(name),
        Cell.text(figure.of()),
        bare(before),
        bare(after),
        bare(difference),
        bare(change));
  }

  private static Cell bare(Optional<BigDecimal> value) {
    return value.<Cell>map(Cell::bare).orElse(Cell.NONE);
  }

  private Map<String, SummaryFigures> byName(List<WorldRow> rows) {
    Map<String, SummaryFigures> byName = new TreeMap<>();
    rows.forEach(row -> byName.put(name(row), row.figures()));
    return byName;
  }

  private List<WorldRow> participantsByName(List<WorldRow> rows) {
    return rows.stream()
        .filter(row -> row.code().isPresent())
        .sorted(Comparator.comparing(this::name))
        .toList();
  }

  private String name(WorldRow row) {
    return row.code().map(participants.current()::nameOf).orElse("World total, as printed");
  }

  private static String name(WorldVintage vintage, String what) {
    return "%d-%s-%s".formatted(vintage.year(), vintage.vintage(), what);
  }

  private static Vintage published(WorldVintage vintage) {
    return new Vintage(Firmness.of(Status.PUBLISHED), vintage.loadedAt(), vintage.source());
  }

  private static Row row(Row.Part part, String first, String second, List<Cell> figures) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(first));
    cells.add(Cell.text(second));
    cells.addAll(figures);
    return new Row(part, cells);
  }

  private static Row row(Row.Part part, String first, List<Cell> figures) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(first));
    cells.addAll(figures);
    return new Row(part, cells);
  }
}
