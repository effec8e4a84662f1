package org.uskpa.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Certificates of one year as a file tells them, made up by a seed: in lines, warnings and voids
 * much like the real year, in which a certificate has 1.4 lines and one of eight is warned about.
 */
final class RandomYear {

  private static final int LICENSEES = 50;
  private static final int NUMBERS_OF_ONE = 1_000;
  private static final int FIRST_NUMBER = 10_000_000;

  private static final List<String> DESTINATIONS =
      List.of("BE", "IL", "IN", "AE", "HK", "CH", "ZA", "BW", "CA", "TH");
  private static final List<String> ORIGINS = List.of("MIXED", "BW", "ZA", "CA", "RU", "AO", "SL");
  private static final List<String> CODES = List.of("7102.10", "7102.21", "7102.31");
  // Dollars a carat at which no rule wonders, and one at which it does.
  private static final int[] USUAL = {100, 20, 400};
  private static final int ODD = 60_000;

  private static final LocalDate FIRST_DAY = LocalDate.of(2018, 1, 8);

  /**
   * A file of these certificates.
   *
   * @param first the place of the first in the year's stock
   * @param certificates how many there are
   * @param rows how many rows the file has below its heading
   */
  record Part(Path file, int first, int certificates, int rows) {

    String firstNumber() {
      return number(first);
    }

    String lastNumber() {
      return number(first + certificates - 1);
    }
  }

  private final Random random;

  RandomYear(long seed) {
    this.random = new Random(seed);
  }

  /** A file of licensees, all in good standing through the year. */
  Path licensees(Path folder) throws IOException {
    Path file = folder.resolve("licensees.csv");
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write(
          "licensee_number,name,kind,address,admitted_on,last_review_on,acknowledged_on\n");
      for (int number = 1; number <= LICENSEES; number++) {
        writer.write(
            "L%03d,Carrier %d Inc.,COMMON_CARRIER,\"%d West 47th Street, New York, NY 10036\",2008-03-06,2016-08-05,2018-01-02%n"
                .formatted(number, number, number));
      }
    }
    return file;
  }

  /** Puts so many numbers into the stock of the licensees that are there already. */
  static void stock(DurableServer server, String database, int numbers) throws SQLException {
    try (Connection superuser = server.superuser(database);
        Statement statement = superuser.createStatement()) {
      statement.execute("UPDATE setting SET value = '8' WHERE name = 'certificate-number-digits'");
      statement.execute(
          """
          INSERT INTO stock_number (number, licensee_id, state, allotted_on)
          SELECT 'US' || (%d + i), l.id, 'HELD', DATE '2017-12-01'
          FROM generate_series(0, %d - 1) i
          JOIN licensee l ON l.number = 'L' || lpad((1 + i / %d %% %d)::text, 3, '0')"""
              .formatted(FIRST_NUMBER, numbers, NUMBERS_OF_ONE, LICENSEES));
    }
    server.settle(database);
  }

  /** A file of at least so many rows. */
  Part exports(Path folder, int first, int leastRows) throws IOException {
    Path file = folder.resolve("exports-%d.csv".formatted(first));
    int certificates = 0;
    int rows = 0;
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write(
          "certificate_number,licensee_number,issue_date,expiry_date,itn,exporter_name,"
              + "exporter_address,consignee_name,consignee_address,destination,origin,parcels,"
              + "container_type,container_seals,container_attested_by,export_date,hs_code,carats,"
              + "value_usd,status,void_date,void_reason\n");
      while (rows < leastRows) {
        String certificate = certificate(first + certificates);
        writer.write(certificate);
        rows += (int) certificate.chars().filter(character -> character == '\n').count();
        certificates++;
      }
    }
    return new Part(file, first, certificates, rows);
  }

  private static String number(int place) {
    return "US" + (FIRST_NUMBER + place);
  }

  private String certificate(int place) {
    int licensee = 1 + place / NUMBERS_OF_ONE % LICENSEES;
    LocalDate issued = FIRST_DAY.plusDays(random.nextInt(350));
    String destination = any(DESTINATIONS);
    int exporter = random.nextInt(500);
    boolean voided = random.nextInt(80) == 0;
    boolean odd = random.nextInt(8) == 0;
    String common =
        "%s,L%03d,%s,%s,X%s%06d,Exporter %d Inc.,\"%d West 47th Street, New York, NY 10036\",Consignee %s %d,\"%d Exchange Building, Central District\",%s,%s,%d,SEALED_BOX,S%09d,Shipping desk of L%03d,%s"
            .formatted(
                number(place),
                licensee,
                issued,
                issued.plusDays(60),
                issued.toString().replace("-", ""),
                random.nextInt(1_000_000),
                exporter,
                exporter,
                destination,
                random.nextInt(400),
                1 + random.nextInt(99),
                destination,
                any(ORIGINS),
                1 + random.nextInt(5),
                random.nextInt(1_000_000_000),
                licensee,
                voided ? "" : issued.plusDays(random.nextInt(5)));
    String end =
        voided
            ? "VOIDED,%s,ERROR: damaged in printing".formatted(issued.plusDays(1))
            : "EXPORTED,,";
    return codes().stream()
        .map(code -> "%s,%s,%s%n".formatted(common, goods(code, odd), end))
        .collect(Collectors.joining());
  }

  private List<Integer> codes() {
    int which = random.nextInt(100);
    if (which < 4) {
      return List.of(0, 1, 2);
    }
    return which < 35 ? List.of(1, 2) : List.of(which % CODES.size());
  }

  private String goods(int code, boolean odd) {
    BigDecimal carats = BigDecimal.valueOf(100 + random.nextInt(1_000_000), 2);
    BigDecimal price = BigDecimal.valueOf(odd ? ODD : USUAL[code]);
    return "%s,%s,%s"
        .formatted(CODES.get(code), carats, carats.multiply(price).setScale(2).toPlainString());
  }

  private String any(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
