package org.uskpa.portal.issue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uskpa.core.certificate.CertificateFilter;
import org.uskpa.core.certificate.CertificateList;
import org.uskpa.core.certificate.CertificateRow;
import org.uskpa.core.certificate.CertificateState;
import org.uskpa.core.certificate.VoidReason;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.listing.Page;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.shipment.Dates;
import org.uskpa.core.shipment.Itn;
import org.uskpa.core.stock.StockNumbers;
import org.uskpa.portal.page.Amounts;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.ListSearch;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** The certificates within reach, newest first, as a search narrows them. */
@Controller
@RequiresRight(Right.READ_CERTIFICATES)
class ListPages {

  private static final int ROWS = 25;

  /** What a search found is counted so far: more is not gone through one by one. */
  private static final int MOST_COUNTED = 10_000;

  private static final String NUMBER = "number";
  private static final String ITN = "itn";
  private static final String CONSIGNEE = "consignee";
  private static final String DESTINATION = "destination";
  private static final String STATE = "state";
  private static final String LICENSEE = "licensee";
  private static final String FROM = "from";
  private static final String THROUGH = "through";
  private static final String VOID_REASON = "voidReason";
  private static final String VOIDED_FROM = "voidedFrom";
  private static final String VOIDED_THROUGH = "voidedThrough";
  private static final List<String> FILTERS =
      List.of(
          NUMBER,
          ITN,
          CONSIGNEE,
          DESTINATION,
          STATE,
          LICENSEE,
          FROM,
          THROUGH,
          VOID_REASON,
          VOIDED_FROM,
          VOIDED_THROUGH);

  private final CertificateList certificates;
  private final LateDuties lateDuties;
  private final Licensees licensees;
  private final StockNumbers stock;
  private final FieldChoices choices;
  private final Moments moments;
  private final PageWords words;
  private final Clock clock;

  ListPages(
      CertificateList certificates,
      LateDuties lateDuties,
      Licensees licensees,
      StockNumbers stock,
      FieldChoices choices,
      Moments moments,
      PageWords words,
      Clock clock) {
    this.certificates = certificates;
    this.lateDuties = lateDuties;
    this.licensees = licensees;
    this.stock = stock;
    this.choices = choices;
    this.moments = moments;
    this.words = words;
    this.clock = clock;
  }

  /**
   * The list as its page shows it.
   *
   * @param allLicensees whether it spans licensees
   * @param filtered whether a search narrows it
   * @param newest address of its first page; empty on that page
   * @param next address of the next page; empty on the last
   */
  record Listing(
      boolean mayOpen,
      String command,
      String stock,
      boolean allLicensees,
      boolean filtered,
      String caption,
      List<Choice> destinations,
      List<Choice> states,
      List<Choice> voidReasons,
      List<Row> rows,
      String newest,
      String next) {
    Listing {
      rows = List.copyOf(rows);
    }
  }

  /** A certificate in the list. */
  record Row(
      String number,
      String state,
      String tone,
      String late,
      String licensee,
      String consignee,
      String destination,
      String issued,
      String carats,
      String value,
      boolean corrected) {}

  @GetMapping("/certificates")
  String list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    ListSearch search = new ListSearch("/certificates", fields, FILTERS);
    CertificateFilter filter = filter(search, person);
    Page<CertificateRow> page =
        search.isReadable() ? certificates.page(filter, after, ROWS) : new Page<>(List.of(), null);
    model.addAttribute("form", search.form());
    model.addAttribute(
        "list", listing(person, search, caption(search, filter, after, page), after, page));
    return "issue/list";
  }

  private String caption(
      ListSearch search,
      CertificateFilter filter,
      @Nullable String after,
      Page<CertificateRow> page) {
    if (!search.narrows() || page.rows().isEmpty()) {
      return words.say("certificates.caption.newest");
    }
    long found =
        after == null && page.after() == null
            ? page.rows().size()
            : certificates.count(filter, MOST_COUNTED);
    return found > MOST_COUNTED
        ? words.say("certificates.caption.more", MOST_COUNTED)
        : words.say("certificates.caption.found", found);
  }

  private CertificateFilter filter(ListSearch search, SignedIn person) {
    SignedIn.OfLicensee own = person.licensee();
    return (own != null ? CertificateFilter.of(own.id()) : ofLicensee(search))
        .numbered(search.textOrNull(NUMBER))
        .filedAs(search.read(ITN, Itn::of))
        .to(search.textOrNull(CONSIGNEE), search.textOrNull(DESTINATION))
        .in(search.choice(STATE, CertificateState.class))
        .issued(search.read(FROM, Dates::of), search.read(THROUGH, Dates::of))
        .voided(
            search.choice(VOID_REASON, VoidReason.class),
            search.read(VOIDED_FROM, Dates::of),
            search.read(VOIDED_THROUGH, Dates::of));
  }

  private CertificateFilter ofLicensee(ListSearch search) {
    Long licensee = search.read(LICENSEE, this::licensee);
    return licensee == null ? CertificateFilter.all() : CertificateFilter.of(licensee);
  }

  private Long licensee(String typed) {
    String wanted = typed.toUpperCase(Locale.ROOT);
    return licensees
        .byNumber(wanted)
        .map(Licensee::id)
        .orElseThrow(
            () -> new IllegalArgumentException(words.say("certificates.no-licensee", wanted)));
  }

  private Listing listing(
      SignedIn person,
      ListSearch search,
      String caption,
      @Nullable String after,
      Page<CertificateRow> page) {
    SignedIn.OfLicensee own = person.licensee();
    boolean mayOpen = own != null && person.may(Right.DRAFT);
    Map<String, Long> late =
        lateDuties.of(page.rows().stream().map(CertificateRow::number).toList());
    LocalDate today = EasternTime.dateOf(clock.instant());
    return new Listing(
        mayOpen,
        UUID.randomUUID().toString(),
        mayOpen && own != null ? stock(stock.countFree(own.id())) : "",
        own == null,
        search.narrows(),
        caption,
        choices.countries(search.text(DESTINATION)),
        Arrays.stream(CertificateState.values())
            .map(state -> new Choice(state.name(), state.label()))
            .toList(),
        Arrays.stream(VoidReason.values())
            .map(reason -> new Choice(reason.name(), reason.label()))
            .toList(),
        page.rows().stream()
            .map(row -> row(row, late.getOrDefault(row.number().value(), 0L), today))
            .toList(),
        search.start(after),
        search.next(page.after()));
  }

  private String stock(long free) {
    return free == 0
        ? words.say("certificates.stock.none")
        : free == 1 ? words.say("certificates.stock.one") : words.say("certificates.stock", free);
  }

  private Row row(CertificateRow row, long late, LocalDate today) {
    Instant saved = row.savedAt();
    return new Row(
        row.number().value(),
        row.isPastExpiry(today) ? words.say("certificates.expired") : row.state().label(),
        row.isPastExpiry(today) ? "warn" : StateTone.of(row.state()),
        late == 0
            ? ""
            : late == 1 ? words.say("certificates.late.one") : words.say("certificates.late", late),
        row.licenseeNumber(),
        row.consignee(),
        choices.country(row.destination()),
        row.issuedOn() != null
            ? moments.day(row.issuedOn())
            : saved == null
                ? ""
                : words.say("certificates.saved", moments.day(EasternTime.dateOf(saved))),
        row.carats() == null ? "" : Amounts.of(row.carats()),
        row.value() == null ? "" : Amounts.of(row.value()),
        row.corrected());
  }
}
