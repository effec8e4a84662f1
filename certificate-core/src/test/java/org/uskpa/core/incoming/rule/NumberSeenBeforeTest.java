package org.uskpa.core.incoming.rule;

import org.junit.jupiter.api.Test;
import org.uskpa.core.shipment.FieldNames;

class NumberSeenBeforeTest {

  private final ImportCheck check = new NumberSeenBefore();

  @Test
  void aNumberThatStandsOnNoOtherImportIsFine() {
    ImportAssert.that(check, ImportForTests.inOrder()).isSilent();
  }

  @Test
  void theOtherEntriesAreNamed() {
    ImportAssert.that(
            check,
            ImportForTests.inOrder()
                .seen("K21-5399055-1", "2026-01-05")
                .seen("K98-6368294-5", "2026-01-06"))
        .says(
            "WARN",
            FieldNames.CERTIFICATE_NUMBER,
            "BW0012345 stands on entry K21-5399055-1 of 2026-01-05, K98-6368294-5 of 2026-01-06");
  }
}
