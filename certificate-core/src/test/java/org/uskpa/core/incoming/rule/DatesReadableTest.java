package org.uskpa.core.incoming.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.shipment.FieldNames;

class DatesReadableTest {

  private final ImportCheck check = new DatesReadable();

  @ParameterizedTest
  @CsvSource({
    "arrival_date,2026-03-02,-,-",
    "arrival_date,2026-03-03,BLOCK,lies after today",
    "import_date,3/2/2026,-,-",
    "import_date,2026-03-03,BLOCK,lies after today",
    "import_date,2026-02-25,-,-",
    "issue_date,2026-02-30,BLOCK,must be in the calendar",
    "issue_date,2027-01-01,-,-",
    "expiry_date,soon,BLOCK,“soon”",
    "expiry_date,2020-01-01,-,-",
    "arrival_date,2026-13-01,BLOCK,“2026-13-01”",
    "import_date,20260227,BLOCK,“20260227”"
  })
  void datesAreInTheCalendarAndWhatIsRecordedHasHappened(
      String field, String text, String expected, String words) {
    ImportAssert.that(check, ImportForTests.inOrder().with(field, text))
        .says(expected, field, words);
  }

  @Test
  void blankDatesAreMissing() {
    ImportAssert.that(
            check,
            ImportForTests.inOrder()
                .with(FieldNames.ISSUE_DATE, null)
                .with(FieldNames.EXPIRY_DATE, null)
                .with(FieldNames.ARRIVAL_DATE, null)
                .with(FieldNames.IMPORT_DATE, null))
        .misses(
            FieldNames.ISSUE_DATE,
            FieldNames.EXPIRY_DATE,
            FieldNames.ARRIVAL_DATE,
            FieldNames.IMPORT_DATE);
  }
}
