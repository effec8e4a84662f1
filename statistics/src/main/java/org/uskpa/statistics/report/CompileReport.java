package org.uskpa.statistics.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.LicenseeFigures;
import org.uskpa.statistics.export.Publication;
import org.uskpa.statistics.quarter.AnnualReport;
import org.uskpa.statistics.quarter.CompileAnnualReport;
import org.uskpa.statistics.quarter.CompileFigures;
import org.uskpa.statistics.quarter.Figures;

/**
 * Puts a year's annual report together: of each section its constant part as it held on the year's
 * last day, what the year's report adds, and in section E the tables.
 */
@Component
public class CompileReport {

  /**
   * A section of a report.
   *
   * @param constant its paragraphs; none where nothing holds yet
   * @param sentences what the figures say, of sections C/1 and E; none of others
   * @param added what Census typed for the year
   */
  public record Part(
      ReportSection section, List<String> constant, List<String> sentences, List<String> added) {
    public Part {
      constant = List.copyOf(constant);
      sentences = List.copyOf(sentences);
      added = List.copyOf(added);
    }
  }

  /** A year's report. */
  public record Compiled(int year, AsOf asOf, List<Part> parts, AnnualReport statistics) {
    public Compiled {
      parts = List.copyOf(parts);
    }
  }

  private final ReportTexts texts;
  private final CompileAnnualReport tables;
  private final CompileFigures figures;
  private final LicenseeFigures licensees;

  CompileReport(
      ReportTexts texts,
      CompileAnnualReport tables,
      CompileFigures figures,
      LicenseeFigures licensees) {
    this.texts = texts;
    this.tables = tables;
    this.figures = figures;
    this.licensees = licensees;
  }

  /** The report of a year as of a moment: words and figures as they were recorded then. */
  public Compiled of(int year, AsOf asOf) {
    Period whole = Period.ofYear(year);
    Map<ReportSection, ReportPart> constant = texts.parts(whole.lastDay(), asOf);
    Map<ReportSection, YearNote> notes = texts.notes(year, asOf);
    AnnualReport statistics = tables.of(year, asOf);
    Map<ReportSection, List<String>> sentences = new EnumMap<>(ReportSection.class);
    Figures own = figures.of(whole, asOf);
    sentences.put(
        ReportSection.C1,
        new LicenseesInWords(licensees.of(year, EasternTime.dateOf(asOf.moment()))).sentences());
    sentences.put(ReportSection.E, own.isEmpty() ? List.of() : new FiguresInWords(own).sentences());
    List<Part> parts = new ArrayList<>();
    for (ReportSection section : ReportSection.values()) {
      ReportPart part = constant.get(section);
      YearNote note = notes.get(section);
      parts.add(
          new Part(
              section,
              part == null ? List.of() : part.paragraphs(),
              sentences.getOrDefault(section, List.of()),
              note == null ? List.of() : note.paragraphs()));
    }
    return new Compiled(year, asOf, parts, statistics);
  }

  /** The same as a document. */
  public Publication document(Compiled report) {
    List<Publication.Section> sections = new ArrayList<>();
    for (Part part : report.parts()) {
      sections.add(new Publication.Section(2, part.section().heading(), List.of(), List.of()));
      sections.add(
          new Publication.Section(
              3,
              part.section().letter() + " Part A: standing",
              orNothing(part.constant(), "Nothing is on file."),
              List.of()));
      List<String> added = new ArrayList<>(part.sentences());
      added.addAll(part.added());
      sections.add(
          new Publication.Section(
              3,
              "%s Part B: %d".formatted(part.section().letter(), report.year()),
              orNothing(added, "Nothing to add."),
              part.section() == ReportSection.E ? report.statistics().tables() : List.of()));
    }
    return new Publication(
        report.year() + "-annual-report",
        "Annual report %d of the United States to the Kimberley Process".formatted(report.year()),
        List.of(
            "As of %s. Every table says of itself how firm its figures are and what they were made from."
                .formatted(EasternTime.written(report.asOf().moment()))),
        sections);
  }

  private static List<String> orNothing(List<String> paragraphs, String nothing) {
    return paragraphs.isEmpty() ? List.of(nothing) : paragraphs;
  }
}
