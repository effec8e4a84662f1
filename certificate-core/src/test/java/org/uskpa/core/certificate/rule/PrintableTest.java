package org.uskpa.core.certificate.rule;

import static org.assertj.core.api.Assertions.assertThat;

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
