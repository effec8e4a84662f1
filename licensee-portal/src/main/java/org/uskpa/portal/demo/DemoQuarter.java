package org.uskpa.portal.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.uskpa.core.certificate.VoidReason;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.stock.StockNumbers;
import org.uskpa.portal.demo.DemoDesk.Clerk;
import org.uskpa.portal.demo.DemoDesk.Draft;

/**
 * Gives the demonstration a quarter of today: licensees that are up to date, and certificates and
 * imports in every state, told as stories of the last days by the steps that everybody takes. All
 * of it or nothing, at the first start; later starts only renew acknowledgments with the year.
 */
@Component
@Profile("demo")
@Order(DemoQuarter.ORDER)
class DemoQuarter implements ApplicationRunner {

  /** After the accounts, whose names stand in the stories. */
  static final int ORDER = DemoAccounts.ORDER + 100;

  private static final CertificateNumber FIRST_NUMBER = new CertificateNumber("US50001");
  private static final String ANTWERP = "Hoveniersstraat 30, 2018 Antwerp";
  private static final String RAMAT_GAN = "23 Tuval Street, Ramat Gan 5252238";
  private static final String DUBAI = "Almas Tower, Jumeirah Lakes Towers, Dubai";
  private static final String MUMBAI = "Bharat Diamond Bourse, Bandra Kurla Complex, Mumbai";

  private final DemoLicensees licensees;
  private final DemoDesk desk;
  private final DemoCensus census;
  private final DemoBoard board;
  private final StockNumbers stock;
  private final StoryClock clock;
  private final TransactionOperations transactions;

  DemoQuarter(
      DemoLicensees licensees,
      DemoDesk desk,
      DemoCensus census,
      DemoBoard board,
      StockNumbers stock,
      StoryClock clock,
      TransactionOperations transactions) {
    this.licensees = licensees;
    this.desk = desk;
    this.census = census;
    this.board = board;
    this.stock = stock;
    this.clock = clock;
    this.transactions = transactions;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (stock.byNumber(FIRST_NUMBER).isPresent()) {
      licensees.acknowledge();
      return;
    }
    Instant present = EasternTime.now(clock);
    try {
      transactions.executeWithoutResult(status -> tell(present));
    } catch (RuntimeException refused) {
      // A demonstration that lacks its quarter looks like a portal that lost records.
      throw new IllegalStateException(
          "The demonstration could not tell its quarter of today: " + refused.getMessage(),
          refused);
    } finally {
      clock.endStory();
    }
  }

  private void tell(Instant present) {
    prepare(new Story(clock, present), EasternTime.dateOf(present), present);
    Clerk preparer = clerk(DemoLicensees.DEALER, "preparer", "Preparer of L005");
    Clerk issuer = clerk(DemoLicensees.DEALER, "issuer", "Issuer of L005");
    Clerk carrier = clerk(DemoLicensees.CARRIER, "carrier", "Issuer of L001");
    neverLeft(new Story(clock, present), EasternTime.dateOf(present), issuer);
    arrivedInOrder(new Story(clock, present));
    leftAndReceived(new Story(clock, present), issuer);
    voided(new Story(clock, present), issuer);
    arrivedInBreach(new Story(clock, present));
    leftForAThirdParty(new Story(clock, present), carrier);
    left(new Story(clock, present), issuer);
    awaitingDeparture(new Story(clock, present), issuer, carrier);
    beingTyped(new Story(clock, present), preparer, issuer, carrier);
    beforeTheBoard(new Story(clock, present));
  }

  private void beforeTheBoard(Story story) {
    board.fees(story.goOn(12, 9));
    board.refused(story.goOn(11, 10));
    board.inWork(story.goOn(8, 11));
  }

  private Clerk clerk(String licensee, String username, String name) {
    return new Clerk(licensees.idOf(licensee), new Actor(username, name));
  }

  private void prepare(Story story, LocalDate today, Instant present) {
    LocalDate then = story.goOn(today.minusDays(30), 9);
    licensees.review(present);
    licensees.allot();
    licensees.acknowledge();
    if (then.getYear() < today.getYear()) {
      story.goOn(today.withDayOfYear(1), 9);
      licensees.acknowledge();
    }
  }

  /** Issued for a few days only, and forgotten: void it, or record its export. */
  private void neverLeft(Story story, LocalDate today, Clerk issuer) {
    LocalDate issued = story.goOn(today.minusDays(14), 10);
    desk.issue(
        issuer,
        Shipment.of(1, "Consignee IL 41", RAMAT_GAN, "IL", "ZA", "7102.31", "64.20", "48150.00")
            .leaving(issued.plusDays(2))
            .filed(issued)
            .with(Map.of(FieldNames.EXPIRY_DATE, today.minusDays(3).toString()))
            .typed());
  }

  private void leftAndReceived(Story story, Clerk issuer) {
    LocalDate issued = story.goOn(9, 10);
    CertificateNumber number =
        desk.issue(
            issuer,
            Shipment.of(
                    2, "Consignee BE 42", ANTWERP, "BE", "BW", "7102.31", "812.55", "1036001.25")
                .and("7102.21", "240.00", "9120.00")
                .leaving(issued.plusDays(2))
                .filed(issued)
                .typed());
    story.goOn(8, 15);
    desk.notifyAhead(issuer, number);
    LocalDate left = story.goOn(7, 16);
    desk.export(issuer, number, left);
    story.goOn(6, 11);
    census.receive(number);
  }

