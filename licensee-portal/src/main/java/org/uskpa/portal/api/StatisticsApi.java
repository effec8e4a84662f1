package org.uskpa.portal.api;

import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uskpa.core.measure.Period;
import org.uskpa.portal.page.NotFound;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.statistics.export.PeriodRecord;
import org.uskpa.statistics.quarter.CompileFigures;
import org.uskpa.statistics.quarter.Figures;

/** Figures for programs. What is not released is not there for who may not read open quarters. */
@RestController
@RequestMapping("/api/v1/statistics")
class StatisticsApi {

  private final CompileFigures figures;

  StatisticsApi(CompileFigures figures) {
    this.figures = figures;
  }

  /** A quarter such as {@code 2018Q3}, a year such as {@code 2018}, or {@code 2018Q1-Q3}. */
  @GetMapping(path = "/{period}", produces = MediaType.APPLICATION_JSON_VALUE)
  @RequiresRight(Right.READ_STATISTICS)
  PeriodRecord period(@AuthenticationPrincipal SignedIn person, @PathVariable String period) {
    Figures found = figures.of(parsed(period));
    if (!found.status().isReleased() && !person.may(Right.READ_OPEN_QUARTERS)) {
      throw new NotFound("figures of %s, not released".formatted(period));
    }
    return PeriodRecord.of(found);
  }

  private static Period parsed(String period) {
    try {
      return Period.parse(period);
    } catch (IllegalArgumentException unreadable) {
      throw new NotFound("period " + period);
    }
  }
}
