package org.uskpa.core.incoming.rule;

import org.junit.jupiter.api.Test;
import org.uskpa.core.shipment.FieldNames;

class PartiesNamedTest {

  private final ImportCheck check = new PartiesNamed();

  @Test
  void namesAndAddressAreTakenAsTheyAre() {
    ImportAssert.that(
            check,
            ImportForTests.inOrder()
                .with(FieldNames.IMPORTER_ADDRESS, "P.O. Box 7")
                .with(FieldNames.EXPORTER_NAME, "–"))
        .isSilent();
  }

  @Test
  void blankNamesAndABlankAddressAreMissing() {
    ImportAssert.that(
            check,
            ImportForTests.inOrder()
                .with(FieldNames.IMPORTER_NAME, " ")
                .with(FieldNames.IMPORTER_ADDRESS, null)
                .with(FieldNames.EXPORTER_NAME, ""))
        .misses(FieldNames.IMPORTER_NAME, FieldNames.IMPORTER_ADDRESS, FieldNames.EXPORTER_NAME);
  }
}
