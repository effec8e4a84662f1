package org.uskpa.portal.open;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;
import org.uskpa.portal.census.TableView;
import org.uskpa.portal.security.ForEveryone;
import org.uskpa.statistics.export.Report;
import org.uskpa.statistics.publication.Publication;
import org.uskpa.statistics.table.Cell;

/** Released figures for everybody. What is not released is not found here. */
@Controller
@RequestMapping(OpenAddress.ROOT)
@ForEveryone
class OpenPages {

  private final PublishedReports reports;
  private final Freshness freshness;

  OpenPages(PublishedReports reports, Freshness freshness) {
    this.reports = reports;
    this.freshness = freshness;
  }

  @GetMapping
  @Nullable String list(WebRequest request, HttpServletResponse response, Model model) {
    List<Publication> all = reports.all();
    if (freshness.isListKnown(request, response, all)) {
      return null;
    }
    model.addAttribute("years", PublishedYear.of(all));
    return "open/index";
  }

  /** The newest edition of a quarter or a year. */
  @GetMapping("/{period}")
  @Nullable String period(
      @PathVariable String period, WebRequest request, HttpServletResponse response, Model model) {
    List<Publication> editions = reports.editions(period);
    return freshness.isNewestKnown(request, response, editions)
        ? null
        : show(editions.get(0), editions, model);
  }

  /** An edition at its own address, where it stays. */
  @GetMapping("/{period}/editions/{edition}")
  @Nullable String edition(
      @PathVariable String period,
      @PathVariable String edition,
      WebRequest request,
      HttpServletResponse response,
      Model model) {
    Publication asked = reports.edition(period, edition);
    List<Publication> editions = reports.editions(period);
    // Whether there is a newer one stands on the page, so it is no more lasting than that.
    return freshness.isEditionKnown(request, response, asked, editions)
        ? null
        : show(asked, editions, model);
  }

  private String show(Publication publication, List<Publication> editions, Model model) {
    Report report = reports.report(publication);
    model.addAttribute("name", publication.period().label());
    model.addAttribute("publication", publication);
    model.addAttribute("standing", PublishedYear.standing(publication));
    model.addAttribute("newest", editions.get(0));
    model.addAttribute("own", OpenAddress.of(publication));
    model.addAttribute("json", OpenAddress.json(publication, OpenAddress.ALL_TABLES));
    model.addAttribute(
        "editions",
        editions.stream()
            .map(one -> new PublishedYear.Link(PublishedYear.standing(one), OpenAddress.of(one)))
            .toList());
    model.addAttribute(
        "withheld",
        report.tables().stream()
            .flatMap(table -> table.allRows().stream())
            .flatMap(row -> row.cells().stream())
            .anyMatch(Cell.Withheld.class::isInstance));
    model.addAttribute(
        "tables",
        report.tables().stream()
            .map(table -> TableView.ofOpen(table, OpenAddress.files(publication, table.name())))
            .toList());
    return "open/period";
  }
}
