package org.uskpa.core.register;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Severity;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.participant.KnownParticipants;
import org.uskpa.core.participant.KnownVersion;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.period.DateRange;
import org.uskpa.core.shipment.TransportMode;

/** The registers as the database knows them, read once and kept until one of them changes. */
@Component
public class KnownRegisters {

  private record Reading(long version, Registers registers) {}

  private final JdbcClient jdbc;
  private final KnownParticipants participants;
  private final KnownVersion version;
  private volatile @Nullable Reading known;

  KnownRegisters(JdbcClient jdbc, KnownParticipants participants, KnownVersion version) {
    this.jdbc = jdbc;
    this.participants = participants;
    this.version = version;
  }

  /** The registers as they stand: what was changed before, here or elsewhere, is in them. */
  public Registers current() {
    Reading read = known;
    return read == null || read.version() != version.current() ? refresh() : read.registers();
  }

  /** Reads every register again. */
  public Registers refresh() {
    long before = version.read();
    Registers read = with(participants.refresh());
    known = new Reading(before, read);
    return read;
  }

  /**
   * The registers as this transaction sees them, its own changes included; not kept for anybody
   * else.
   */
  public Registers asWritten() {
    return with(participants.asWritten());
  }

  private Registers with(Participants participants) {
    return new Registers(
        participants,
        new Restrictions(restrictions()),
        new FraudAlerts(fraudAlerts()),
        new Settings(settings()),
        priceBands(),
        filingDeadlines(),
        new ContainerTypes(containerTypes()),
        new Ports(ports()));
  }

  private List<Restriction> restrictions() {
    return jdbc.sql(
            """
            SELECT code, lower(in_force) AS first, upper(in_force) AS until, direction, concerns, country,
                   hs_codes, from_stone_carats, severity, basis, message, citation
            FROM restriction""")
        .query(
            (row, index) ->
                new Restriction(
                    row.getString("code"),
                    range(row),
                    Restriction.Direction.valueOf(row.getString("direction")),
                    Restriction.Concerns.valueOf(row.getString("concerns")),
                    row.getString("country"),
                    hsCodes(row.getArray("hs_codes")),
                    carats(row.getBigDecimal("from_stone_carats")),
                    Severity.valueOf(row.getString("severity")),
                    Basis.valueOf(row.getString("basis")),
                    row.getString("message"),
                    row.getString("citation")))
        .list();
  }

  private List<FraudAlert> fraudAlerts() {
    return jdbc.sql(
            """
            SELECT issuer, digits, lower(alerted) AS first, upper(alerted) AS until, citation
            FROM fraud_alert""")
        .query(
            (row, index) ->
                new FraudAlert(
                    row.getString("issuer"),
                    row.getString("digits"),
                    range(row),
                    row.getString("citation")))
        .list();
  }

  private List<Setting> settings() {
    return jdbc.sql(
            """
            SELECT name, lower(in_force) AS first, upper(in_force) AS until, value, source
            FROM setting""")
        .query(
            (row, index) ->
                new Setting(
                    row.getString("name"),
                    range(row),
                    row.getString("value"),
                    row.getString("source")))
        .list();
  }

  private List<PriceBand> priceBands() {
    return jdbc.sql(
            """
            SELECT hs_code, lower(in_force) AS first, upper(in_force) AS until, low, high, source
            FROM price_band""")
        .query(
            (row, index) ->
                new PriceBand(
                    HsCode.of(row.getString("hs_code")).orElseThrow(),
                    range(row),
                    row.getBigDecimal("low"),
                    row.getBigDecimal("high"),
                    row.getString("source")))
        .list();
  }

  private List<FilingDeadline> filingDeadlines() {
    return jdbc.sql(
            """
            SELECT mode, lower(in_force) AS first, upper(in_force) AS until, hours, counted_to, citation
            FROM filing_deadline""")
        .query(
            (row, index) ->
                new FilingDeadline(
                    TransportMode.of(row.getString("mode")),
                    range(row),
                    row.getInt("hours"),
                    row.getString("counted_to"),
                    row.getString("citation")))
        .list();
  }

  private List<ContainerType> containerTypes() {
    return jdbc.sql(
            """
            SELECT code, lower(in_force) AS first, upper(in_force) AS until, label, qualifies, why, citation
            FROM container_type""")
        .query(
            (row, index) ->
                new ContainerType(
                    row.getString("code"),
                    range(row),
                    row.getString("label"),
                    row.getBoolean("qualifies"),
                    row.getString("why"),
                    row.getString("citation")))
        .list();
  }

  private List<Port> ports() {
    return jdbc.sql(
            """
            SELECT code, lower(in_force) AS first, upper(in_force) AS until, name, citation
            FROM port""")
        .query(
            (row, index) ->
                new Port(
                    row.getString("code"),
                    range(row),
                    row.getString("name"),
                    row.getString("citation")))
        .list();
  }

  private static DateRange range(ResultSet row) throws SQLException {
    return new DateRange(
        row.getObject("first", LocalDate.class), row.getObject("until", LocalDate.class));
  }

  private static Set<HsCode> hsCodes(Array codes) throws SQLException {
    return Arrays.stream((String[]) codes.getArray())
        .map(code -> HsCode.of(code).orElseThrow())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable Carats carats(@Nullable BigDecimal size) {
    return size == null ? null : new Carats(size);
  }
}
