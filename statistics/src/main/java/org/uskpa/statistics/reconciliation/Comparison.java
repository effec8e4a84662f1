package org.uskpa.statistics.reconciliation;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.uskpa.core.measure.HsCode;

/**
 * What it means that a record {@code o} of ours and a record {@code t} of another list differ, as
 * SQL: the one place that says it. Named parameter: {@code :partner}, where there is one.
 *
 * <p>Carats and dollars are compared exactly, but with filings in AES: those carry whole carats,
 * half up and one at the least, and whole dollars, fifty cents up (15 CFR 30.6(a)), on each of
 * their lines. So 0.40 carats are filed as 1; filed as 0 they differ, and the filing is the one to
 * correct.
 */
final class Comparison {

  /** From when the five years of a pair run. */
  static final String ISSUED = "coalesce(o.issued_on, t.issued_on, t.dated_on)";

  private static final String QUARTER =
      """
      o.counted_on <> t.dated_on
        AND (extract(year FROM o.counted_on), extract(quarter FROM o.counted_on))
         <> (extract(year FROM t.dated_on), extract(quarter FROM t.dated_on))""";

  private static final String NUMBER = "(o.prefix, o.digits) IS DISTINCT FROM (t.prefix, t.digits)";

  /** A filing or an entry need not give the certificate's number. */
  private static final String NUMBER_GIVEN = "t.prefix IS NOT NULL AND " + NUMBER;

  private static final String PARCELS = "o.parcels <> t.parcels";

  private final boolean rounded;
  private final boolean oneFlowPartner;

  private Comparison(boolean rounded, boolean ofPartner) {
    this.rounded = rounded;
    this.oneFlowPartner = ofPartner;
  }

  static Comparison of(Reconciliation reconciliation) {
    return new Comparison(
        reconciliation.source() == ListSource.AES_FILINGS, reconciliation.partner().isPresent());
  }

  private String partner() {
    return oneFlowPartner
        ? "o.partner <> t.partner OR o.partner <> :partner"
        : "o.partner <> t.partner";
  }

  /** Whether anything differs at all; cheap where nothing does. */
  String anyDifference() {
    return "%s OR %s OR coalesce(%s, false) OR %s OR (%s)"
        .formatted(differ("carats"), differ("value_usd"), PARCELS, partner(), QUARTER);
  }

  /** What differs, as an array of {@link Differing}. */
  String differs() {
    return differs(NUMBER);
  }

  /** The same of a pair that shares its filing or entry. */
  String differsBesideReference() {
    return differs(NUMBER_GIVEN);
  }

  private String differs(String number) {
    return """
        array_remove(ARRAY[CASE WHEN %s THEN 'NUMBER' END, CASE WHEN %s THEN 'PARTNER' END,
          CASE WHEN %s THEN 'QUARTER' END, CASE WHEN %s THEN 'HS_CODE' END, CASE WHEN %s THEN 'PARCELS' END,
          CASE WHEN %s THEN 'CARATS' END, CASE WHEN %s THEN 'VALUE' END], NULL)"""
        .formatted(
            number, partner(), QUARTER, mixedUp(), PARCELS, differ("carats"), differ("value_usd"));
  }

  /** The class of a pair that differs: the gravest thing names it. */
  String kind() {
    return """
        CASE WHEN %s THEN 'WRONG_PARTNER' WHEN %s THEN 'WRONG_PERIOD' WHEN %s THEN 'HS_MIX_UP'
          ELSE 'MATCHED_WITH_DIFFERENCE' END"""
        .formatted(partner(), QUARTER, mixedUp());
  }

  /** By what records are found that share their goods and nothing else. */
  String goodsOfTheirs() {
    return "ROW(t.carats, t.value_usd)::text";
  }

  /** The same of ours, as the other list would round them. */
  String goodsOfOurs() {
    return rounded
        ? "ROW(%s, %s)::text".formatted(roundedGoods("carats"), roundedGoods("value_usd"))
        : "ROW(o.carats::numeric(20,2)[], o.value_usd::numeric(22,2)[])::text";
  }

  private static String roundedGoods(String column) {
    return "ARRAY[%s]::numeric(22,2)[]"
        .formatted(
            places().mapToObj(place -> wholeOf(column, place)).collect(Collectors.joining(", ")));
  }

  /** The codes differ, the totals do not. */
  private String mixedUp() {
    return "((%s OR %s) AND %s AND %s)"
        .formatted(
            differ("carats"), differ("value_usd"), sameTotal("carats"), sameTotal("value_usd"));
  }

  private String sameTotal(String column) {
    String difference = "(%s) - (%s)".formatted(total("o", column), total("t", column));
    return rounded
        ? "abs(%s) <= 0.5 * (%s)".formatted(difference, total("t", "rows_of_code"))
        : "%s = 0".formatted(difference);
  }

  private static String total(String side, String column) {
    return places()
        .mapToObj(place -> "%s.%s[%d]".formatted(side, column, place))
        .collect(Collectors.joining(" + "));
  }

  private String differ(String column) {
    if (!rounded) {
      return "o.%1$s <> t.%1$s".formatted(column);
    }
    return places()
        .mapToObj(place -> "(%s)".formatted(agree(column, place)))
        .collect(Collectors.joining(" AND ", "NOT (", ")"));
  }

  /** One line is rounded once; each of several is rounded for itself. */
  private static String agree(String column, int place) {
    return """
        CASE WHEN t.rows_of_code[%2$d] <= 1 THEN t.%1$s[%2$d] = %3$s
          ELSE abs(t.%1$s[%2$d] - o.%1$s[%2$d]) <= 0.5 * t.rows_of_code[%2$d]
            OR (o.%1$s[%2$d] > 0 AND o.%1$s[%2$d] < t.rows_of_code[%2$d] AND t.%1$s[%2$d] = t.rows_of_code[%2$d]) END"""
        .formatted(column, place, wholeOf(column, place));
  }

  private static String wholeOf(String column, int place) {
    String whole = "round(o.%s[%d])".formatted(column, place);
    return column.equals("carats")
        ? "CASE WHEN o.carats[%d] = 0 THEN 0 ELSE greatest(%s, 1) END".formatted(place, whole)
        : whole;
  }

  private static IntStream places() {
    return IntStream.rangeClosed(1, HsCode.values().length);
  }
}
