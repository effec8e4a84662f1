package org.uskpa.core.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uskpa.core.certificate.rule.CertificateCase;
import org.uskpa.core.certificate.rule.Holder;
import org.uskpa.core.certificate.rule.NumberStanding;
import org.uskpa.core.certificate.rule.SeenBefore;
import org.uskpa.core.licensee.LicenseeAsOf;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.register.Registers;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.Itn;
import org.uskpa.core.stock.StockNumber;
import org.uskpa.core.stock.StockNumbers;
import org.uskpa.core.stock.StockState;

/**
 * Gathers from the records all that the rules look at. A thousand cases cost three statements, as
 * one case does.
 */
@Component
public class Surroundings {

  /**
   * How many other certificates are looked at for each thing shared, issued ones and drafts apart:
   * the licensee's own first, which a finding can name, then by number.
   */
  private static final int MOST_SEEN = 20;

  private final JdbcClient jdbc;
  private final Licensees licensees;
  private final StockNumbers stock;
  private final KnownRegisters registers;

  Surroundings(JdbcClient jdbc, Licensees licensees, StockNumbers stock, KnownRegisters registers) {
    this.jdbc = jdbc;
    this.licensees = licensees;
    this.stock = stock;
    this.registers = registers;
  }

  /**
   * A certificate to be judged.
   *
   * @param licenseeId whose certificate it is
   * @param standingAt the moment at which the licensee's standing is asked: of a back-entry the
   *     beginning of its day of issue
   */
  public record Asked(
      CertificateNumber number, long licenseeId, Declaration declaration, Instant standingAt) {

    /** A record of the past, judged by the licensee's standing when its day of issue began. */
    public static Asked ofBackEntry(
        CertificateNumber number, long licenseeId, Declaration declaration, Instant now) {
      return new Asked(
          number,
          licenseeId,
          declaration,
          declaration.issuedOn().read().map(EasternTime::startOf).orElse(now));
    }
  }

  /** One case as it stands now. */
  CertificateCase gather(CertificateCase.Step step, Asked asked, Instant now) {
    return gather(step, List.of(asked), now).get(0);
  }

  /**
   * The cases in the order asked. Certificates asked about together do not see each other: whoever
   * loads many compares them among themselves.
   */
  public List<CertificateCase> gather(CertificateCase.Step step, List<Asked> asked, Instant now) {
    return gather(step, asked, now, registers.current());
  }

  /** The same, judged by other registers than those that stand. */
  List<CertificateCase> gather(
      CertificateCase.Step step, List<Asked> asked, Instant now, Registers read) {
    LocalDate today = EasternTime.dateOf(now);
    List<Holder> holders = holders(asked);
    List<NumberStanding> standings = standings(step, asked);
    // When an export is recorded nothing is compared any more: the content is frozen.
    Map<Integer, List<SeenBefore>> seen =
        step == CertificateCase.Step.EXPORT ? Map.of() : seenBefore(asked, read, today);
    List<CertificateCase> cases = new ArrayList<>(asked.size());
    for (int i = 0; i < asked.size(); i++) {
      cases.add(
          new CertificateCase(
              step,
              asked.get(i).number(),
              asked.get(i).declaration(),
              now,
              today,
              holders.get(i),
              standings.get(i),
              seen.getOrDefault(i, List.of()),
              read));
    }
    return cases;
  }

  private List<Holder> holders(List<Asked> asked) {
    return licensees
        .asOf(asked.stream().map(a -> new Licensees.AsOf(a.licenseeId(), a.standingAt())).toList())
        .stream()
        .map(Surroundings::holder)
        .toList();
  }

  private static Holder holder(LicenseeAsOf found) {
    return new Holder(
        found.licensee().number(),
        found.licensee().name(),
        found.licensee().address(),
        found.licensee().kind(),
        found.licensee().admittedOn(),
        found.standing(),
        found.agreementInForce(),
        found.acknowledgedOn(),
        found.lastReviewOn());
  }

