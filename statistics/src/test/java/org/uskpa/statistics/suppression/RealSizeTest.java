package org.uskpa.statistics.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.uskpa.core.record.Flow;

/** A quarter of the demo year's exports, as if the rule had held then. */
class RealSizeTest {

  private static Traded exports(String from, String through) throws IOException {
    List<Traded.Shipment> shipments = new ArrayList<>();
    try (InputStream file =
        Objects.requireNonNull(RealSizeTest.class.getResourceAsStream("/demo/2018/exports.csv"))) {
      for (CSVRecord row :
          CSVFormat.RFC4180
              .builder()
              .setHeader()
              .setSkipHeaderRecord(true)
              .get()
              .parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
        String day = row.get("export_date");
        if (day.compareTo(from) >= 0 && day.compareTo(through) <= 0) {
          shipments.add(
              new Traded.Shipment(
                  Flow.EXPORT,
                  row.get("destination"),
                  row.get("hs_code"),
                  row.get("exporter_name"),
                  row.get("carats")));
        }
      }
    }
    return Traded.of(shipments);
  }

  @Test
  void aQuarterIsDecidedAndStillSaysSomething() throws IOException {
    Stated open = exports("2018-01-01", "2018-03-31").open("2018Q1/1");

    Decision decision = DecideWithheld.of(Together.alone(open));

    assertThat(open.revealing()).isNotEmpty();
    assertThat(decision.isProtected()).isTrue();
    assertThat(decision.withheld().keySet()).doesNotContain(Place.total(Flow.EXPORT));
    assertThat(decision.withheld()).hasSizeLessThan(open.figures().size());
  }
}
