package org.uskpa.portal.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uskpa.core.duty.InboxCopy;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.incoming.ImportContent;
import org.uskpa.core.incoming.ImportDetail;
import org.uskpa.core.incoming.ImportDetails;
import org.uskpa.core.incoming.ImportFilter;
import org.uskpa.core.incoming.ImportList;
import org.uskpa.core.incoming.ImportRow;
import org.uskpa.core.listing.Page;
import org.uskpa.core.shipment.Dates;
import org.uskpa.core.shipment.EntryNumber;
import org.uskpa.core.shipment.ForeignNumber;
import org.uskpa.portal.account.PeopleNames;
import org.uskpa.portal.page.Difference;
import org.uskpa.portal.page.ListSearch;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.page.SummaryRow;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** Imports on record: all of them, and each with its findings, duties and history. */
@Controller
@RequestMapping("/imports")
@RequiresRight(Right.READ_IMPORTS)
class ImportPages {

  private static final int PAGE = 50;
  private static final List<String> FIELDS =
      List.of("entry", "number", "participant", "importer", "from", "through", "findings");

  private final ImportList imports;
  private final ImportDetails details;
  private final Issuers issuers;
  private final EntryPorts ports;
  private final ImportFields fields;
  private final PeopleNames people;
  private final Moments moments;
  private final MessageSource words;

  ImportPages(
      ImportList imports,
      ImportDetails details,
      Issuers issuers,
      EntryPorts ports,
      ImportFields fields,
      PeopleNames people,
      Moments moments,
      MessageSource words) {
    this.imports = imports;
    this.details = details;
    this.issuers = issuers;
    this.ports = ports;
    this.fields = fields;
    this.people = people;
    this.moments = moments;
    this.words = words;
  }

  /** An import as the list shows it. */
  record Line(ImportRow row, String issuer) {}

  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> sought,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    ListSearch search = new ListSearch("/imports", sought, FIELDS);
    ImportFilter filter =
        new ImportFilter(
            search.read("entry", EntryNumber::of),
            search.read("number", ForeignNumber::of),
            search.textOrNull("participant"),
            search.textOrNull("importer"),
            search.read("from", Dates::of),
            search.read("through", Dates::of),
            search.text("findings").equals("true"));
    Page<ImportRow> page =
        search.isReadable() ? imports.page(filter, after, PAGE) : new Page<>(List.of(), null);
    model.addAttribute("form", search.form());
    model.addAttribute(
        "imports",
        page.rows().stream().map(row -> new Line(row, issuers.named(row.issuer()))).toList());
    model.addAttribute("narrowed", search.narrows());
    model.addAttribute("start", search.start(after));
    model.addAttribute("next", search.next(page.after()));
    model.addAttribute("participants", issuers.participants());
    model.addAttribute("enters", person.may(Right.ENTER_IMPORTS));
    return "incoming/list";
  }

  @GetMapping("/{entry}")
  String show(@AuthenticationPrincipal SignedIn person, @PathVariable String entry, Model model) {
    ImportDetail detail = details.of(entry(entry));
    model.addAttribute("detail", detail);
    model.addAttribute("names", names(detail));
    says(detail.content(), detail.findings(), model);
    model.addAttribute("corrections", corrections(detail));
    model.addAttribute("corrects", person.may(Right.CORRECT_RECORDS));
    model.addAttribute("sameNumber", "/imports?number=" + detail.content().number());
    return "incoming/import";
  }

  /** A version that was corrected, as it was. */
  @GetMapping("/{entry}/versions/{version}")
  String version(@PathVariable String entry, @PathVariable String version, Model model) {
    ImportDetail detail = details.of(entry(entry));
    ImportDetail.Version shown =
        detail.versions().stream()
            .filter(one -> String.valueOf(one.number()).equals(version))
            .findFirst()
            .orElseThrow(() -> new NotFound("version " + version + " of import " + entry));
    if (shown.number() == detail.version()) {
      return "redirect:/imports/" + detail.content().entry();
    }
    model.addAttribute("version", shown);
    model.addAttribute("next", detail.versions().get(shown.number()));
    model.addAttribute("names", names(detail));
    says(shown.content(), shown.findings(), model);
    return "incoming/version";
  }

  private void says(ImportContent content, List<ImportDetail.Found> findings, Model model) {
    model.addAttribute("arrived", content);
    model.addAttribute("found", findings);
    model.addAttribute("certificate", certificate(content));
    model.addAttribute("entered", entered(content));
    model.addAttribute("goods", content.lines().stream().map(GoodsRow::of).toList());
    model.addAttribute("total", GoodsRow.total(say("import.goods.total"), content.lines()));
  }

  /**
   * A correction.
   *
   * @param differences from the version before
   */
  record Correction(ImportDetail.Version version, List<Difference> differences) {}

  /** The last one first. */
  private List<Correction> corrections(ImportDetail detail) {
    List<Correction> corrections = new ArrayList<>();
    for (int after = detail.versions().size() - 1; after > 0; after--) {
      ImportDetail.Version version = detail.versions().get(after);
      ImportContent before = detail.versions().get(after - 1).content();
      corrections.add(
          new Correction(
              version,
              Difference.of(
                  version.content().changesFrom(before),
                  field -> say("import." + field),
                  fields::recorded)));
    }
    return corrections;
  }

  private Map<String, String> names(ImportDetail detail) {
    return people.of(
        Stream.concat(
                detail.versions().stream().map(ImportDetail.Version::recordedBy),
                detail.copies().stream().map(InboxCopy::receivedBy).filter(Objects::nonNull))
            .toList());
  }

  private List<SummaryRow> certificate(ImportContent content) {
    return List.of(
        new SummaryRow(say("import.certificate_number"), content.numberAsTyped()),
        new SummaryRow(say("import.issuing_participant"), issuers.named(content.issuer())),
        new SummaryRow(say("import.issue_date"), moments.day(content.issuedOn())),
        new SummaryRow(say("import.expiry_date"), moments.day(content.expiresOn())),
        new SummaryRow(say("import.origin"), content.origin().printed()),
        new SummaryRow(say("import.parcels"), String.valueOf(content.parcels())),
        new SummaryRow(say("import.container_seals"), String.join(", ", content.seals())),
        new SummaryRow(say("import.exporter_name"), content.exporterName()));
  }

  private List<SummaryRow> entered(ImportContent content) {
    return List.of(
        new SummaryRow(say("import.arrival_date"), moments.day(content.arrivedOn())),
        new SummaryRow(say("import.import_date"), moments.day(content.enteredOn())),
        new SummaryRow(
            say("import.port_code"), ports.named(content.portCode(), content.enteredOn())),
        new SummaryRow(say("import.importer_name"), content.importer().name()),
        new SummaryRow(say("import.importer_address"), content.importer().address()));
  }

  /**
   * An entry as an address carries it.
   *
   * @throws NotFound when it is none
   */
  static EntryNumber entry(String text) {
    try {
      return EntryNumber.of(text);
    } catch (IllegalArgumentException noEntry) {
      throw new NotFound("import " + text);
    }
  }

  private String say(String key) {
    return words.getMessage(key, null, Locale.US);
  }
}
