package org.uskpa.portal.review;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.licensee.Reviewers;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.review.ReviewCalendar;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/**
 * The calendar of the reviews by the USKPA or by the agencies, month by month and as a file for a
 * calendar program.
 */
@Controller
@RequestMapping("/reviews")
@RequiresRight(Right.READ_LICENSEES)
class CalendarPages {

  private static final int MONTHS_SHOWN = 6;

  /** The file looks back and ahead so far. */
  private static final int MONTHS_BACK = 12;

  private static final int YEARS_AHEAD = 5;
  private static final YearMonth FIRST = YearMonth.of(2003, 1);
  private static final YearMonth LAST = YearMonth.of(2999, 1);
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);

  private final ReviewCalendar calendar;
  private final CalendarFile file;
  private final Clock clock;

  CalendarPages(ReviewCalendar calendar, CalendarFile file, Clock clock) {
    this.calendar = calendar;
    this.file = file;
    this.clock = clock;
  }

  /** A month with what it holds. */
  record Month(String name, String key, List<ReviewCalendar.Entry> entries) {
    Month {
      entries = List.copyOf(entries);
    }
  }

  @GetMapping("/calendar")
  String calendar(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(defaultValue = "") String body,
      @RequestParam(defaultValue = "") String from,
      Model model) {
    Reviewers whose = whose(person, body);
    LocalDate today = EasternTime.dateOf(clock.instant());
    YearMonth first = from.isEmpty() ? YearMonth.from(today) : month(from);
    YearMonth next = first.plusMonths(MONTHS_SHOWN);
    List<ReviewCalendar.Entry> entries =
        calendar.of(whose, first.atDay(1), next.atDay(1).minusDays(1)).stream()
            .filter(entry -> !entry.calledOff())
            .toList();
    model.addAttribute("body", whose);
    model.addAttribute("bodies", Arrays.asList(Reviewers.values()));
    model.addAttribute("today", today);
    model.addAttribute("from", first.toString());
    model.addAttribute("earlier", first.minusMonths(MONTHS_SHOWN).toString());
    model.addAttribute("later", next.toString());
    model.addAttribute(
        "months",
        Stream.iterate(first, month -> month.isBefore(next), month -> month.plusMonths(1))
            .map(
                month ->
                    new Month(
                        MONTH.format(month),
                        month.toString(),
                        entries.stream()
                            .filter(entry -> YearMonth.from(entry.day()).equals(month))
                            .toList()))
            .toList());
    return "review/calendar";
  }

  @GetMapping("/calendar.ics")
  ResponseEntity<byte[]> file(
      @AuthenticationPrincipal SignedIn person, @RequestParam(defaultValue = "") String body) {
    Reviewers whose = whose(person, body);
    LocalDate today = EasternTime.dateOf(clock.instant());
    String written =
        file.of(
            whose,
            calendar.of(whose, today.minusMonths(MONTHS_BACK), today.plusYears(YEARS_AHEAD)),
            clock.instant());
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("reviews-%s.ics".formatted(whose.name().toLowerCase(Locale.ROOT)))
                .build()
                .toString())
        .body(written.getBytes(StandardCharsets.UTF_8));
  }

  private static Reviewers whose(SignedIn person, String body) {
    return body.isEmpty() ? Bodies.programmeOf(person) : Bodies.programme(body);
  }

  /** A month of an address, which no link leads out of the centuries of the records. */
  private static YearMonth month(String from) {
    try {
      YearMonth month = YearMonth.parse(from);
      if (month.isBefore(FIRST) || month.isAfter(LAST)) {
        throw new NotFound("month " + from);
      }
      return month;
    } catch (DateTimeParseException noMonth) {
      throw new NotFound("month " + from);
    }
  }
}
