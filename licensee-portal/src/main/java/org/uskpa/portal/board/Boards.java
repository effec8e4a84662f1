package org.uskpa.portal.board;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uskpa.core.certificate.CertificateFigures;
import org.uskpa.core.certificate.VoidReason;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.licensee.FreeNumbers;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.LicenseeList;
import org.uskpa.core.licensee.Standing;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.review.ReviewsDue;
import org.uskpa.core.stock.StockOrders;
import org.uskpa.core.stock.StockReport;
import org.uskpa.core.stock.StockState;

/** Puts the figures for the board together, each with the address of its list. */
@Component
class Boards {

  /** The month of the day and a year of months before it. */
  private static final int MONTHS_BEFORE = 12;

  private static final int WHOLE = 100;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.US);

  private final LicenseeList licensees;
  private final ReviewsDue reviews;
  private final CertificateFigures certificates;
  private final StockReport stock;
  private final StockOrders orders;
  private final Duties duties;
  private final KnownRegisters registers;
  private final BoardWords words;
  private final Clock clock;

  Boards(
      LicenseeList licensees,
      ReviewsDue reviews,
      CertificateFigures certificates,
      StockReport stock,
      StockOrders orders,
      Duties duties,
      KnownRegisters registers,
      BoardWords words,
      Clock clock) {
    this.licensees = licensees;
    this.reviews = reviews;
    this.certificates = certificates;
    this.stock = stock;
    this.orders = orders;
    this.duties = duties;
    this.registers = registers;
    this.words = words;
    this.clock = clock;
  }

  Board on(LocalDate day) {
    LocalDate from = YearMonth.from(day).minusMonths(MONTHS_BEFORE).atDay(1);
    SortedMap<YearMonth, Long> issued = certificates.issuedByMonth(from, day);
    return new Board(
        day,
        from,
        Arrays.stream(LicenseeKind.values()).map(LicenseeKind::label).toList(),
        standings(day),
        Arrays.stream(ReviewsDue.Which.values()).map(ReviewsDue.Which::label).toList(),
        reviews(day),
        months(issued, day),
        new BoardFigure(
            issued.values().stream().mapToLong(Long::longValue).sum(),
            "/certificates?from=%s&through=%s".formatted(from, day),
            words.say("board.issued.all")),
        voids(from, day),
        stock(),
        duties());
  }

  private List<Board.StandingRow> standings(LocalDate day) {
    List<LicenseeList.Standings> counted = licensees.standings(day);
    List<Board.StandingRow> rows = new ArrayList<>();
    for (Standing standing : Standing.values()) {
      String list = "/licensees?on=%s&standing=%s".formatted(day, standing);
      List<BoardFigure> byKind =
          Arrays.stream(LicenseeKind.values())
              .map(
                  kind ->
                      new BoardFigure(
                          count(counted, standing, kind),
                          list + "&kind=" + kind,
                          words.say("board.about", standing.label(), kind.label())))
              .toList();
      rows.add(
          new Board.StandingRow(
              standing.label(),
              byKind,
              new BoardFigure(
                  byKind.stream().mapToLong(BoardFigure::count).sum(),
                  list,
                  words.say("board.about", standing.label(), words.say("board.all-kinds")))));
    }
    return rows;
  }

  private static long count(
      List<LicenseeList.Standings> counted, Standing standing, LicenseeKind kind) {
    return counted.stream()
        .filter(one -> one.standing() == standing && one.kind() == kind)
        .mapToLong(LicenseeList.Standings::licensees)
        .sum();
  }

  private List<Board.ReviewRow> reviews(LocalDate day) {
    return reviews.programmes(day).stream()
        .map(
            programme ->
                new Board.ReviewRow(
                    programme.reviewers().label(),
                    Arrays.stream(ReviewsDue.Which.values())
                        .map(
                            which ->
                                new BoardFigure(
                                    programme.of(which),
                                    "/reviews/due?body=%s&which=%s&on=%s"
                                        .formatted(programme.reviewers(), which, day),
                                    words.say(
                                        "board.about",
                                        which.label(),
                                        programme.reviewers().label())))
                        .toList(),
                    programme.share()))
        .toList();
  }

  private List<Board.MonthRow> months(SortedMap<YearMonth, Long> issued, LocalDate day) {
    long most = Math.max(1, issued.values().stream().mapToLong(Long::longValue).max().orElse(1));
    return issued.entrySet().stream()
        .map(
            month -> {
              LocalDate end = month.getKey().atEndOfMonth();
              String name = MONTH.format(month.getKey());
              return new Board.MonthRow(
                  name,
                  new BoardFigure(
                      month.getValue(),
                      "/certificates?from=%s&through=%s"
                          .formatted(month.getKey().atDay(1), end.isAfter(day) ? day : end),
                      words.say("board.issued.in", name)),
                  month.getValue() * WHOLE / most);
            })
        .toList();
  }

  private List<Board.Row> voids(LocalDate from, LocalDate through) {
    Map<VoidReason, Long> voids = certificates.voidsByReason(from, through);
    return Arrays.stream(VoidReason.values())
        .map(
            reason ->
                row(
                    reason.label(),
                    voids.getOrDefault(reason, 0L),
                    "/certificates?voidReason=%s&voidedFrom=%s&voidedThrough=%s"
                        .formatted(reason, from, through)))
        .toList();
  }

  private List<Board.Row> stock() {
    Map<StockState, Long> counts = stock.counts(null);
    Map<FreeNumbers, Long> free = licensees.free();
    Stream<Board.Row> states =
        Arrays.stream(StockState.values())
            .filter(counts::containsKey)
            .map(
                state ->
                    row(
                        words.say("board.stock.state", state.label()),
                        counts.getOrDefault(state, 0L),
                        "/stock-register?state=" + state));
    Stream<Board.Row> others =
        Stream.of(
            row(
                words.say("board.stock.gaps"),
                stock.series().stream().mapToLong(StockReport.Series::missing).sum(),
                "/stock-register/gaps"),
            row(
                words.say("board.stock.low", String.valueOf(fewNumbers())),
                free.getOrDefault(FreeNumbers.LOW, 0L),
                "/licensees?free=" + FreeNumbers.LOW),
            row(
                words.say("board.stock.none"),
                free.getOrDefault(FreeNumbers.NONE, 0L),
                "/licensees?free=" + FreeNumbers.NONE),
            row(words.say("board.orders"), orders.open().size(), "/stock-register/orders"));
    return Stream.concat(states, others).toList();
  }

  private int fewNumbers() {
    return registers.current().settings().fewNumbers(EasternTime.dateOf(clock.instant()));
  }

  private List<Board.Row> duties() {
    return duties.late(clock.instant()).entrySet().stream()
        .map(
            late ->
                row(late.getKey().label(), late.getValue(), "/duties/late/" + late.getKey().name()))
        .toList();
  }

  private static Board.Row row(String label, long count, String href) {
    return new Board.Row(label, new BoardFigure(count, href, label));
  }
}