  private List<NumberStanding> standings(CertificateCase.Step step, List<Asked> asked) {
    Map<CertificateNumber, StockNumber> there =
        stock.byNumbers(asked.stream().map(Asked::number).distinct().toList()).stream()
            .collect(Collectors.toMap(StockNumber::number, Function.identity()));
    return asked.stream()
        .map(
            a -> {
              StockNumber number = there.get(a.number());
              if (number == null) {
                return new NumberStanding(null, null, false);
              }
              return new NumberStanding(
                  number.state(),
                  number.licenseeNumber(),
                  number.isHeldBy(a.licenseeId())
                      && (step == CertificateCase.Step.BACK_ENTRY
                          ? number.state().isFree()
                          : number.state() == StockState.RESERVED));
            })
        .toList();
  }

  private Map<Integer, List<SeenBefore>> seenBefore(
      List<Asked> asked, Registers read, LocalDate today) {
    List<Seal> seals =
        IntStream.range(0, asked.size())
            .boxed()
            .flatMap(
                place ->
                    asked.get(place).declaration().seals().read().orElse(List.of()).stream()
                        .distinct()
                        .map(seal -> new Seal(place + 1, seal)))
            .toList();
    return jdbc
        .sql(
            """
            WITH asked AS (
              SELECT * FROM unnest(:numbers::text[], :licensees, :itns::text[], :goods, :days::date[], :windows)
                WITH ORDINALITY AS a (number, licensee_id, itn, goods_key, day, nearby, place)
            ), seal AS (
              SELECT * FROM unnest(:sealPlaces, :seals::text[]) AS s (place, seal)
            )
            SELECT a.place, 'ITN' AS what, a.itn AS value, o.number, o.licensee_id = a.licensee_id AS own, o.issued, o.day
            FROM asked a CROSS JOIN LATERAL (
              SELECT c.number, c.licensee_id, true AS issued, c.issued_on AS day FROM certificate c
              WHERE c.itn = a.itn AND c.state IN ('ISSUED', 'EXPORTED') AND c.number <> a.number
              ORDER BY c.licensee_id <> a.licensee_id, c.number LIMIT :most) o
            UNION ALL
            SELECT a.place, 'ITN', a.itn, o.number, o.licensee_id = a.licensee_id, o.issued, o.day
            FROM asked a CROSS JOIN LATERAL (
              SELECT c.number, c.licensee_id, false AS issued,
                (d.saved_at AT TIME ZONE 'America/New_York')::date AS day
              FROM certificate_draft d JOIN certificate c ON c.id = d.certificate_id
              WHERE d.itn = a.itn AND c.state IN ('DRAFT', 'READY') AND c.number <> a.number
              ORDER BY c.licensee_id <> a.licensee_id, c.number LIMIT :most) o
            UNION ALL
            SELECT a.place, 'SEAL', s.seal, o.number, o.licensee_id = a.licensee_id, o.issued, o.day
            FROM seal s JOIN asked a ON a.place = s.place CROSS JOIN LATERAL (
              SELECT c.number, c.licensee_id, true AS issued, c.issued_on AS day
              FROM certificate_content t JOIN certificate c ON c.id = t.certificate_id
              WHERE t.container_seals @> ARRAY[s.seal] AND c.state IN ('ISSUED', 'EXPORTED')
                AND c.number <> a.number
              ORDER BY c.licensee_id <> a.licensee_id, c.number LIMIT :most) o
            UNION ALL
            SELECT a.place, 'SEAL', s.seal, o.number, o.licensee_id = a.licensee_id, o.issued, o.day
            FROM seal s JOIN asked a ON a.place = s.place CROSS JOIN LATERAL (
              SELECT c.number, c.licensee_id, false AS issued,
                (d.saved_at AT TIME ZONE 'America/New_York')::date AS day
              FROM certificate_draft d JOIN certificate c ON c.id = d.certificate_id
              WHERE d.seals @> ARRAY[s.seal] AND c.state IN ('DRAFT', 'READY') AND c.number <> a.number
              ORDER BY c.licensee_id <> a.licensee_id, c.number LIMIT :most) o
            UNION ALL
            SELECT a.place, 'GOODS', '', o.number, o.licensee_id = a.licensee_id, o.issued, o.day
            FROM asked a CROSS JOIN LATERAL (
              SELECT c.number, c.licensee_id, true AS issued, c.issued_on AS day
              FROM certificate_content t JOIN certificate c ON c.id = t.certificate_id
              WHERE t.goods_key = a.goods_key AND t.issued_on BETWEEN a.day - a.nearby AND a.day + a.nearby
                AND c.state IN ('ISSUED', 'EXPORTED') AND c.number <> a.number
              ORDER BY c.licensee_id <> a.licensee_id, c.number LIMIT :most) o
            UNION ALL
            SELECT a.place, 'GOODS', '', o.number, o.licensee_id = a.licensee_id, o.issued, o.day
            FROM asked a CROSS JOIN LATERAL (
              SELECT c.number, c.licensee_id, false AS issued,
                (d.saved_at AT TIME ZONE 'America/New_York')::date AS day
              FROM certificate_draft d JOIN certificate c ON c.id = d.certificate_id
              WHERE d.goods_key = a.goods_key AND c.state IN ('DRAFT', 'READY') AND c.number <> a.number
                AND (d.saved_at AT TIME ZONE 'America/New_York')::date
                    BETWEEN a.day - a.nearby AND a.day + a.nearby
              ORDER BY c.licensee_id <> a.licensee_id, c.number LIMIT :most) o
            ORDER BY 1, 2, 3, 4
            """)
        .param("numbers", column(asked, a -> a.number().value(), String[]::new))
        .param("licensees", column(asked, Asked::licenseeId, Long[]::new))
        .param(
            "itns",
            column(
                asked,
                a -> a.declaration().itn().read().map(Itn::value).orElse(null),
                String[]::new))
        .param("goods", column(asked, a -> GoodsKey.of(a.declaration()).orElse(null), Long[]::new))
        .param("days", column(asked, a -> day(a, today).toString(), String[]::new))
        .param(
            "windows",
            column(asked, a -> read.settings().likelyDuplicateDays(day(a, today)), Integer[]::new))
        .param("sealPlaces", seals.stream().map(Seal::place).toArray(Integer[]::new))
        .param("seals", seals.stream().map(Seal::number).toArray(String[]::new))
        .param("most", MOST_SEEN)
        .query((row, i) -> seen(row))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Seen::place, Collectors.mapping(Seen::what, Collectors.toList())));
  }

  private static LocalDate day(Asked asked, LocalDate today) {
    return asked.declaration().issuedOn().read().orElse(today);
  }

  /** A seal of the certificate asked at this place, counted from one. */
  private record Seal(int place, String number) {}

  private record Seen(int place, SeenBefore what) {}

  private static Seen seen(ResultSet row) throws SQLException {
    return new Seen(
        row.getInt("place") - 1,
        new SeenBefore(
            SeenBefore.What.valueOf(row.getString("what")),
            Optional.ofNullable(row.getString("value")).orElse(""),
            new CertificateNumber(row.getString("number")),
            row.getBoolean("own"),
            row.getBoolean("issued"),
            row.getObject("day", LocalDate.class)));
  }

  private static <T> @Nullable T[] column(
      List<Asked> asked,
      Function<Asked, @Nullable T> value,
      Function<Integer, @Nullable T[]> make) {
    @Nullable T[] column = make.apply(asked.size());
    for (int i = 0; i < column.length; i++) {
      column[i] = value.apply(asked.get(i));
    }
    return column;
  }
}
