package org.uskpa.core.record;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Period;
import org.uskpa.core.register.KnownRegisters;

/**
 * The records that count as relations with the numbers of their certificates and with their goods,
 * to stand in a statement of somebody who compares them with another list.
 *
 * <p>Columns: {@code flow}; {@code version_id}; {@code key}, the certificate's number as it is
 * written here or that of the import's entry; {@code prefix} and {@code digits} of the
 * certificate's number, as {@link org.uskpa.core.shipment.ForeignNumber} reads it; {@code
 * reference}, the ITN of an export or the entry of an import; {@code issued_on} of the certificate;
 * {@code counted_on}; {@code partner}; {@code parcels}; {@code carats} and {@code value_usd}, each
 * an array by HS code in the order of {@link org.uskpa.core.measure.HsCode}, zero for none; {@code
 * copy}, which of the records it is that carry the same number, the first counted first.
 */
@Component
public class NumberedRecords {

  /**
   * A relation and the named parameters that its text asks for.
   *
   * @param sql to stand in brackets behind {@code FROM} or {@code AS}
   */
  public record Relation(String sql, Map<String, Object> parameters) {
    public Relation {
      parameters = Map.copyOf(parameters);
    }
  }

  private static final String DIGITS_OF_OURS =
      "coalesce(nullif(ltrim(substr(c.number, 3), '0'), ''), '0')";

  private static final String GOODS =
      """
      ARRAY[%1$s, %2$s, %3$s] AS carats, ARRAY[%4$s, %5$s, %6$s] AS value_usd"""
          .formatted(
              sum("carats", "7102.10"),
              sum("carats", "7102.21"),
              sum("carats", "7102.31"),
              sum("value_usd", "7102.10"),
              sum("value_usd", "7102.21"),
              sum("value_usd", "7102.31"));

  private final KnownRegisters registers;

  NumberedRecords(KnownRegisters registers) {
    this.registers = registers;
  }

  /**
   * The records that count in a period.
   *
   * @param flows not empty
   * @param asOf of which moment
   */
  public Relation in(Collection<Flow> flows, Period period, AsOf asOf) {
    CountingDates dates = CountingDates.of(registers.current().settings());
    return new Relation(
        flows.stream()
            .sorted()
            .map(
                flow ->
                    """
                    (WITH r AS MATERIALIZED (
                    %s
                    ), goods AS (
                      SELECT l.version_id, %s
                      FROM r JOIN counted_version_line l ON l.version_id = r.version_id GROUP BY l.version_id)
                    SELECT '%s' AS flow, r.version_id, %s, r.counted_on, r.partner, g.carats, g.value_usd, %s AS copy
                    FROM r JOIN goods g ON g.version_id = r.version_id %s)"""
                        .formatted(
                            CountedSql.recordsOfYears(flow, dates, asOf, period),
                            GOODS,
                            flow,
                            described(flow),
                            flow == Flow.EXPORT
                                ? "1"
                                : "row_number() OVER (PARTITION BY c.prefix, c.digits ORDER BY r.counted_on, r.id)::int",
                            of(flow)))
            .collect(Collectors.joining("\nUNION ALL\n")),
        CountedSql.parameters(asOf));
  }

  private static String described(Flow flow) {
    return switch (flow) {
      case EXPORT ->
          "c.number AS key, 'US' AS prefix, %s AS digits, c.itn AS reference, c.issued_on, c.parcels"
              .formatted(DIGITS_OF_OURS);
      case IMPORT ->
          "c.entry_number AS key, c.prefix, c.digits, c.entry_number AS reference, c.issued_on, c.parcels";
    };
  }

  private static String of(Flow flow) {
    return switch (flow) {
      case EXPORT -> "JOIN certificate_content c ON c.certificate_id = r.id";
      case IMPORT ->
          """
          JOIN counted_version v ON v.id = r.version_id JOIN import_record f ON f.id = r.id
          JOIN import_record c ON c.entry_number = f.entry_number AND c.version = v.version""";
    };
  }

  /**
   * The record with the number of a row {@code t(flow, prefix, digits, dated_on)}, whichever day it
   * counts on, to stand behind {@code CROSS JOIN LATERAL}: none or one, that whose day lies nearest
   * to {@code dated_on}.
   *
   * @param asOf of which moment
   */
  public Relation withNumber(AsOf asOf) {
    return nearest(
        asOf,
        """
        t.prefix = 'US' AND %s = t.digits
          AND k.number IN ('US' || lpad(t.digits, 5, '0'), 'US' || lpad(t.digits, 6, '0'),
            'US' || lpad(t.digits, 7, '0'), 'US' || lpad(t.digits, 8, '0'))"""
            .formatted(DIGITS_OF_OURS),
        "c.prefix = t.prefix AND c.digits = t.digits");
  }

  /**
   * The same by the ITN of an export or the entry of an import, of a row {@code t(flow, reference,
   * dated_on)}.
   *
   * @param asOf of which moment
   */
  public Relation withReference(AsOf asOf) {
    return nearest(
        asOf,
        "k.itn = t.reference AND t.reference <> ''",
        "c.entry_number = t.reference AND t.reference <> ''");
  }

  private Relation nearest(AsOf asOf, String export, String entry) {
    CountingDates dates = CountingDates.of(registers.current().settings());
    return new Relation(
        """
        SELECT o.* FROM (
          SELECT 'EXPORT' AS flow, v.id AS version_id, %1$s, %2$s AS counted_on, v.partner
          FROM certificate k JOIN certificate_content c ON c.certificate_id = k.id
          JOIN counted_version v ON v.certificate_id = k.id AND %9$s AND %3$s
          WHERE t.flow = 'EXPORT' AND %4$s
          UNION ALL
          SELECT 'IMPORT', v.id, %5$s, %6$s, v.partner
          FROM import_record c JOIN import_record f ON f.entry_number = c.entry_number AND f.version = 1
          JOIN counted_version v ON v.import_id = f.id AND %9$s AND v.version = c.version
          WHERE t.flow = 'IMPORT' AND %8$s
        ) n CROSS JOIN LATERAL (
          SELECT n.*, %7$s FROM counted_version_line l WHERE l.version_id = n.version_id) o
        ORDER BY abs(o.counted_on - t.dated_on), o.version_id LIMIT 1"""
            .formatted(
                described(Flow.EXPORT),
                CountedSql.countedOn(Flow.EXPORT, dates),
                CountedSql.counts(),
                export,
                described(Flow.IMPORT),
                CountedSql.countedOn(Flow.IMPORT, dates),
                GOODS,
                entry,
                CountedSql.recordedAt(asOf)),
        CountedSql.parameters(asOf));
  }

  private static String sum(String column, String hs) {
    return "coalesce(sum(l.%s) FILTER (WHERE l.hs_code = '%s'), 0)".formatted(column, hs);
  }
}
