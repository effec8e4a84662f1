package org.uskpa.statistics.export;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.PricePerCarat;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Partner;
import org.uskpa.core.record.PartnerTrade;
import org.uskpa.core.record.Partners;
import org.uskpa.core.record.Selection;
import org.uskpa.core.record.Trade;
import org.uskpa.statistics.published.Quantity;
import org.uskpa.statistics.published.Statement;
import org.uskpa.statistics.quarter.Figures;
import org.uskpa.statistics.quarter.FlowFigures;
import org.uskpa.statistics.quarter.Measure;
import org.uskpa.statistics.quarter.Ranked;
import org.uskpa.statistics.quarter.Standing;
import org.uskpa.statistics.ratio.Percent;
import org.uskpa.statistics.table.Status;

/**
 * A period's figures as the API gives them. Decimals are texts, so that no reader turns them into
 * binary fractions; names of fields are what other people's systems rely on.
 *
 * @param period such as {@code 2018Q3} or {@code 2018}
 * @param status {@code OPEN} where there are records and while the period goes on; {@code
 *     IN_REVIEW}, {@code RELEASED} or {@code REVISED} as Census has come; {@code PUBLISHED} where
 *     there are statements and no records; {@code NO_RECORDS} where a period is over and there is
 *     neither
 * @param asOf the moment the figures are of, in UTC; of a released period that of its release
 * @param edition of a released quarter: 1, or more when it was revised; null for all others
 * @param imports null where there are no records; a period that goes on without records has zeros
 * @param exports null where there are no records
 * @param statements what was published of the year, by source; empty where records are
 */
public record PeriodRecord(
    String period,
    String status,
    String asOf,
    @Nullable Integer edition,
    @Nullable FlowRecord imports,
    @Nullable FlowRecord exports,
    List<StatementRecord> statements) {

  /**
   * What one source published of the year.
   *
   * @param source where it was read
   * @param vintage of what day the source says its data are
   */
  public record StatementRecord(
      String source, String vintage, StatedRecord imports, StatedRecord exports) {}

  /** One direction as published; null is what the source leaves out. */
  public record StatedRecord(
      @Nullable String certificates, @Nullable String carats, @Nullable String valueUsd) {}

  /**
   * One direction.
   *
   * @param certificates how many; one with several lines counts once; null where withheld
   * @param lines the three HS codes, always all of them, in their order
   * @param partners most carats first, ties by name
   */
  public record FlowRecord(
      @Nullable Long certificates,
      List<LineRecord> lines,
      TotalRecord total,
      List<PartnerRecord> partners) {}

  /**
   * One HS code.
   *
   * @param carats null where withheld, as all that is told of the code is then
   * @param usdPerCarat null for zero carats
   * @param shareOfCarats of a hundred; null where the total is zero
   * @param shareOfValue of a hundred; null where the total is zero
   */
  public record LineRecord(
      String hs,
      @Nullable String carats,
      @Nullable String valueUsd,
      @Nullable String usdPerCarat,
      @Nullable String shareOfCarats,
      @Nullable String shareOfValue) {}

  /**
   * The sum of the lines.
   *
   * @param usdPerCarat null for zero carats
   */
  public record TotalRecord(
      @Nullable String carats, @Nullable String valueUsd, @Nullable String usdPerCarat) {}

  /**
   * The trade with one partner.
   *
   * @param participant the Participant's code, such as {@code IN} or {@code EU}; where none stands
   *     behind a record, the country's code
   * @param name the Participant's name
   * @param carats null where withheld: such partners come last, by name
   */
  public record PartnerRecord(
      String participant,
      String name,
      @Nullable String carats,
      @Nullable String valueUsd,
      @Nullable String shareOfCarats,
      @Nullable String shareOfValue) {}

  /** The record of these figures. */
  public static PeriodRecord of(Figures figures) {
    return new PeriodRecord(
        figures.period().toString(),
        figures.firmness().status().name(),
        figures.asOf().toString(),
        figures.firmness().numbered(),
        flow(figures.flow(Flow.IMPORT)),
        flow(figures.flow(Flow.EXPORT)),
        List.of());
  }

  /** The record of a period without records: what was published of it, and no zeros. */
  public static PeriodRecord withoutRecords(Standing standing) {
    return new PeriodRecord(
        standing.period().toString(),
        standing.status().name(),
        standing.asOf().moment().toString(),
        null,
        null,
        null,
        standing.status() == Status.PUBLISHED
            ? standing.statements().stream().map(PeriodRecord::statement).toList()
            : List.of());
  }

  private static StatementRecord statement(Statement statement) {
    return new StatementRecord(
        statement.source(),
        statement.vintage(),
        stated(statement, Flow.IMPORT),
        stated(statement, Flow.EXPORT));
  }

  private static StatedRecord stated(Statement statement, Flow flow) {
    return new StatedRecord(
        statement
            .figure(flow, Quantity.CERTIFICATES)
            .map(count -> count.setScale(0).toPlainString())
            .orElse(null),
        statement.figure(flow, Quantity.CARATS).map(PeriodRecord::digits).orElse(null),
        statement.figure(flow, Quantity.VALUE_USD).map(PeriodRecord::digits).orElse(null));
  }

  private static FlowRecord flow(FlowFigures figures) {
    Selection all = figures.selection();
    Trade total = figures.total();
    boolean told = figures.isTold(all);
    return new FlowRecord(
        told ? total.certificates() : null,
        Arrays.stream(HsCode.values()).map(hs -> line(hs, figures)).toList(),
        told
            ? new TotalRecord(digits(total.carats()), digits(total.valueUsd()), average(total))
            : new TotalRecord(null, null, null),
        Stream.concat(
                figures.ranking(Measure.VOLUME).stream().map(Ranked::trade),
                figures.unranked().stream())
            .map(partner -> partner(partner, figures))
            .toList());
  }

  private static LineRecord line(HsCode hs, FlowFigures figures) {
    if (!figures.isTold(figures.selection().in(hs))) {
      return new LineRecord(hs.code(), null, null, null, null, null);
    }
    Trade trade = figures.of(hs);
    return new LineRecord(
        hs.code(),
        digits(trade.carats()),
        digits(trade.valueUsd()),
        average(trade),
        share(figures, Measure.VOLUME, trade),
        share(figures, Measure.VALUE, trade));
  }

  private static PartnerRecord partner(PartnerTrade traded, FlowFigures figures) {
    Partner partner = traded.partner();
    if (!figures.isTold(figures.selection().with(Partners.only(partner.code())))) {
      return new PartnerRecord(partner.code(), partner.name(), null, null, null, null);
    }
    Trade trade = traded.total();
    return new PartnerRecord(
        partner.code(),
        partner.name(),
        digits(trade.carats()),
        digits(trade.valueUsd()),
        share(figures, Measure.VOLUME, trade),
        share(figures, Measure.VALUE, trade));
  }

  private static String digits(BigDecimal sum) {
    return sum.toPlainString();
  }

  private static @Nullable String average(Trade trade) {
    return trade.usdPerCarat().map(PricePerCarat::toString).orElse(null);
  }

  /** A share tells the total with its part. */
  private static @Nullable String share(FlowFigures figures, Measure measure, Trade part) {
    return figures.isTold(figures.selection())
        ? figures.share(measure, part).map(Percent::toString).orElse(null)
        : null;
  }
}
