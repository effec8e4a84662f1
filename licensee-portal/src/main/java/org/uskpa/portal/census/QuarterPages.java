package org.uskpa.portal.census;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.RecordedYears;
import org.uskpa.core.record.ReleaseDuty;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.statistics.anomaly.Questions;
import org.uskpa.statistics.release.Edition;
import org.uskpa.statistics.release.EditionState;
import org.uskpa.statistics.release.Editions;
import org.uskpa.statistics.release.FindChanges;
import org.uskpa.statistics.table.Firmness;

/** The quarters and how far each has come. */
@Controller
@RequestMapping("/quarters")
@RequiresRight(Right.READ_REVIEWS)
class QuarterPages {

  private final Editions editions;
  private final Questions questions;
  private final FindChanges changes;
  private final ReleaseDuty duty;
  private final RecordedYears years;
  private final QuarterWords words;
  private final Clock clock;

  QuarterPages(
      Editions editions,
      Questions questions,
      FindChanges changes,
      ReleaseDuty duty,
      RecordedYears years,
      QuarterWords words,
      Clock clock) {
    this.editions = editions;
    this.questions = questions;
    this.changes = changes;
    this.duty = duty;
    this.years = years;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  String list(Model model) {
    List<Edition> newest = editions.newest();
    Map<Quarter, Edition> byQuarter =
        newest.stream().collect(Collectors.toMap(Edition::quarter, Function.identity()));
    Map<Quarter, Integer> changed = new HashMap<>();
    changes.all().forEach(one -> changed.put(one.edition().quarter(), one.changes().size()));
    Map<Long, Long> open = questions.open(newest.stream().map(Edition::id).toList());
    List<Quarter> quarters = quarters();
    Map<Quarter, Instant> due = duty.dueAt(quarters);
    model.addAttribute("due", due);
    model.addAttribute(
        "quarters",
        quarters.stream()
            .map(
                quarter -> {
                  Edition edition = byQuarter.get(quarter);
                  return line(
                      quarter,
                      edition,
                      due.get(quarter),
                      edition == null ? 0 : open.getOrDefault(edition.id(), 0L),
                      changed.getOrDefault(quarter, 0));
                })
            .toList());
    return "quarters/list";
  }

  private QuarterLine line(
      Quarter quarter, @Nullable Edition edition, @Nullable Instant due, long open, int changed) {
    Firmness firmness = edition == null ? Firmness.OPEN : shown(edition);
    return new QuarterLine(
        quarter,
        Period.of(quarter).label(),
        firmness.status().isReleased() ? "good" : edition == null ? "neutral" : "info",
        firmness.label(),
        edition == null ? "" : work(edition),
        due,
        due != null && due.isBefore(clock.instant()),
        edition != null && edition.state() == EditionState.IN_REVIEW ? open : 0,
        changed);
  }

  /** Of a quarter whose revision is in work, what is released. */
  private static Firmness shown(Edition newest) {
    return !newest.isReleased() && newest.number() > 1
        ? Firmness.ofEdition(newest.number() - 1)
        : newest.firmness();
  }

  private String work(Edition edition) {
    if (edition.state() == EditionState.SUBMITTED) {
      return words.say("quarters.work.submitted");
    }
    return edition.number() > 1 && !edition.isReleased()
        ? words.say("quarters.work.revision", edition.number() - 1)
        : "";
  }

  /** From the running one back to the first of which there are records. */
  private List<Quarter> quarters() {
    List<Integer> recorded = years.latestFirst();
    if (recorded.isEmpty()) {
      return List.of();
    }
    LocalDate today = EasternTime.dateOf(clock.instant());
    int last = Math.max(recorded.get(0), today.getYear());
    int first = recorded.get(recorded.size() - 1);
    return IntStream.rangeClosed(0, last - first)
        .mapToObj(before -> last - before)
        .flatMap(year -> Stream.of(4, 3, 2, 1).map(number -> new Quarter(year, number)))
        .filter(quarter -> !quarter.firstDay().isAfter(today))
        .toList();
  }
}