  private void voided(Story story, Clerk issuer) {
    LocalDate issued = story.goOn(6, 10);
    CertificateNumber number =
        desk.issue(
            issuer,
            Shipment.of(3, "Consignee AE 43", DUBAI, "AE", "AO", "7102.31", "150.10", "97565.00")
                .leaving(issued.plusDays(2))
                .filed(issued)
                .typed());
    story.goOn(5, 12);
    desk.voidOne(
        issuer,
        number,
        VoidReason.ERROR,
        "The carats of another parcel were entered; the shipment did not leave.");
  }

  private void leftForAThirdParty(Story story, Clerk carrier) {
    LocalDate issued = story.goOn(4, 10);
    CertificateNumber number =
        desk.issue(
            carrier,
            Shipment.of(4, "Consignee IN 44", MUMBAI, "IN", "CA", "7102.31", "2210.40", "884160.00")
                .exportedFor("Exporter 061 Inc.", "61 West 47th Street, New York, NY 10036")
                .leaving(issued.plusDays(2))
                .filed(issued)
                .typed());
    story.goOn(3, 15);
    desk.notifyAhead(carrier, number);
    LocalDate left = story.goOn(2, 16);
    desk.export(carrier, number, left);
  }

  private void left(Story story, Clerk issuer) {
    LocalDate issued = story.goOn(3, 11);
    CertificateNumber number =
        desk.issue(
            issuer,
            Shipment.of(
                    5, "Consignee IL 45", RAMAT_GAN, "IL", "MIXED", "7102.31", "95.75", "71812.50")
                .leaving(issued.plusDays(2))
                .filed(issued)
                .typed());
    LocalDate left = story.goOn(1, 17);
    desk.export(issuer, number, left);
  }

  private void awaitingDeparture(Story story, Clerk issuer, Clerk carrier) {
    LocalDate issued = story.goOn(1, 14);
    desk.issue(
        issuer,
        Shipment.of(6, "Consignee BE 46", ANTWERP, "BE", "NA", "7102.31", "310.00", "465000.00")
            .leaving(issued.plusDays(3))
            .filed(issued)
            .typed());
    issued = story.goOn(1, 15);
    desk.issue(
        carrier,
        Shipment.of(7, "Consignee AE 47", DUBAI, "AE", "LS", "7102.31", "48.30", "217350.00")
            .exportedFor("Exporter 062 Inc.", "62 West 47th Street, New York, NY 10036")
            .leaving(issued.plusDays(4))
            .filed(issued)
            .typed());
  }

  private void beingTyped(Story story, Clerk preparer, Clerk issuer, Clerk carrier) {
    LocalDate today = story.goOn(1, 16);
    Draft returned =
        desk.draft(
            preparer,
            Shipment.of(
                    8,
                    "Consignee CH 48",
                    "Rue du Rhone 14, 1204 Geneva",
                    "CH",
                    "BW",
                    "7102.31",
                    "77.00",
                    "9.50")
                .leaving(today.plusDays(5))
                .typed());
    desk.handOver(preparer, returned);
    story.goOn(1, 17);
    desk.sendBack(issuer, returned, "The value looks like a price per carat. Please correct it.");
    today = story.goOn(0, 9);
    Draft ready =
        desk.draft(
            preparer,
            Shipment.of(
                    9, "Consignee BE 49", ANTWERP, "BE", "BW|NA", "7102.31", "402.18", "361962.00")
                .leaving(today.plusDays(4))
                .filed(today)
                .typed());
    desk.handOver(preparer, ready);
    desk.draft(
        preparer,
        Map.of(
            FieldNames.CONSIGNEE_NAME,
            "Consignee HK 50",
            FieldNames.DESTINATION,
            "HK",
            FieldNames.ofLine(0, FieldNames.HS_CODE),
            "7102.31",
            FieldNames.ofLine(0, FieldNames.CARATS),
            "120.00"));
    desk.draft(
        carrier,
        Shipment.of(10, "Consignee IN 51", MUMBAI, "IN", "RU", "7102.31", "505.00", "252500.00")
            .exportedFor("Exporter 063 Inc.", "63 West 47th Street, New York, NY 10036")
            .leaving(today.plusDays(6))
            .typed());
  }

  private void arrivedInOrder(Story story) {
    LocalDate arrived = story.goOn(10, 9);
    LocalDate entered = story.goOn(9, 9);
    census.enter(
        Arrival.of("BW", 5041881, "K99-0050001-4", "BW", "7102.31", "1520.00", "1368000.00")
            .issued(arrived.minusDays(6), arrived.plusDays(54))
            .arrived(arrived, entered));
    census.enter(
        Arrival.of("EU", 7130044, "K99-0050002-2", "MIXED", "7102.31", "204.60", "265980.00")
            .issued(arrived.minusDays(4), arrived.plusDays(56))
            .arrived(arrived, entered));
  }

  /** It had expired when it came, and the price is out of the ordinary: a fact, and a finding. */
  private void arrivedInBreach(Story story) {
    LocalDate arrived = story.goOn(5, 9);
    LocalDate entered = story.goOn(4, 9);
    census.enter(
        Arrival.of("ZA", 4420917, "K99-0050003-0", "ZA", "7102.31", "12.00", "300000.00")
            .issued(arrived.minusDays(70), arrived.minusDays(8))
            .arrived(arrived, entered));
  }
}
