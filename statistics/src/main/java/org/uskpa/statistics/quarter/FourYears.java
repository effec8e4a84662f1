package org.uskpa.statistics.quarter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Selection;
import org.uskpa.statistics.ratio.Percent;
import org.uskpa.statistics.ratio.Ratio;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Firmness;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Status;
import org.uskpa.statistics.table.Table;
import org.uskpa.statistics.table.Vintage;

/**
 * Four years side by side. A year that exists only as published stands as published, with every
 * value where its sources contradict each other; averages and totals are recomputed for all.
 */
public final class FourYears {

  private static final int YEARS = 4;

  private final int lastYear;
  private final Instant asOf;

  /** By year; a year without records and statements has no account. */
  private final Map<Integer, List<Account>> accounts = new TreeMap<>();

  FourYears(int lastYear, Instant asOf, List<Account> accounts) {
    this.lastYear = lastYear;
    this.asOf = asOf;
    years(lastYear)
        .forEach(
            year ->
                this.accounts.put(
                    year, accounts.stream().filter(account -> account.year() == year).toList()));
  }

  private static int firstYear(int lastYear) {
    return Math.max(Quarter.FIRST_YEAR, lastYear - YEARS + 1);
  }

  /** The four years that end with this one; fewer where the scheme had not begun. */
  static List<Integer> years(int lastYear) {
    return IntStream.rangeClosed(firstYear(lastYear), lastYear).boxed().toList();
  }

  /** Whether none of the years has records or statements. */
  public boolean isEmpty() {
    return accounts.values().stream().allMatch(List::isEmpty);
  }

  /** Carats, value, average and certificates, a row a year. */
  public Table trade() {
    return table("four-years", "U.S. rough diamond trade", YearColumn.all());
  }

  /** Certificates received and issued, a row a year. */
  public Table certificates() {
    return table("certificates", "Kimberley Process certificates", YearColumn.certificates());
  }

