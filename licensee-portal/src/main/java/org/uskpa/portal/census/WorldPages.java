package org.uskpa.portal.census;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.portal.account.PeopleNames;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.statistics.export.Report;
import org.uskpa.statistics.table.Table;
import org.uskpa.statistics.world.WorldFigures;
import org.uskpa.statistics.world.WorldTables;
import org.uskpa.statistics.world.WorldVintage;

/** The figures of all Participants, vintage by vintage, and what was printed of their totals. */
@Controller
@RequestMapping("/world")
@RequiresRight(Right.READ_OPEN_QUARTERS)
class WorldPages {

  private static final String ALL = "figures";

  private final WorldFigures world;
  private final WorldTables tables;
  private final Journal journal;
  private final PeopleNames names;

  WorldPages(WorldFigures world, WorldTables tables, Journal journal, PeopleNames names) {
    this.world = world;
    this.tables = tables;
    this.journal = journal;
    this.names = names;
  }

  /** A year with its vintages, the latest first. */
  record YearLine(String year, List<WorldVintage> vintages) {}

  @GetMapping
  String index(Model model) {
    List<YearLine> years = new ArrayList<>();
    for (WorldVintage vintage : world.vintages()) {
      String year = Integer.toString(vintage.year());
      if (years.isEmpty() || !years.get(years.size() - 1).year().equals(year)) {
        years.add(new YearLine(year, new ArrayList<>()));
      }
      years.get(years.size() - 1).vintages().add(vintage);
    }
    model.addAttribute("years", years);
    model.addAttribute("statements", TableView.at(tables.statements(), "/world"));
    return "world/index";
  }

  @GetMapping("/{table}.{format}")
  ResponseEntity<byte[]> statements(@PathVariable String table, @PathVariable String format) {
    return FileAnswer.of(format, named(List.of(tables.statements()), table));
  }

  @GetMapping("/{year}/{vintage}")
  String vintage(@PathVariable String year, @PathVariable String vintage, Model model) {
    WorldVintage own = find(year, vintage);
    String address = address(own);
    model.addAttribute("vintage", own);
    model.addAttribute("loadedBy", names.of(own.loadedBy()));
    model.addAttribute(
        "others",
        world.vintages().stream()
            .filter(one -> one.year() == own.year() && one.id() != own.id())
            .map(one -> new Against(one.vintage(), against(own, one)))
            .toList());
    model.addAttribute("files", FileLink.ofPage(address + "/" + ALL));
    model.addAttribute(
        "tables", tables.of(own).stream().map(table -> TableView.at(table, address)).toList());
    model.addAttribute(
        "history", journal.of(new Subject("world-figures", Integer.toString(own.year()))));
    return "world/vintage";
  }

  /** Another vintage of the year, and where the two stand against each other. */
  record Against(String vintage, String href) {}

  @GetMapping("/{year}/{vintage}/{table}.{format}")
  ResponseEntity<byte[]> file(
      @PathVariable String year,
      @PathVariable String vintage,
      @PathVariable String table,
      @PathVariable String format) {
    WorldVintage own = find(year, vintage);
    return answer(
        format,
        table,
        tables.of(own),
        () ->
            new Report(
                "%d-%s-global-summary".formatted(own.year(), own.vintage()),
                "Annual global summary %d, vintage %s".formatted(own.year(), own.vintage()),
                tables.of(own)));
  }

  /** Two vintages of a year, the later against the earlier, whichever is named first. */
  @GetMapping("/{year}/{vintage}/against/{other}")
  String difference(
      @PathVariable String year,
      @PathVariable String vintage,
      @PathVariable String other,
      Model model) {
    Pair pair = pair(year, vintage, other);
    String address = against(pair.later(), pair.earlier());
    model.addAttribute("earlier", pair.earlier());
    model.addAttribute("later", pair.later());
    model.addAttribute("files", FileLink.ofPage(address + "/" + ALL));
    model.addAttribute(
        "tables",
        tables.differences(pair.earlier(), pair.later()).stream()
            .map(table -> TableView.at(table, address))
            .toList());
    return "world/difference";
  }

  @GetMapping("/{year}/{vintage}/against/{other}/{table}.{format}")
  ResponseEntity<byte[]> differenceFile(
      @PathVariable String year,
      @PathVariable String vintage,
      @PathVariable String other,
      @PathVariable String table,
      @PathVariable String format) {
    Pair pair = pair(year, vintage, other);
    List<Table> differences = tables.differences(pair.earlier(), pair.later());
    return answer(
        format,
        table,
        differences,
        () ->
            new Report(
                "%d-%s-against-%s"
                    .formatted(
                        pair.later().year(), pair.later().vintage(), pair.earlier().vintage()),
                "Annual global summary %d: vintage %s against %s"
                    .formatted(
                        pair.later().year(), pair.later().vintage(), pair.earlier().vintage()),
                differences));
  }

  private record Pair(WorldVintage earlier, WorldVintage later) {}

  private Pair pair(String year, String one, String other) {
    WorldVintage first = find(year, one);
    WorldVintage second = find(year, other);
    if (first.id() == second.id()) {
      throw new NotFound("vintage %s of %s against itself".formatted(one, year));
    }
    return first.vintage().compareTo(second.vintage()) < 0
        ? new Pair(first, second)
        : new Pair(second, first);
  }

  private WorldVintage find(String year, String vintage) {
    if (!year.matches("\\d{4}")) {
      throw new NotFound("world figures of " + year);
    }
    return world
        .vintage(Integer.parseInt(year), vintage)
        .orElseThrow(() -> new NotFound("vintage %s of %s".formatted(vintage, year)));
  }

  private static ResponseEntity<byte[]> answer(
      String format, String table, List<Table> all, Supplier<Report> report) {
    return table.equals(ALL)
        ? FileAnswer.of(format, report.get())
        : FileAnswer.of(format, named(all, table));
  }

  private static Table named(List<Table> all, String name) {
    return all.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NotFound("table " + name));
  }

  private static String address(WorldVintage vintage) {
    return "/world/%d/%s".formatted(vintage.year(), vintage.vintage());
  }

  private static String against(WorldVintage later, WorldVintage earlier) {
    return "%s/against/%s".formatted(address(later), earlier.vintage());
  }
}
