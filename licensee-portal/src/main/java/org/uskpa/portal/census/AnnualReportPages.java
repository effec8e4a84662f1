package org.uskpa.portal.census;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.portal.account.PeopleNames;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.statistics.report.ChangeReportPart;
import org.uskpa.statistics.report.CompileReport;
import org.uskpa.statistics.report.ReportPart;
import org.uskpa.statistics.report.ReportSection;
import org.uskpa.statistics.report.ReportTexts;
import org.uskpa.statistics.report.SaveYearNotes;
import org.uskpa.statistics.report.YearNote;

/**
 * The annual report of a year: its constant parts, the notes that Census types for the year, the
 * tables of section E, and all of it as a document.
 */
@Controller
@RequestMapping("/annual-report")
@RequiresRight(Right.READ_REVIEWS)
class AnnualReportPages {

  private static final String VERSION = "version-";

  private final CompileReport reports;
  private final ReportTexts texts;
  private final SaveYearNotes saveNotes;
  private final ChangeReportPart changePart;
  private final AskMoment moments;
  private final Journal journal;
  private final PeopleNames names;
  private final QuarterWords words;
  private final Clock clock;

  AnnualReportPages(
      CompileReport reports,
      ReportTexts texts,
      SaveYearNotes saveNotes,
      ChangeReportPart changePart,
      AskMoment moments,
      Journal journal,
      PeopleNames names,
      QuarterWords words,
      Clock clock) {
    this.reports = reports;
    this.texts = texts;
    this.saveNotes = saveNotes;
    this.changePart = changePart;
    this.moments = moments;
    this.journal = journal;
    this.names = names;
    this.words = words;
    this.clock = clock;
  }

  /**
   * A section as the page shows it.
   *
   * @param part its constant words as they hold in the year; null where none do
   * @param note what was saved for the year; null for nothing
   */
  record SectionView(
      CompileReport.Part compiled, @Nullable ReportPart part, @Nullable YearNote note) {

    public ReportSection section() {
      return compiled.section();
    }

    /** The field of the year's note. */
    public String field() {
      return SaveYearNotes.FIELD + section().name();
    }

    /** The field that says which note the page showed. */
    public String versionField() {
      return VERSION + section().name();
    }

    public int version() {
      return note == null ? 0 : note.version();
    }
  }

  /** The years of which there can be a report, the latest first. */
  @GetMapping
  String index(Model model) {
    int last = EasternTime.dateOf(clock.instant()).getYear();
    model.addAttribute(
        "years",
        IntStream.iterate(last, year -> year >= Quarter.FIRST_YEAR, year -> year - 1)
            .boxed()
            .toList());
    return "annual-report/index";
  }

  @GetMapping("/{year}")
  String report(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String year,
      @RequestParam(defaultValue = "") String asOf,
      HttpServletResponse response,
      Model model) {
    AskedMoment moment = moments.of(asOf);
    if (moment.isRefused()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
    }
    return view(person, read(year), moment, moment.form(), model);
  }

  @GetMapping("/{year}/report.{format}")
  ResponseEntity<byte[]> document(
      @PathVariable String year,
      @PathVariable String format,
      @RequestParam(defaultValue = "") String asOf) {
    return FileAnswer.of(
        format, reports.document(reports.of(read(year), moments.of(asOf).orElseThrow())));
  }

