package org.uskpa.portal.review;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.uskpa.core.licensee.Reviewers;
import org.uskpa.core.review.ReviewCalendar;

/** Writes a calendar of reviews for calendar programs (RFC 5545), each entry a whole day. */
@Component
class CalendarFile {

  private static final String PRODUCT = "-//USKPA//Certificate portal//EN";

  private final String address;
  private final LicenseeReviewWords words;

  CalendarFile(
      @Value("${kp.public-address:http://localhost:${server.port:8080}}") String address,
      LicenseeReviewWords words) {
    this.address = address.replaceAll("/+$", "");
    this.words = words;
  }

  /** The file of a programme's entries; a review that was called off is told as cancelled. */
  String of(Reviewers reviewers, List<ReviewCalendar.Entry> entries, Instant now) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId(PRODUCT);
    calendar.setName(words.say("reviews.calendar.name", reviewers.label()));
    entries.forEach(entry -> calendar.addEvent(event(entry, now)));
    StringWriter written = new StringWriter();
    try (ICalWriter writer = new ICalWriter(written, ICalVersion.V2_0)) {
      writer.write(calendar);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return written.toString();
  }

  private VEvent event(ReviewCalendar.Entry entry, Instant now) {
    VEvent event = new VEvent();
    event.setUid(key(entry));
    event.setDateTimeStamp(Date.from(now));
    event.setDateStart(day(entry.day()));
    event.setDateEnd(day(entry.day().plusDays(1)));
    event.setSummary(
        entry.finding() == null
            ? words.say(
                "reviews.calendar.entry",
                entry.kind().label(),
                entry.licensee(),
                entry.name(),
                entry.by())
            : words.say(
                "reviews.calendar.entry.finding",
                String.valueOf(entry.finding()),
                String.valueOf(entry.review()),
                entry.kind().label().toLowerCase(Locale.ROOT),
                entry.licensee(),
                entry.name(),
                entry.by()));
    event.setUrl(
        address
            + (entry.review() == null
                ? "/licensees/" + entry.licensee()
                : "/reviews/" + entry.review()));
    event.setStatus(entry.calledOff() ? Status.cancelled() : Status.confirmed());
    // A reminder of the day, which keeps nobody from meeting somebody else.
    event.setTransparency(Transparency.transparent());
    return event;
  }

  /** The same thing keeps its key when its day moves, so that a program moves it too. */
  private static String key(ReviewCalendar.Entry entry) {
    String of =
        switch (entry.kind()) {
          case ON_SITE -> "review-" + entry.review();
          case DUE -> "due-%s-%s".formatted(entry.licensee(), entry.reviewers());
          case RECOMMENDATION -> "recommendation-%d-%d".formatted(entry.review(), entry.finding());
        };
    return of.toLowerCase(Locale.ROOT) + "@reviews.uskpa";
  }

  private static ICalDate day(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }
}
