package org.uskpa.statistics.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.record.AsOf;

/** The words of annual reports: rows are added and stay. */
@Repository
public class ReportTexts {

  // Any number, as long as nothing else in the product takes the same.
  private static final int WRITERS = 592_307_090;

  private final JdbcClient jdbc;

  ReportTexts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The constant words of each section that hold on a day; of two that hold from the same day on,
   * what was recorded last.
   *
   * @param asOf by what was recorded then; what came with the portal was always there
   */
  public Map<ReportSection, ReportPart> parts(LocalDate on, AsOf asOf) {
    Map<ReportSection, ReportPart> parts = new EnumMap<>(ReportSection.class);
    jdbc.sql(
            """
            SELECT DISTINCT ON (section) section, number, since, words, recorded_at, recorded_by
            FROM annual_report_part
            WHERE since <= :on AND (recorded_at IS NULL OR :present OR recorded_at <= :asOf)
            ORDER BY section, since DESC, number DESC""")
        .param("on", on)
        .param("present", !asOf.isPast())
        .param("asOf", utc(asOf.moment()))
        .query((row, number) -> part(row))
        .list()
        .forEach(part -> parts.put(part.section(), part));
    return parts;
  }

  /** Every wording that a section ever had, the latest first. */
  public List<ReportPart> history(ReportSection section) {
    return jdbc.sql(
            """
            SELECT section, number, since, words, recorded_at, recorded_by FROM annual_report_part
            WHERE section = :section ORDER BY number DESC""")
        .param("section", section.name())
        .query((row, number) -> part(row))
        .list();
  }

  /** What a year's report adds, by section, as it was saved last. */
  public Map<ReportSection, YearNote> notes(int year, AsOf asOf) {
    Map<ReportSection, YearNote> notes = new EnumMap<>(ReportSection.class);
    jdbc.sql(
            """
            SELECT DISTINCT ON (section) year, section, version, words, saved_at, saved_by
            FROM annual_report_note
            WHERE year = :year AND (:present OR saved_at <= :asOf)
            ORDER BY section, version DESC""")
        .param("year", year)
        .param("present", !asOf.isPast())
        .param("asOf", utc(asOf.moment()))
        .query(
            (row, number) ->
                new YearNote(
                    row.getInt("year"),
                    ReportSection.valueOf(row.getString("section")),
                    row.getInt("version"),
                    row.getString("words"),
                    row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                    row.getString("saved_by")))
        .list()
        .forEach(note -> notes.put(note.section(), note));
    return notes;
  }

  /** One writer at a time: what a page said is asked about and written without anybody between. */
  @Transactional(propagation = Propagation.MANDATORY)
  void hold() {
    jdbc.sql("SELECT pg_advisory_xact_lock(:writers)::text")
        .param("writers", WRITERS)
        .query(String.class)
        .single();
  }

  Optional<ReportPart> newest(ReportSection section) {
    return history(section).stream().findFirst();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void add(ReportPart part) {
    @Nullable Instant recordedAt = part.recordedAt();
    jdbc.sql(
            """
            INSERT INTO annual_report_part (section, number, since, words, recorded_at, recorded_by)
            VALUES (:section, :number, :since, :words, :at, :by)""")
        .param("section", part.section().name())
        .param("number", part.number())
        .param("since", part.since())
        .param("words", part.words())
        .param("at", recordedAt == null ? null : utc(recordedAt))
        .param("by", part.recordedBy())
        .update();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void add(YearNote note) {
    jdbc.sql(
            """
            INSERT INTO annual_report_note (year, section, version, words, saved_at, saved_by)
            VALUES (:year, :section, :version, :words, :at, :by)""")
        .param("year", note.year())
        .param("section", note.section().name())
        .param("version", note.version())
        .param("words", note.words())
        .param("at", utc(note.savedAt()))
        .param("by", note.savedBy())
        .update();
  }

  private static ReportPart part(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime recordedAt = row.getObject("recorded_at", OffsetDateTime.class);
    return new ReportPart(
        ReportSection.valueOf(row.getString("section")),
        row.getInt("number"),
        row.getObject("since", LocalDate.class),
        row.getString("words"),
        recordedAt == null ? null : recordedAt.toInstant(),
        row.getString("recorded_by"));
  }

  private static OffsetDateTime utc(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
