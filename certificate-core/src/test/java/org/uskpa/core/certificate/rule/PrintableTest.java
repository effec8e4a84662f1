package org.uskpa.core.certificate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uskpa.core.certificate.rule.CertificateCase.Step;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.shipment.FieldNames;

class PrintableTest {

  private static final String[] PRINTED = {
    FieldNames.EXPORTER_NAME,
    FieldNames.EXPORTER_ADDRESS,
    FieldNames.CONSIGNEE_NAME,
    FieldNames.CONSIGNEE_ADDRESS
  };

  private final CertificateRule rule = new Printable();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Łódź Kimberlit Ζαφείρι Алмазы Ñandú Đặng Sjöström",
        "יהלומים Ltd",
        "Côte d’Ivoire – “Diamant” & Cie. № 7",
        "Cafe\u0301 Rhin",
        "Soft\u00ADhyphen\u200B and\u00A0no-break\uFEFF",
        "First line\nSecond line"
      })
  void whatTheLettersHaveIsPrinted(String text) {
    for (String field : PRINTED) {
      RuleAssert.that(rule, CaseForTests.toIssue().with(field, text)).isSilent();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "exporter_name,     周大福 Jewellery,        周, U+5468, The exporter's name",
    "exporter_address,  '580 Fifth Avenue 纽约', 纽, U+7EBD, The exporter's address",
    "consignee_name,    الماس Trading,           ا, U+0627, The consignee's name",
    "consignee_address, 'सूरत, Surat',             स, U+0938, The consignee's address",
    "consignee_name,    💎 Diamonds,             💎, U+1F48E, The consignee's name",
    "consignee_address, '상가 30, Seoul',          상, U+C0C1, The consignee's address"
  })
  void whatTheyLackIsNamedWithTheRemedy(
      String field, String text, String character, String code, String what) {
    RuleAssert.that(rule, CaseForTests.toIssue().with(field, text))
        .blocks(field, what, "“" + character + "” (" + code + ")", "Write it in Latin letters");
  }

  /**
   * Lines of one letter: what counts is how many there are, and how many the goods leave room for.
   */
  @ParameterizedTest
  @CsvSource({
    // goods, name lines, address lines, field or -, takes, fit, left out
    "1,  1,  8, -,                 0,  0,  0",
    "1,  1, 20, -,                 0,  0,  0",
    "1,  1, 21, consignee_address, 21, 20, 1",
    "1,  1, 40, consignee_address, 40, 20, 20",
    "1, 10, 10, -,                 0,  0,  0",
    "1, 11, 10, consignee_name,    11, 10, 1",
    "3,  1, 11, -,                 0,  0,  0",
    "3,  1, 12, consignee_address, 12, 11, 1",
    "3,  6,  7, -,                 0,  0,  0",
    "3,  7,  7, consignee_name,    7,  6,  1",
  })
  void aTextOfMoreLinesThanItsFieldHoldsIsToldHowManyFit(
      int goods, int nameLines, int lines, String field, int takes, int fit, int leftOut) {
    CaseForTests certificate = CaseForTests.toIssue().goods(goods);
    certificate.with(
        FieldNames.CONSIGNEE_NAME, String.join("\n", Collections.nCopies(nameLines, "N")));
    certificate.with(
        FieldNames.CONSIGNEE_ADDRESS, String.join("\n", Collections.nCopies(lines, "A")));

    if (field.equals("-")) {
      RuleAssert.that(rule, certificate).isSilent();
    } else {
      RuleAssert.that(rule, certificate)
          .blocks(
              field,
              "takes %d lines".formatted(takes),
              "and %d fit".formatted(fit),
              "the last %d characters".formatted(leftOut),
              "Shorten it, or put more on each line");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "exporter_name,     300, 4000, The exporter's name",
    "consignee_name,    300, 4000, The consignee's name",
    "exporter_address,  600, 4000, The exporter's address",
    "consignee_address, 600, 4000, The consignee's address"
  })
  void aTextThatIsLongerThanItsFieldIsToBeShortened(
      String field, int fits, int tooLong, String what) {
    RuleAssert.that(rule, CaseForTests.toIssue().with(field, "Diamond ".repeat(fits / 8)))
        .isSilent();
    RuleAssert.that(rule, CaseForTests.toIssue().with(field, "Diamond ".repeat(tooLong / 8)))
        .blocks(field, what, "would be left out. Shorten it.");
    RuleAssert.that(
            rule, CaseForTests.ofThePast("2018-03-01").with(field, "Diamond ".repeat(tooLong / 8)))
        .warns(field, what);
  }

  @Test
  void aListOfOriginsFitsItsField() {
    RuleAssert.that(rule, CaseForTests.toIssue().with(FieldNames.ORIGIN, CaseForTests.origins(40)))
        .isSilent();
    RuleAssert.that(rule, CaseForTests.toIssue().with(FieldNames.ORIGIN, CaseForTests.origins(120)))
        .blocks(
            FieldNames.ORIGIN,
            "The list of origins takes",
            "Put the parcels of some origins on another certificate");
  }

  @Test
  void theNameOfALicenseeFitsTheFieldOfTheIssuingAuthority() {
    RuleAssert.that(rule, CaseForTests.toIssue().holderName("Diamond ".repeat(35))).isSilent();
    RuleAssert.that(rule, CaseForTests.toIssue().holderName("Diamond ".repeat(100)))
        .blocks("", "The licensee's name takes", "The USKPA keeps it");
  }

  @Test
  void everyPrintedFieldIsToldAtOnce() {
    CaseForTests everywhere = CaseForTests.toIssue();
    for (String field : PRINTED) {
      everywhere.with(field, "钻石");
    }

    RuleAssert.that(rule, everywhere).concerns(PRINTED);
  }

  @Test
  void ofManyCharactersEachIsNamedOnceAndFiveAtTheMost() {
    assertThat(
            rule.check(CaseForTests.toIssue().with(FieldNames.CONSIGNEE_NAME, "一二三四五六七一二").build()))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("“五” (U+4E94) and 2 more")
        .doesNotContain("六")
        .containsOnlyOnce("一");
  }

  @Test
  void theLicenseesOwnNameIsPrintedToo() {
    RuleAssert.that(rule, CaseForTests.toIssue().holderName("Dealer 钻 Inc."))
        .blocks("", "The licensee's name", "“钻” (U+94BB)", "The USKPA keeps it");
  }

  @Test
  void onARecordOfThePastItOnlyWarns() {
    for (String field : PRINTED) {
      RuleAssert.that(rule, CaseForTests.ofThePast("2018-03-01").with(field, "钻石"))
          .warns(field, "U+94BB");
    }
    RuleAssert.that(rule, CaseForTests.ofThePast("2018-03-01").holderName("Dealer 钻 Inc."))
        .warns("", "The licensee's name", "U+94BB");
  }

  @Test
  void whatIsNotPrintedIsNotAsked() {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .with(FieldNames.CARRIER, "中国国际航空")
                .with(FieldNames.CONTAINER_ATTESTED_BY, "发货部"))
        .isSilent();
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void itIsAskedWhereverACertificateIsWrittenAndNotOfAFrozenOne(Step step) {
    assertThat(
            new CertificateRules()
                .check(CaseForTests.at(step).with(FieldNames.CONSIGNEE_NAME, "钻石").build()))
        .extracting(Finding::rule)
        .isEqualTo(step == Step.EXPORT ? java.util.List.of() : java.util.List.of("printable"));
  }
}
