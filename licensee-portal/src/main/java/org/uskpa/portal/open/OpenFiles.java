package org.uskpa.portal.open;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;
import org.uskpa.core.finding.NotFound;
import org.uskpa.portal.security.ForEveryone;
import org.uskpa.statistics.export.FileFormat;
import org.uskpa.statistics.publication.Publication;
import org.uskpa.statistics.table.Cell;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Row;
import org.uskpa.statistics.table.Table;

/** Published tables as files for programs: CSV with its description, and JSON. */
@Controller
@RequestMapping(OpenAddress.ROOT)
@ForEveryone
class OpenFiles {

  /** A last column of every CSV file: the keys of the row's cells that are withheld. */
  static final Column WITHHELD = Column.text("withheld", "Withheld");

  private static final String CSV = ".csv";
  private static final String JSON = ".json";

  private final PublishedReports reports;
  private final Freshness freshness;
  private final CsvDescription descriptions;

  OpenFiles(PublishedReports reports, Freshness freshness, CsvDescription descriptions) {
    this.reports = reports;
    this.freshness = freshness;
    this.descriptions = descriptions;
  }

  /** A table of the newest edition, such as {@code 2019Q3-imports-by-hs-code.csv}. */
  @GetMapping("/{period}/{file:.+\\..+}")
  @Nullable ResponseEntity<Object> ofNewest(
      @PathVariable String period,
      @PathVariable String file,
      WebRequest request,
      HttpServletResponse response) {
    List<Publication> editions = reports.editions(period);
    Supplier<ResponseEntity<Object>> found = file(editions.get(0), file);
    return freshness.isNewestKnown(request, response, editions) ? null : found.get();
  }

  /** The same of an edition at its own address. */
  @GetMapping("/{period}/editions/{edition}/{file:.+\\..+}")
  @Nullable ResponseEntity<Object> ofEdition(
      @PathVariable String period,
      @PathVariable String edition,
      @PathVariable String file,
      WebRequest request,
      HttpServletResponse response) {
    Publication publication = reports.edition(period, edition);
    Supplier<ResponseEntity<Object>> found = file(publication, file);
    return freshness.isKnown(request, response, publication) ? null : found.get();
  }

  /**
   * A file, written when it is asked for.
   *
   * @throws NotFound at once, when there is none
   */
  private Supplier<ResponseEntity<Object>> file(Publication publication, String file) {
    if (file.endsWith(CSV + OpenAddress.DESCRIPTION)) {
      Table table = table(publication, file, CSV + OpenAddress.DESCRIPTION);
      return () ->
          answer(
              MediaType.parseMediaType("application/csvm+json"),
              descriptions.of(publication, withStatus(table)));
    }
    if (file.equals(OpenAddress.ALL_TABLES + JSON)) {
      return () ->
          answer(MediaType.APPLICATION_JSON, FileFormat.JSON.fileOf(reports.report(publication)));
    }
    if (file.endsWith(JSON)) {
      Table table = table(publication, file, JSON);
      return () -> answer(MediaType.APPLICATION_JSON, FileFormat.JSON.fileOf(table));
    }
    Table table = table(publication, file, CSV);
    return () ->
        answer(
            MediaType.parseMediaType(FileFormat.CSV.mediaType()),
            FileFormat.CSV.fileOf(withStatus(table)));
  }

  private Table table(Publication publication, String file, String ending) {
    if (!file.endsWith(ending)) {
      throw new NotFound("file " + file);
    }
    return reports.table(publication, file.substring(0, file.length() - ending.length()));
  }

  private static ResponseEntity<Object> answer(MediaType type, Object body) {
    return ResponseEntity.ok().contentType(type).body(body);
  }

  /** The table with a column that tells programs which of a row's figures are withheld. */
  static Table withStatus(Table table) {
    List<Column> columns = new ArrayList<>(table.columns());
    columns.add(WITHHELD);
    return new Table(
        table.name(),
        table.title(),
        columns,
        table.rows().stream().map(row -> withStatus(table, row)).toList(),
        table.footers().stream().map(row -> withStatus(table, row)).toList(),
        table.notes(),
        table.vintage());
  }

  private static Row withStatus(Table table, Row row) {
    List<Cell> cells = new ArrayList<>(row.cells());
    cells.add(
        Cell.text(
            IntStream.range(0, row.cells().size())
                .filter(place -> row.cells().get(place) instanceof Cell.Withheld)
                .mapToObj(place -> table.columns().get(place).key())
                .collect(Collectors.joining(" "))));
    return new Row(row.part(), cells);
  }
}
