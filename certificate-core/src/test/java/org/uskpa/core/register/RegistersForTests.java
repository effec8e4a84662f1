package org.uskpa.core.register;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Severity;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.participant.Listing;
import org.uskpa.core.participant.Participant;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.participant.Suspension;
import org.uskpa.core.participant.Territory;
import org.uskpa.core.participant.UsList;
import org.uskpa.core.participant.Waiver;
import org.uskpa.core.period.DateRange;
import org.uskpa.core.register.SqlInserts.Row;
import org.uskpa.core.shipment.TransportMode;

/**
 * The true registers for tests without a database: the very rows of the migrations, read from their
 * text. {@code KnownRegistersDbTest} holds them against what a database answers.
 */
public final class RegistersForTests {

  private static final Registers AS_KNOWN = new RegistersForTests().registers();

  private List<Waiver> waivers = List.of();
  private List<FraudAlert> fraudAlerts = List.of();
  private UnaryOperator<List<ContainerType>> containerTypes = UnaryOperator.identity();
  private UnaryOperator<List<Port>> ports = UnaryOperator.identity();
  private UnaryOperator<List<Setting>> settings = UnaryOperator.identity();

  private RegistersForTests() {}

  /** The registers as the migrations leave them. */
  public static Registers asKnown() {
    return AS_KNOWN;
  }

  /** The registers as the migrations leave them, and something added. */
  public static RegistersForTests with() {
    return new RegistersForTests();
  }

  public RegistersForTests waivers(Waiver... waivers) {
    this.waivers = List.of(waivers);
    return this;
  }

  public RegistersForTests fraudAlerts(FraudAlert... alerts) {
    this.fraudAlerts = List.of(alerts);
    return this;
  }

  /** The kinds of packaging, changed. */
  public RegistersForTests containerTypes(UnaryOperator<List<ContainerType>> change) {
    this.containerTypes = change;
    return this;
  }

  /** The ports, changed. */
  public RegistersForTests ports(UnaryOperator<List<Port>> change) {
    this.ports = change;
    return this;
  }

  /** A setting with another value on all its days. */
  public RegistersForTests setting(String name, String value) {
    UnaryOperator<List<Setting>> before = settings;
    settings =
        all ->
            before.apply(all).stream()
                .map(
                    setting ->
                        setting.name().equals(name)
                            ? new Setting(name, setting.during(), value, "test")
                            : setting)
                .toList();
    return this;
  }

  public Registers registers() {
    SqlInserts rows =
        new SqlInserts()
            .read("/db/migration/V2__registers_as_known.sql")
            .read("/db/migration/V10__federal_register_lists.sql")
            .read("/db/migration/V40__periodic_duties.sql")
            .read("/db/migration/V66__usual_amounts.sql")
            .read("/db/migration/V82__anomaly_settings.sql")
            .read("/db/migration/V87__suppression_settings.sql")
            .read("/db/migration/V151__limit_of_stock.sql")
            .read("/db/migration/V163__annual_fee_settings.sql")
            .read("/db/migration/V166__ports.sql")
            .read("/db/migration/V176__cover_of_agreements.sql");
    return new Registers(
        participants(rows),
        new Restrictions(rows.rowsOf("restriction").stream().map(this::restriction).toList()),
        new FraudAlerts(fraudAlerts),
        new Settings(
            settings.apply(
                rows.rowsOf("setting").stream()
                    .map(
                        row ->
                            new Setting(
                                row.text("name"),
                                row.range("in_force"),
                                row.text("value"),
                                row.text("source")))
                    .toList())),
        rows.rowsOf("price_band").stream()
            .map(
                row ->
                    new PriceBand(
                        HsCode.of(row.text("hs_code")).orElseThrow(),
                        row.range("in_force"),
                        row.decimal("low"),
                        row.decimal("high"),
                        row.text("source")))
            .toList(),
        rows.rowsOf("filing_deadline").stream()
            .map(
                row ->
                    new FilingDeadline(
                        TransportMode.of(row.text("mode")),
                        row.range("in_force"),
                        Integer.parseInt(row.text("hours")),
                        row.text("counted_to"),
                        row.text("citation")))
            .toList(),
        new ContainerTypes(
            containerTypes.apply(
                rows.rowsOf("container_type").stream()
                    .map(RegistersForTests::containerType)
                    .toList())),
        new Ports(
            ports.apply(
                rows.rowsOf("port").stream()
                    .map(
                        row ->
                            new Port(
                                row.text("code"),
                                row.range("in_force"),
                                row.text("name"),
                                row.text("citation")))
                    .toList())));
  }

  /** Days and citation came to every type by a later migration. */
  private static ContainerType containerType(Row row) {
    return new ContainerType(
        row.text("code"),
        DateRange.from(LocalDate.of(2003, 1, 1)),
        row.text("label"),
        row.yes("qualifies"),
        row.text("why"),
        "31 CFR 592.314");
  }

  private Participants participants(SqlInserts rows) {
    return new Participants(
        rows.rowsOf("participant").stream()
            .map(
                row ->
                    new Participant(
                        row.text("code"), row.text("name"), row.yes("counted"), row.text("note")))
            .toList(),
        rows.rowsOf("us_listing").stream()
            .map(
                row ->
                    new Listing(
                        row.text("participant"),
                        row.range("listed"),
                        row.text("citation"),
                        Listing.Certainty.valueOf(row.text("certainty"))))
            .toList(),
        rows.rowsOf("us_listing_suspension").stream()
            .map(
                row ->
                    new Suspension(
                        row.text("participant"), row.range("suspended"), row.text("citation")))
            .toList(),
        rows.rowsOf("territory").stream()
            .map(
                row ->
                    new Territory(
                        row.text("country"),
                        row.text("participant"),
                        row.range("belongs"),
                        row.text("note")))
            .toList(),
        Stream.concat(
                rows.rowsOf("waiver").stream()
                    .map(
                        row ->
                            new Waiver(
                                row.text("country"), row.range("waived"), row.text("citation"))),
                waivers.stream())
            .toList(),
        rows.rowsOf("us_list").stream()
            .map(row -> new UsList(row.range("in_force"), row.text("citation"), row.text("change")))
            .toList());
  }

  private Restriction restriction(Row row) {
    return new Restriction(
        row.text("code"),
        row.range("in_force"),
        Restriction.Direction.valueOf(row.text("direction")),
        Restriction.Concerns.valueOf(row.text("concerns")),
        row.text("country"),
        row.array("hs_codes").stream()
            .map(code -> HsCode.of(code).orElseThrow())
            .collect(Collectors.toSet()),
        stone(row),
        Severity.valueOf(row.text("severity")),
        Basis.valueOf(row.text("basis")),
        row.text("message"),
        row.text("citation"));
  }

  private static @Nullable Carats stone(Row row) {
    return row.decimal("from_stone_carats") == null
        ? null
        : new Carats(row.decimal("from_stone_carats"));
  }
}
