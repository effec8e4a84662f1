package org.uskpa.portal.census;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.RecordedYears;
import org.uskpa.core.record.RecordsBehind;
import org.uskpa.core.record.Selection;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.statistics.published.PublishedStatements;
import org.uskpa.statistics.quarter.CompileFigures;
import org.uskpa.statistics.quarter.Figures;
import org.uskpa.statistics.quarter.FindRecords;
import org.uskpa.statistics.quarter.Standing;
import org.uskpa.statistics.release.EditionStandings;
import org.uskpa.statistics.submission.FindOrigins;

/**
 * Figures of quarters and years. Who may not read open quarters finds only released ones; the
 * others are not there.
 */
@Controller
@RequestMapping("/statistics")
@RequiresRight(Right.READ_STATISTICS)
class StatisticsPages {

  private static final int PAGE = 50;
  private static final int QUARTERS = 4;

  private final AskMoment moments;
  private final PublishedStatements published;
  private final SheetsInReach sheets;
  private final CompileFigures figures;
  private final FindRecords records;
  private final FindOrigins origins;
  private final EditionStandings reached;
  private final ReleasedFigures releases;
  private final RecordedYears years;
  private final Clock clock;

  StatisticsPages(
      AskMoment moments,
      PublishedStatements published,
      SheetsInReach sheets,
      CompileFigures figures,
      FindRecords records,
      FindOrigins origins,
      EditionStandings reached,
      ReleasedFigures releases,
      RecordedYears years,
      Clock clock) {
    this.moments = moments;
    this.published = published;
    this.sheets = sheets;
    this.figures = figures;
    this.records = records;
    this.origins = origins;
    this.reached = reached;
    this.releases = releases;
    this.years = years;
    this.clock = clock;
  }

  @GetMapping
  String index(@AuthenticationPrincipal SignedIn person, Model model) {
    List<YearLinks> shown =
        yearsLatestFirst()
            .map(year -> links(year, person))
            .filter(year -> person.may(Right.READ_OPEN_QUARTERS) || !year.quarters().isEmpty())
            .toList();
    Set<Integer> there = shown.stream().map(YearLinks::year).collect(Collectors.toSet());
    model.addAttribute(
        "years",
        Stream.concat(
                shown.stream(),
                published.years().stream()
                    .filter(year -> !there.contains(year))
                    .map(year -> new YearLinks(year, List.of(), true)))
            .sorted(Comparator.comparingInt(YearLinks::year).reversed())
            .toList());
    model.addAttribute("recorded", !shown.isEmpty());
    model.addAttribute("allYears", person.may(Right.READ_OPEN_QUARTERS) ? allYears(shown) : "");
    model.addAttribute("open", person.may(Right.READ_OPEN_QUARTERS));
    model.addAttribute("reviews", person.may(Right.READ_REVIEWS));
    return "statistics/index";
  }