  /** Saves the notes of the year, all that the form holds. */
  @PostMapping("/{year}/notes")
  @RequiresRight(Right.REVIEW_QUARTERS)
  String save(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String year,
      @RequestParam Map<String, String> fields,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    int read = read(year);
    Map<ReportSection, SaveYearNotes.Typed> notes = new EnumMap<>(ReportSection.class);
    for (ReportSection section : ReportSection.values()) {
      String typed = fields.get(SaveYearNotes.FIELD + section.name());
      if (typed != null) {
        notes.put(
            section, new SaveYearNotes.Typed(number(fields.get(VERSION + section.name())), typed));
      }
    }
    Outcome<List<ReportSection>> outcome =
        saveNotes.run(new SaveYearNotes.Command(read, notes), person.actor());
    if (outcome instanceof Outcome.Done<List<ReportSection>> done) {
      Notice.success(
              words.say("annual-report.saved"),
              words.say("annual-report.saved.text", done.value().size()))
          .on(redirect);
      return "redirect:/annual-report/" + read;
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return view(person, read, moments.of(""), Form.of(fields).with(outcome.findings()), model);
  }

  /** The constant words of a section, and every wording it had. */
  @GetMapping("/parts/{section}")
  String part(@PathVariable String section, Model model) {
    ReportSection own = section(section);
    List<ReportPart> history = texts.history(own);
    Map<String, String> typed = new HashMap<>();
    if (!history.isEmpty()) {
      typed.put(ChangeReportPart.WORDS, history.get(0).words());
    }
    return partView(own, history, Form.of(typed), model);
  }

  @PostMapping("/parts/{section}")
  @RequiresRight(Right.REVIEW_QUARTERS)
  String change(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String section,
      @RequestParam(defaultValue = "0") int number,
      @RequestParam(name = ChangeReportPart.SINCE, defaultValue = "") String since,
      @RequestParam(name = ChangeReportPart.WORDS, defaultValue = "") String typed,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    ReportSection own = section(section);
    Outcome<ReportPart> outcome =
        changePart.run(
            new ChangeReportPart.Command(own, number, day(since), typed), person.actor());
    if (outcome.isDone()) {
      Notice.success(
              words.say("annual-report.part.saved", own.heading()),
              words.say("annual-report.part.saved.text"))
          .on(redirect);
      return "redirect:/annual-report/parts/" + own;
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return partView(
        own,
        texts.history(own),
        Form.of(Map.of(ChangeReportPart.SINCE, since, ChangeReportPart.WORDS, typed))
            .with(outcome.findings()),
        model);
  }

  private String partView(ReportSection section, List<ReportPart> history, Form form, Model model) {
    model.addAttribute("section", section);
    model.addAttribute("history", history);
    model.addAttribute("number", history.isEmpty() ? 0 : history.get(0).number());
    model.addAttribute(
        "names", names.of(history.stream().flatMap(part -> part.writer().stream()).toList()));
    model.addAttribute("form", form);
    return "annual-report/part";
  }

  private String view(SignedIn person, int year, AskedMoment moment, Form form, Model model) {
    AskedMoment shown = moment.isRefused() ? moments.of("") : moment;
    AsOf asOf = shown.orElseThrow();
    CompileReport.Compiled report = reports.of(year, asOf);
    Map<ReportSection, ReportPart> parts = texts.parts(Period.ofYear(year).lastDay(), asOf);
    Map<ReportSection, YearNote> notes = texts.notes(year, asOf);
    List<SectionView> sections = new ArrayList<>();
    Map<String, String> typed = new HashMap<>(form.typed());
    for (CompileReport.Part compiled : report.parts()) {
      YearNote note = notes.get(compiled.section());
      SectionView view = new SectionView(compiled, parts.get(compiled.section()), note);
      sections.add(view);
      typed.putIfAbsent(view.field(), note == null ? "" : note.words());
      typed.putIfAbsent(view.versionField(), Integer.toString(view.version()));
    }
    boolean past = shown.isPast();
    model.addAttribute("year", Integer.toString(year));
    model.addAttribute("past", past);
    model.addAttribute("moment", EasternTime.written(asOf.moment()));
    model.addAttribute("writes", !past && person.may(Right.REVIEW_QUARTERS));
    model.addAttribute("sections", sections);
    model.addAttribute("names", names.of(notes.values().stream().map(YearNote::savedBy).toList()));
    model.addAttribute("form", new Form(typed, form.findings(), form.open()));
    model.addAttribute(
        "files", FileLink.ofDocument("/annual-report/%d/report".formatted(year), shown));
    model.addAttribute(
        "tables",
        report.statistics().tables().stream()
            .map(
                table ->
                    TableView.of(
                        table,
                        Period.ofYear(year),
                        shown,
                        selection -> StatisticsPages.mayOpen(person, selection.flow())))
            .toList());
    model.addAttribute("refusals", report.statistics().refusals());
    model.addAttribute("history", journal.of(new Subject("annual-report", Integer.toString(year))));
    return "annual-report/report";
  }

  /** A year of the scheme that has begun; of no other there is a report. */
  private int read(String written) {
    int last = EasternTime.dateOf(clock.instant()).getYear();
    int year = written.matches("\\d{4}") ? Integer.parseInt(written) : 0;
    if (year < Quarter.FIRST_YEAR || year > last) {
      throw new NotFound("annual report of " + written);
    }
    return year;
  }

  private static ReportSection section(String name) {
    return ReportSection.named(name)
        .orElseThrow(() -> new NotFound("section %s of the annual report".formatted(name)));
  }

  private static int number(@Nullable String written) {
    return written != null && written.matches("\\d{1,9}") ? Integer.parseInt(written) : 0;
  }

  private static @Nullable LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }
}
