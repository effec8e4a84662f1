package org.uskpa.core.incoming.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.shipment.FieldNames;

class ImportRestrictedTest {

  private final ImportCheck check = new ImportRestricted();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2018-05-04 | RU    | RU    | 7102.31 | -     | -                     | -
          2019-09-30 | ZW    | AE    | 7102.31 | -     | -                     | -
          2019-10-01 | ZW    | AE    | 7102.21 | WARN  | origin                | 19 CFR 12.43
          2019-10-01 | BW    | ZW    | 7102.21 | -     | -                     | -
          2014-05-04 | CF    | AE    | 7102.31 | BLOCK | origin                | Central African Republic
          2016-05-04 | CF    | AE    | 7102.31 | WARN  | origin                | which zone
          2022-03-10 | RU    | RU    | 7102.31 | -     | -                     | -
          2022-03-11 | RU    | AE    | 7102.31 | WARN  | origin                | may not enter
          2022-03-11 | BW    | RU    | 7102.31 | WARN  | issuing_participant   | may not enter
          2022-03-11 | RU    | RU    | 7102.31 | WARN  | origin                | may not enter
          2024-02-29 | RU    | AE    | 7102.10 | -     | -                     | -
          2024-03-01 | RU    | AE    | 7102.10 | BLOCK | origin                | Unsorted diamonds of Russian origin
          2024-03-01 | BW    | RU    | 7102.10 | BLOCK | issuing_participant   | exported from Russia
          2024-03-01 | RU    | AE    | 7102.31 | WARN  | origin                | stones of 1.00 carats and more
          2024-08-31 | RU    | AE    | 7102.31 | WARN  | origin                | stones of 1.00 carats and more
          2024-09-01 | RU    | AE    | 7102.31 | WARN  | origin                | stones of 0.50 carats and more
          2024-09-01 | RU    | RU    | 7102.31 | BLOCK | issuing_participant   | exported from Russia
          2024-09-01 | RU    | RU    | 7102.21 | -     | -                     | -
          2024-09-01 | MIXED | AE    | 7102.31 | -     | -                     | -
          2024-09-01 | BW,RU | AE    | 7102.31 | WARN  | origin                | Origin RU
          """)
  void aDatedRestrictionOnImportsMatches(
      String entered,
      String origin,
      String issuer,
      String hs,
      String expected,
      String field,
      String words) {
    ImportAssert.that(
            check,
            ImportForTests.ofThePast(entered)
                .issuedBy(issuer)
                .with(FieldNames.ORIGIN, origin)
                .line(0, hs, "1.00", "100.00"))
        .says(expected, field, words);
  }

  @Test
  void restrictionsOnDifferentGoodsAreToldOneByOne() {
    ImportAssert.that(
            check,
            ImportForTests.ofThePast("2024-09-01")
                .with(FieldNames.ORIGIN, "RU")
                .line(1, "7102.10", "1.00", "100.00"))
        .concerns(FieldNames.ORIGIN, FieldNames.ORIGIN);
  }
}
