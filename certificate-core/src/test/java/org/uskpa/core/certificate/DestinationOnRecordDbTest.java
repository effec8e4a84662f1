package org.uskpa.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.shipment.FieldNames;

/** Under which Participant a certificate goes on record when its destination changes to another. */
@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class DestinationOnRecordDbTest {

  @Autowired private BeanFactory beans;
  @Autowired private IssueCertificate issue;
  @Autowired private CertificateDetails details;
  @Autowired private KnownRegisters registers;
  @Autowired private TestDatabase database;

  @Test
  void itIsTheOneOfThePlannedDepartureByWhichTheRulesJudged() {
    JdbcClient owner = JdbcClient.create(database.owner());
    owner
        .sql(
            "UPDATE territory SET belongs = daterange(lower(belongs), '2026-03-04')"
                + " WHERE country = 'GL' AND upper_inf(belongs)")
        .update();
    owner
        .sql(
            "INSERT INTO territory (country, participant, belongs, note)"
                + " VALUES ('GL', 'CA', '[2026-03-04,)', 'for this test')")
        .update();
    registers.refresh();
    try {
      assertThat(issued("2026-03-03")).isEqualTo("EU");
      assertThat(issued("2026-03-04")).isEqualTo("CA");
    } finally {
      owner.sql("DELETE FROM territory WHERE country = 'GL' AND participant = 'CA'").update();
      owner
          .sql(
              "UPDATE territory SET belongs = daterange(lower(belongs), NULL)"
                  + " WHERE country = 'GL'")
          .update();
      registers.refresh();
    }
  }

  private String issued(String departure) {
    LifeForTests life = new LifeForTests(beans);
    Licensee dealer = life.dealer();
    Map<String, String> typed = life.inOrder(dealer);
    typed.put(FieldNames.DESTINATION, "GL");
    typed.put(FieldNames.CONSIGNEE_ADDRESS, "Imaneq 1, Nuuk");
    typed.put(FieldNames.DEPARTURE_DATE, departure);
    Step step =
        issue
            .run(LifeForTests.toIssue(dealer, life.draft(dealer, typed)), LifeForTests.ISSUER)
            .orElseThrow();
    return String.valueOf(
        details.of(step.number()).content().orElseThrow().destinationParticipant());
  }
}
