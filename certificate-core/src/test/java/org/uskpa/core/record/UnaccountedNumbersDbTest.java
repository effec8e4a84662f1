package org.uskpa.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.measure.Quarter;

/**
 * Numbers are accounted for when they were used or given up, wherever they stand in their range.
 */
@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class UnaccountedNumbersDbTest {

  private static final Quarter QUARTER = Quarter.parse("2018Q3");

  @Autowired private UnaccountedNumbers numbers;
  @Autowired private TestDatabase database;

  /** The range of the tests' licensee is what was allotted in 2003. */
  @BeforeEach
  void aCertificateOfTheQuarter() {
    new TradeOnRecord(database.application())
        .certificates(
            List.of(
                TradeOnRecord.exported("US50005", LocalDate.of(2018, 7, 2), TradeOnRecord.GEMS)));
  }

  private void number(String number, String state, String allottedOn) throws SQLException {
    try (Connection owner = database.owner().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute(
          """
          INSERT INTO stock_number (number, licensee_id, state, allotted_on)
          SELECT '%s', id, '%s', '%s' FROM licensee"""
              .formatted(number, state, allottedOn));
    }
  }

  @Test
  void countsThoseOfTheRangeBeforeAndAfterWhatWasUsed() throws SQLException {
    number("US50001", "HELD", "2003-01-01");
    number("US50004", "RESERVED", "2003-01-01");
    number("US50009", "ALLOTTED", "2003-01-01");

    assertThat(numbers.of(QUARTER))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.numbers()).isEqualTo(3);
              assertThat(one.lowest()).isEqualTo("US50001");
              assertThat(one.highest()).isEqualTo("US50009");
            });
  }

  @Test
  void leavesOutWhatWasUsedOrGivenUpAndOtherRanges() throws SQLException {
    number("US51001", "SPOILED", "2003-01-01");
    number("US51002", "LOST", "2003-01-01");
    number("US51003", "RETURNED", "2003-01-01");
    number("US51004", "DESTROYED", "2003-01-01");
    number("US52001", "HELD", "2018-08-01");

    assertThat(numbers.of(QUARTER)).isEmpty();
  }

  @Test
  void asksNothingOfAQuarterInWhichNothingOfTheRangeWasUsed() throws SQLException {
    number("US50001", "HELD", "2003-01-01");

    assertThat(numbers.of(Quarter.parse("2018Q4"))).isEmpty();
  }
}
