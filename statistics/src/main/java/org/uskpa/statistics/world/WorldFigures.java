package org.uskpa.statistics.world;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is on file of the world's figures. */
@Repository
public class WorldFigures {

  // Any number, as long as nothing else in the product takes the same.
  private static final int LOADERS = 592_307_092;

  private static final String VINTAGE =
      "id, year, vintage, source, file, words, loaded_at, loaded_by";

  private static final String FIGURES =
      Arrays.stream(SummaryFigure.values())
          .map(SummaryFigure::key)
          .collect(Collectors.joining(", "));

  private final JdbcClient jdbc;

  WorldFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every vintage, the latest year first, within a year the latest vintage first. */
  public List<WorldVintage> vintages() {
    return jdbc.sql(
            "SELECT %s FROM world_vintage ORDER BY year DESC, vintage DESC".formatted(VINTAGE))
        .query((row, number) -> vintage(row))
        .list();
  }

  /** A vintage of a year. */
  public Optional<WorldVintage> vintage(int year, String vintage) {
    return jdbc.sql(
            "SELECT %s FROM world_vintage WHERE year = :year AND vintage = :vintage"
                .formatted(VINTAGE))
        .param("year", year)
        .param("vintage", vintage)
        .query((row, number) -> vintage(row))
        .optional();
  }

  /** What a form loaded. */
  List<WorldVintage> loadedWith(UUID form) {
    return jdbc.sql(
            "SELECT %s FROM world_vintage WHERE loaded_with = :form ORDER BY year, vintage"
                .formatted(VINTAGE))
        .param("form", form)
        .query((row, number) -> vintage(row))
        .list();
  }

  /** The rows of a vintage, Participants by code, the printed totals last. */
  List<WorldRow> rows(WorldVintage vintage) {
    return jdbc.sql(
            """
            SELECT participant, %s FROM world_figure WHERE vintage_id = :id
            ORDER BY participant COLLATE "C" NULLS LAST"""
                .formatted(FIGURES))
        .param("id", vintage.id())
        .query((row, number) -> row(row))
        .list();
  }

  /** What was printed of the world's totals, by year, figure and vintage. */
  List<WorldStatement> statements() {
    return jdbc.sql(
            """
            SELECT year, figure, printed, value, precision, source, vintage FROM world_statement
            ORDER BY year DESC, array_position(ARRAY['PRODUCTION_CARATS', 'PRODUCTION_USD',
              'PRODUCTION_USD_PER_CARAT', 'IMPORT_CARATS', 'IMPORT_USD', 'EXPORT_CARATS', 'EXPORT_USD',
              'CERTIFICATES_ISSUED'], figure), vintage COLLATE "C", source COLLATE "C"
            """)
        .query(
            (row, number) ->
                new WorldStatement(
                    row.getInt("year"),
                    row.getString("figure"),
                    row.getString("printed"),
                    row.getBigDecimal("value"),
                    WorldStatement.Precision.valueOf(row.getString("precision")),
                    row.getString("source"),
                    row.getString("vintage")))
        .list();
  }

  /** One load at a time: what is there already is asked and added to without anybody between. */
  @Transactional(propagation = Propagation.MANDATORY)
  void hold() {
    jdbc.sql("SELECT pg_advisory_xact_lock(:loaders)::text")
        .param("loaders", LOADERS)
        .query(String.class)
        .single();
  }

  /** Adds a vintage with its rows. */
  @Transactional(propagation = Propagation.MANDATORY)
  WorldVintage add(
      int year,
      String vintage,
      String source,
      String file,
      String words,
      Instant at,
      String by,
      UUID form,
      List<WorldRow> rows) {
    long id =
        jdbc.sql(
                """
                INSERT INTO world_vintage (year, vintage, source, file, words, loaded_at, loaded_by, loaded_with)
                VALUES (:year, :vintage, :source, :file, :words, :at, :by, :form) RETURNING id""")
            .param("year", year)
            .param("vintage", vintage)
            .param("source", source)
            .param("file", file)
            .param("words", words)
            .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
            .param("by", by)
            .param("form", form)
            .query(Long.class)
            .single();
    String values =
        Arrays.stream(SummaryFigure.values())
            .map(figure -> ":" + figure.key())
            .collect(Collectors.joining(", "));
    for (WorldRow row : rows) {
      JdbcClient.StatementSpec statement =
          jdbc.sql(
                  "INSERT INTO world_figure (vintage_id, participant, %s) VALUES (:id, :participant, %s)"
                      .formatted(FIGURES, values))
              .param("id", id)
              .param("participant", row.participant());
      for (SummaryFigure figure : SummaryFigure.values()) {
        statement = statement.param(figure.key(), row.figures().get(figure).orElse(null));
      }
      statement.update();
    }
    return new WorldVintage(id, year, vintage, source, file, words, at, by);
  }

  private static WorldVintage vintage(ResultSet row) throws SQLException {
    return new WorldVintage(
        row.getLong("id"),
        row.getInt("year"),
        row.getString("vintage"),
        row.getString("source"),
        row.getString("file"),
        row.getString("words"),
        row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
        row.getString("loaded_by"));
  }

  private static WorldRow row(ResultSet row) throws SQLException {
    Map<SummaryFigure, BigDecimal> known = new EnumMap<>(SummaryFigure.class);
    for (SummaryFigure figure : SummaryFigure.values()) {
      @Nullable BigDecimal value = row.getBigDecimal(figure.key());
      if (value != null) {
        known.put(figure, value);
      }
    }
    return new WorldRow(row.getString("participant"), new SummaryFigures(known));
  }
}
