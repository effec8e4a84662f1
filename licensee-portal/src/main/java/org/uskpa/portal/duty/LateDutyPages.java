package org.uskpa.portal.duty;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.Duty;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.listing.Page;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** The late duties of a kind, whoever owes them: behind the figures of the board. */
@Controller
@RequiresRight(Right.READ_BOARD)
class LateDutyPages {

  private static final int PAGE = 50;

  private final Duties duties;
  private final Clock clock;

  LateDutyPages(Duties duties, Clock clock) {
    this.duties = duties;
    this.clock = clock;
  }

  /** A late duty and who owes it. */
  record Line(DutyLine duty, String owner) {}

  @GetMapping("/duties/late/{kind}")
  String late(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String kind,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    DutyKind wanted =
        Arrays.stream(DutyKind.values())
            .filter(one -> one.name().equals(kind))
            .findFirst()
            .orElseThrow(() -> new NotFound("kind of duty " + kind));
    Instant now = clock.instant();
    Page<Duty> page = duties.late(wanted, now, after, PAGE);
    String address = "/duties/late/" + wanted.name();
    model.addAttribute("kind", wanted);
    model.addAttribute(
        "duties",
        page.rows().stream()
            .map(duty -> new Line(DutyLine.of(duty, person, now), owner(duty)))
            .toList());
    model.addAttribute("start", after == null ? "" : address);
    model.addAttribute("next", page.next().map(key -> address + "?after=" + key).orElse(""));
    return "duty/late";
  }

  private static String owner(Duty duty) {
    String licensee = duty.licenseeNumber();
    return licensee == null ? duty.owner().label() : licensee;
  }
}