  /** Each year against the one before it, of unrounded figures. */
  public Table changes() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("year", "Year"));
    columns.add(Column.text("against", "Against"));
    YearColumn.all().forEach(column -> columns.add(column.change()));
    List<Row> rows = new ArrayList<>();
    for (int year = firstYear(lastYear) + 1; year <= lastYear; year++) {
      rows.add(changes(year));
    }
    List<String> notes = new ArrayList<>(notes());
    partYear().ifPresent(notes::add);
    return new Table(
        lastYear + "-changes",
        title("U.S. rough diamond trade, change from year to year"),
        columns,
        rows,
        List.of(),
        notes,
        vintage());
  }

  private Table table(String name, String title, List<YearColumn> shown) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("year", "Year"));
    shown.forEach(column -> columns.add(column.column()));
    columns.add(Column.text("year_status", "Status"));
    columns.add(Column.text("data_as_of", "Data as of"));
    return new Table(
        lastYear + "-" + name,
        title(title),
        columns,
        accounts.keySet().stream().map(year -> row(year, shown)).toList(),
        List.of(),
        notes(),
        vintage());
  }

  private String title(String what) {
    return "%s, %d to %d".formatted(what, firstYear(lastYear), lastYear);
  }

  private Row row(int year, List<YearColumn> shown) {
    List<Account> own = accountsOf(year);
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(Integer.toString(year)));
    shown.forEach(column -> cells.add(cell(own, column)));
    cells.add(Cell.text(status(year, own)));
    cells.add(Cell.text(distinct(own, Account::vintage)));
    return new Row(Row.Part.LINE, cells);
  }

  private String status(int year, List<Account> own) {
    if (own.isEmpty()) {
      return "no records";
    }
    Firmness firmness = own.get(0).firmness();
    if (firmness.status() == Status.PUBLISHED) {
      return firmness.label() + " (no records behind)";
    }
    return isOver(year) ? firmness.label() : firmness.label() + ", year not over";
  }

  private Row changes(int year) {
    List<Account> now = accountsOf(year);
    List<Account> before = accountsOf(year - 1);
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(Integer.toString(year)));
    cells.add(Cell.text(Integer.toString(year - 1)));
    for (YearColumn column : YearColumn.all()) {
      Map<BigDecimal, String> found = new LinkedHashMap<>();
      if (isOver(year)) {
        now.forEach(
            account ->
                baseOf(account, before)
                    .forEach(
                        base ->
                            change(column, base, account)
                                .ifPresent(
                                    change -> found.putIfAbsent(change.value(), base.source()))));
      }
      cells.add(cell(found, Optional.empty()));
    }
    return new Row(Row.Part.LINE, cells);
  }

  /** A source is compared with itself where it speaks of both years, else with all there are. */
  private static List<Account> baseOf(Account account, List<Account> before) {
    List<Account> same =
        before.stream().filter(base -> base.source().equals(account.source())).toList();
    return same.isEmpty() ? before : same;
  }

  private static Optional<Percent> change(YearColumn column, Account from, Account to) {
    return column
        .value()
        .apply(from)
        .flatMap(base -> column.value().apply(to).flatMap(base::changeTo));
  }

  private static Cell cell(List<Account> accounts, YearColumn column) {
    Map<BigDecimal, String> found = new LinkedHashMap<>();
    accounts.forEach(
        account ->
            column
                .value()
                .apply(account)
                .flatMap(Ratio::rounded)
                .ifPresent(value -> found.putIfAbsent(value, account.source())));
    Flow flow = column.flow();
    return cell(
        found,
        flow == null
            ? Optional.empty()
            : accounts.stream().findFirst().flatMap(a -> a.behind(flow)));
  }

  private static Cell cell(Map<BigDecimal, String> found, Optional<Selection> behind) {
    if (found.size() > 1) {
      return new Cell.Conflict(
          found.entrySet().stream()
              .map(side -> new Cell.Stated(side.getKey(), side.getValue()))
              .toList());
    }
    return found.keySet().stream()
        .findFirst()
        .<Cell>map(value -> new Cell.Figure(value, behind.orElse(null)))
        .orElse(Cell.NONE);
  }

  private List<Account> accountsOf(int year) {
    return accounts.getOrDefault(year, List.of());
  }

  private boolean isOver(int year) {
    return EasternTime.dateOf(asOf).isAfter(Period.ofYear(year).lastDay());
  }

  private Optional<String> partYear() {
    return isOver(lastYear)
        ? Optional.empty()
        : Optional.of(
            "%d is not over: a part of a year is not set against a year.".formatted(lastYear));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (List<Account> own : accounts.values()) {
      for (YearColumn column : YearColumn.all()) {
        if (cell(own, column) instanceof Cell.Conflict conflict) {
          notes.add(
              "The sources contradict each other on %s, %d: %s."
                  .formatted(
                      column.column().label(),
                      own.get(0).year(),
                      conflict.values().stream()
                          .map(
                              side ->
                                  "%s in %s"
                                      .formatted(
                                          column.column().shown(Cell.bare(side.value())),
                                          side.source()))
                          .collect(Collectors.joining("; "))));
        }
      }
    }
    notes.addAll(RepeatedFigures.among(accounts.values().stream().flatMap(List::stream).toList()));
    return notes;
  }

  private Vintage vintage() {
    List<Account> all = accounts.values().stream().flatMap(List::stream).toList();
    return new Vintage(
        Firmness.together(all.stream().map(Account::firmness).toList()), asOf, bySource());
  }

  /** {@code 2015, 2016, 2017: …; 2018: …}. */
  private String bySource() {
    Map<String, List<String>> years = new LinkedHashMap<>();
    accounts.forEach(
        (year, own) -> {
          if (!own.isEmpty()) {
            years
                .computeIfAbsent(distinct(own, Account::source), source -> new ArrayList<>())
                .add(year.toString());
          }
        });
    return years.entrySet().stream()
        .map(entry -> "%s: %s".formatted(String.join(", ", entry.getValue()), entry.getKey()))
        .collect(Collectors.joining(". "));
  }

  private static String distinct(List<Account> accounts, Function<Account, String> what) {
    return accounts.stream().map(what).distinct().collect(Collectors.joining("; "));
  }
}
