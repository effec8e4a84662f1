package org.uskpa.portal.open;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uskpa.statistics.publication.Publication;
import org.uskpa.statistics.table.Column;
import org.uskpa.statistics.table.Kind;
import org.uskpa.statistics.table.Table;
import org.uskpa.statistics.table.Vintage;

/** Describes a CSV file column by column (W3C, Metadata Vocabulary for Tabular Data). */
@Component
class CsvDescription {

  static final String CONTEXT = "http://www.w3.org/ns/csvw";

  /** The description of a file. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Described(
      @JsonProperty("@context") String context,
      String url,
      @JsonProperty("dc:title") String title,
      @JsonProperty("dc:source") String source,
      @JsonProperty("dc:license") String license,
      @JsonProperty("dc:modified") String modified,
      @JsonProperty("schema:version") String version,
      @JsonProperty("dc:identifier") String sha256,
      List<String> notes,
      @JsonProperty("tableSchema") Schema schema) {}

  /** Its columns. */
  record Schema(List<Col> columns) {}

  /**
   * A column.
   *
   * @param unit {@code ct}, {@code USD}, {@code USD/ct}, {@code %}; none of words and counts
   * @param without what stands where there is no figure: nothing, or the sign of one that is
   *     withheld
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Col(
      String name,
      String titles,
      String datatype,
      @JsonProperty("schema:unitText") @Nullable String unit,
      @JsonProperty("null") @Nullable List<String> without,
      @JsonProperty("dc:description") @Nullable String description) {}

  /** The description of a table with its column of what is withheld. */
  Described of(Publication publication, Table table) {
    List<Col> columns = new ArrayList<>();
    columns.add(words("row", "Part of the table: line, subtotal, others, total"));
    table.columns().forEach(column -> columns.add(column(column)));
    columns.add(words("status", "How firm the figures are"));
    columns.add(new Col("as_of", "Moment of the figures", "dateTime", null, null, null));
    columns.add(words("source", "Source"));
    Vintage vintage = table.vintage();
    return new Described(
        CONTEXT,
        table.name() + ".csv",
        table.title(),
        vintage.source(),
        OpenSite.LICENSE,
        publication.publishedAt().toString(),
        Integer.toString(publication.edition()),
        "sha256:" + publication.sha256(),
        table.notes(),
        new Schema(columns));
  }

  private static Col words(String name, String label) {
    return new Col(name, label, "string", null, null, null);
  }

  private static Col column(Column column) {
    if (column.equals(OpenFiles.WITHHELD)) {
      return new Col(
          column.key(),
          column.label(),
          "string",
          null,
          null,
          "The names of the row's columns in which a figure is withheld, separated by blanks; such a cell reads %s and is not zero"
              .formatted(Column.WITHHELD));
    }
    return column.kind().isNumeric()
        ? new Col(
            column.key(),
            column.label(),
            column.kind() == Kind.COUNT ? "integer" : "decimal",
            column.kind() == Kind.COUNT ? null : column.kind().unit(),
            List.of("", Column.WITHHELD),
            null)
        : words(column.key(), column.label());
  }
}