  @GetMapping("/{written}")
  String period(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String written,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "") String edition,
      Model model,
      HttpServletResponse response) {
    AskedMoment moment = moments.of(written, asOf, edition);
    if (moment.isRefused()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
    }
    PeriodSheet sheet =
        moment.isRefused()
            ? sheets.figures(person, written, moments.of("")).withoutTables()
            : sheets.figures(person, written, moment);
    show(sheet, person, moment, model);
    model.addAttribute(
        "files", FileLink.ofPage("/statistics/%s/figures".formatted(sheet.period()), moment));
    model.addAttribute("form", moment.form());
    model.addAttribute("recorded", sheet.status().isFromRecords() || moment.isRefused());
    releases.show(sheet.standing(), moment.isRefused() ? "" : moment.query(), person, model);
    model.addAttribute("submits", person.may(Right.READ_OPEN_QUARTERS));
    model.addAttribute("stated", !sheet.standing().statements().isEmpty());
    model.addAttribute("year", links(sheet.period().year(), person));
    model.addAttribute("quarterly", sheet.period().equals(Period.of(sheet.period().first())));
    return "statistics/period";
  }

  /** Partners by HS code, of a quarter, a year, or several years. */
  @GetMapping("/{written}/cross-table")
  String crossTable(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String written,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "") String edition,
      Model model,
      HttpServletResponse response) {
    AskedMoment moment = moments.of(written, asOf, edition);
    if (moment.isRefused()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
    }
    PeriodSheet sheet =
        moment.isRefused()
            ? sheets.crossTable(person, written, moments.of("")).withoutTables()
            : sheets.crossTable(person, written, moment);
    show(sheet, person, moment, model);
    model.addAttribute("refused", moment.isRefused());
    model.addAttribute("years", person.may(Right.READ_OPEN_QUARTERS) ? choices() : List.of());
    model.addAttribute("form", moment.form(yearsOf(sheet.period())));
    return "statistics/cross-table";
  }

  /** The same of the years that were chosen, in whichever order; without any there is a choice. */
  @GetMapping("/cross-table")
  String crossTable(
      @RequestParam(required = false) @Nullable Integer from,
      @RequestParam(required = false) @Nullable Integer to,
      @RequestParam(defaultValue = "") String asOf) {
    if (from == null && to == null) {
      return "redirect:/statistics";
    }
    if (from == null || to == null) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Choose two years");
    }
    return "redirect:/statistics/%s/cross-table%s"
        .formatted(years(Math.min(from, to), Math.max(from, to)), moments.of(asOf).query());
  }

  /** Section E of a year's annual report. */
  @GetMapping("/{written}/annual-report")
  String annualReport(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String written,
      @RequestParam(defaultValue = "") String asOf,
      Model model) {
    AskedMoment moment = moments.of(asOf);
    PeriodSheet sheet = sheets.annualReport(person, written, moment);
    show(sheet, person, moment, model);
    model.addAttribute(
        "files", FileLink.ofPage("/statistics/%s/annual-report".formatted(sheet.period()), moment));
    return "statistics/annual-report";
  }

  /** What is submitted of a quarter, or of a year the row of the annual global summary. */
  @GetMapping("/{written}/submission")
  String submission(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String written,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "") String edition,
      Model model) {
    AskedMoment moment = moments.of(written, asOf, edition);
    PeriodSheet sheet = sheets.submission(person, written, moment);
    show(sheet, person, moment, model);
    model.addAttribute(
        "files", FileLink.ofPage("/statistics/%s/submission".formatted(sheet.period()), moment));
    return "statistics/submission";
  }

  /** The records behind a figure, and once more the figure they add up to. */
  @GetMapping("/{written}/records")
  @RequiresRight(Right.READ_OPEN_QUARTERS)
  String records(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String written,
      RecordAddress address,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "") String edition,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    AskedMoment moment = moments.of(written, asOf, edition);
    Standing standing = sheets.standing(written, moment);
    Period period = standing.period();
    Selection selection = address.in(period);
    if (!mayOpen(person, selection.flow())) {
      throw new NotFound("records of " + selection.flow());
    }
    Figures own = figures.of(period, standing.asOf());
    RecordsBehind.Page page = records.page(selection, place(after), PAGE, standing.asOf());
    String start = RecordAddress.href(selection, moment.written());
    model.addAttribute("past", moment.isPast());
    model.addAttribute("moment", EasternTime.written(standing.asOf().moment()));
    model.addAttribute("query", moment.query());
    model.addAttribute("period", period);
    model.addAttribute("name", period.label());
    model.addAttribute("selection", selection);
    model.addAttribute("files", FileLink.ofRecords(selection, moment));
    model.addAttribute(
        "sum",
        selection.origin().isPresent()
            ? origins.sum(selection, standing.asOf())
            : own.flow(selection.flow()).sum(selection));
    model.addAttribute("heading", RecordHeading.of(selection, own));
    model.addAttribute("lines", page.records().stream().map(RecordLine::of).toList());
    model.addAttribute("start", after == null ? "" : start);
    model.addAttribute(
        "next",
        page.next()
            .map(place -> "%s&after=%s_%d".formatted(start, place.countedOn(), place.id()))
            .orElse(""));
    return "statistics/records";
  }

  /** All years that have records, as an address has them; empty for none. */
  private static String allYears(List<YearLinks> latestFirst) {
    return latestFirst.isEmpty()
        ? ""
        : Period.ofYears(latestFirst.get(latestFirst.size() - 1).year(), latestFirst.get(0).year())
            .toString();
  }

  /** From this year, or that of the latest record, back to that of the earliest. */
  private Stream<Integer> yearsLatestFirst() {
    List<Integer> recorded = years.latestFirst();
    if (recorded.isEmpty()) {
      return Stream.empty();
    }
    int last = Math.max(recorded.get(0), today().getYear());
    int first = recorded.get(recorded.size() - 1);
    return IntStream.rangeClosed(0, last - first).mapToObj(before -> last - before);
  }

  /** The quarters of a year that a person may read; the year itself where all of it may be. */
  private YearLinks links(int year, SignedIn person) {
    List<Quarter> begun =
        Quarter.ofYear(year).stream()
            .filter(quarter -> !quarter.firstDay().isAfter(today()))
            .toList();
    if (person.may(Right.READ_OPEN_QUARTERS)) {
      return new YearLinks(year, begun, true);
    }
    Map<Quarter, EditionStandings.Reached> reached =
        this.reached.reached(begun, AsOf.now(clock.instant()));
    List<Quarter> released =
        begun.stream()
            .filter(
                quarter -> EditionStandings.firmness(reached.get(quarter)).status().isReleased())
            .toList();
    return new YearLinks(
        year, released, released.size() == QUARTERS || published.years().contains(year));
  }

  private LocalDate today() {
    return EasternTime.dateOf(clock.instant());
  }

  /** What all pages of tables show. */
  private void show(PeriodSheet sheet, SignedIn person, AskedMoment moment, Model model) {
    Predicate<Selection> opens = selection -> mayOpen(person, selection.flow());
    model.addAttribute("past", moment.isPast() && !moment.isRefused());
    model.addAttribute("moment", EasternTime.written(sheet.standing().asOf().moment()));
    model.addAttribute("query", moment.isRefused() ? "" : moment.query());
    model.addAttribute("period", sheet.period());
    model.addAttribute("name", sheet.period().label());
    model.addAttribute("firmness", sheet.standing().firmness());
    model.addAttribute("refusals", sheet.refusals());
    model.addAttribute(
        "tables",
        sheet.tables().stream()
            .map(table -> TableView.of(table, sheet.period(), moment, opens))
            .toList());
  }

  private List<Choice> choices() {
    return yearsLatestFirst().map(year -> new Choice(year.toString(), year.toString())).toList();
  }

  private static Map<String, String> yearsOf(Period period) {
    return Map.of(
        "from", Integer.toString(period.year()), "to", Integer.toString(period.last().year()));
  }

  private static Period years(int first, int last) {
    try {
      return Period.ofYears(first, last);
    } catch (IllegalArgumentException noYears) {
      throw new NotFound("years from %d to %d".formatted(first, last));
    }
  }

  static boolean mayOpen(SignedIn person, Flow flow) {
    return person.may(Right.READ_OPEN_QUARTERS)
        && person.may(flow == Flow.EXPORT ? Right.READ_CERTIFICATES : Right.READ_IMPORTS);
  }

  private static RecordsBehind.Place place(@Nullable String after) {
    if (after == null) {
      return RecordsBehind.Place.START;
    }
    String[] parts = after.split("_", -1);
    try {
      if (parts.length == 2) {
        return new RecordsBehind.Place(LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
      }
    } catch (DateTimeParseException | NumberFormatException unreadable) {
      throw new NotFound("page after " + after);
    }
    throw new NotFound("page after " + after);
  }

  /**
   * A year with its quarters, as links; a quarter that has not begun, or that the reader may not
   * read, has none.
   *
   * @param whole whether the year itself may be read
   */
  record YearLinks(int year, List<Quarter> quarters, boolean whole) {}
}
