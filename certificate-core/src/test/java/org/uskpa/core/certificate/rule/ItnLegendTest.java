package org.uskpa.core.certificate.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.shipment.FieldNames;

class ItnLegendTest {

  private final CertificateRule rule = new ItnLegend();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AESDOWN 123456789 01/30/2026 | the legend AESDOWN       | 30.4(b)(4)
          aes down 123456789           | the legend AESDOWN       | hold the shipment
          AESPOST 123456789 01/30/2026 | the legend AESPOST       | 30.4(a)(10)
          NOEEI § 30.36                | the legend NOEEI 30.36   | Canada
          NOEEI 30.36                  | the legend NOEEI 30.36   | 30.36(b)(6)
          NOEEI § 30.37(a)             | the legend NOEEI 30.37   | whatever their value
          § 30.37(a)                   | the legend NOEEI 30.37   | 30.2(a)(1)(iv)(G)
          NOEEI §30.39                 | the legend NOEEI 30.39   | armed services
          NO EEI 30.40(b)              | the legend NOEEI 30.40   | government
          NOEEI § 30.2(d)(1)           | the legend NOEEI 30.2(d) | transit
          NOEEI                        | the legend NOEEI         | exemption from filing
          30.55                        | the legend NOEEI         | exemption from filing
          NLR                          | the legend NLR           | licence
          EXEMPT                       | an exemption             | Without an ITN
          N/A                          | an exemption             | Without an ITN
          AES: pending                 | an exemption             | Without an ITN
          """)
  void aLegendIsNamedAndExplained(String text, String called, String why) {
    RuleAssert.that(rule, CaseForTests.toIssue().with(FieldNames.ITN, text))
        .blocks(FieldNames.ITN, "“" + text + "” is " + called + " and no ITN", why);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {"X20260301123456", "X2026", "AES X20260301123456", "null", "'AES'", "30 days"})
  void whatIsNoLegendIsLeftToTheFormOfTheItn(String text) {
    RuleAssert.that(rule, CaseForTests.toIssue().with(FieldNames.ITN, text)).isSilent();
  }
}
