package org.uskpa.core.incoming.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.register.RegistersForTests;
import org.uskpa.core.shipment.FieldNames;

class ReceiptReportTest {

  private final ImportCheck check = new ReceiptReport();

  @ParameterizedTest
  @CsvSource({"2026-03-13,-", "2026-03-14,WARN"})
  void theReportIsDueFifteenCalendarDaysAfterTheArrival(String today, String expected) {
    ImportAssert.that(check, ImportForTests.inOrder().today(today))
        .says(expected, FieldNames.ARRIVAL_DATE, "was due on 2026-03-13");
  }

  @Test
  void aBackEntryIsNotAsked() {
    ImportAssert.that(check, ImportForTests.inOrder().today("2026-12-31").backEntry(true))
        .isSilent();
  }

  @Test
  void theDaysAreASetting() {
    ImportAssert.that(
            check,
            ImportForTests.inOrder()
                .registers(
                    RegistersForTests.with().setting("receipt-report-days", "3").registers()))
        .says("WARN", FieldNames.ARRIVAL_DATE, "2026-03-01");
  }

  @Test
  void withoutAnArrivalNothingIsDue() {
    ImportAssert.that(
            check,
            ImportForTests.inOrder().today("2026-12-31").with(FieldNames.ARRIVAL_DATE, "soon"))
        .isSilent();
  }
}
