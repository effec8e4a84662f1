package org.uskpa.portal.acknowledgment;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.licensee.AcknowledgmentsOfYear;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Quarter;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;

/** Who acknowledged a year, and how many of those that exported did: the annual report asks. */
@Controller
@RequiresRight(Right.READ_LICENSEES)
class AcknowledgmentYearPages {

  /** So many years are a click away. */
  private static final int OFFERED = 6;

  private final AcknowledgmentsOfYear acknowledgments;
  private final Clock clock;

  AcknowledgmentYearPages(AcknowledgmentsOfYear acknowledgments, Clock clock) {
    this.acknowledgments = acknowledgments;
    this.clock = clock;
  }

  @GetMapping("/acknowledgments")
  String ofYear(@RequestParam(required = false) @Nullable String year, Model model) {
    int present = EasternTime.dateOf(clock.instant()).getYear();
    int asked = year == null ? present : year(year, present);
    List<String> years =
        IntStream.rangeClosed(present - OFFERED + 1, present)
            .map(one -> 2 * present - OFFERED + 1 - one)
            .mapToObj(String::valueOf)
            .toList();
    model.addAttribute("report", acknowledgments.of(asked));
    model.addAttribute("year", String.valueOf(asked));
    model.addAttribute("years", years);
    return "acknowledgment/year";
  }

  private static int year(String text, int present) {
    if (!text.matches("2\\d{3}")
        || Integer.parseInt(text) < Quarter.FIRST_YEAR
        || Integer.parseInt(text) > present) {
      throw new NotFound("acknowledgments of " + text);
    }
    return Integer.parseInt(text);
  }
}
