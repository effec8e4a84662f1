package org.uskpa.core.incoming.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportAlphabetsTest {

  @ParameterizedTest
  @CsvSource({
    "importer_name,    'Import\u0435r 051 Inc.',  WARN, The importer's name",
    "importer_address, '51 Fifth Av\u0435nue',    WARN, The importer's address",
    "exporter_name,    'Exp\u03BFrter BW 07',     WARN, The exporter's name",
    "container_seals,  'S3347896|\u0405B1866',    WARN, A seal number",
    "exporter_name,    'Алмазы Exporter',         -,    -"
  })
  void aWordOfTwoAlphabetsIsPointedAt(String field, String text, String expected, String what) {
    ImportAssert.that(new ImportAlphabets(), ImportForTests.inOrder().with(field, text))
        .says(expected, field, what);
  }
}
