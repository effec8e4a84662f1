package org.uskpa.core.certificate.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A legend that stands on export papers in place of an ITN (15 CFR part 30, appendix B).
 *
 * @param shape how it begins, white space left out
 * @param why why it cannot validate a certificate, as a sentence or two
 */
record Legend(String called, Pattern shape, String why) {

  private static final String ANY_VALUE =
      "Rough diamonds are filed with AES whatever their value (15 CFR 30.2(a)(1)(iv)(G))";

  private static final List<Legend> ALL =
      List.of(
          of(
              "AESDOWN",
              "AESDOWN.*",
              "It says that AES could not be reached. Other goods may leave with it (15 CFR 30.4(b)(4)), rough"
                  + " diamonds wait: hold the shipment until AES returns an ITN."),
          of(
              "AESPOST",
              "AESPOST.*",
              "It says that the filing comes after departure. Rough diamonds are always filed before (15 CFR"
                  + " 30.4(a)(10)): file now and enter the ITN."),
          of(
              "NOEEI 30.36",
              "(NOEEI)?§{0,2}30\\.36.*",
              "It claims the exemption of shipments to Canada, which rough diamonds do not have (15 CFR"
                  + " 30.36(b)(6)): file with AES and enter the ITN."),
          of(
              "NOEEI 30.37",
              "(NOEEI)?§{0,2}30\\.37.*",
              "It claims an exemption such as that of small values. "
                  + ANY_VALUE
                  + ": file and enter the ITN."),
          of(
              "NOEEI 30.39",
              "(NOEEI)?§{0,2}30\\.39.*",
              "It claims the exemption of goods for the armed services. "
                  + ANY_VALUE
                  + ": file and enter the ITN."),
          of(
              "NOEEI 30.40",
              "(NOEEI)?§{0,2}30\\.40.*",
              "It claims a special exemption, such as that of goods for government agencies. "
                  + ANY_VALUE
                  + ": file and enter the ITN."),
          of(
              "NOEEI 30.2(d)",
              "(NOEEI)?§{0,2}30\\.2\\(?D.*",
              "It says that the shipment is outside the export filing, such as goods in transit under bond. Such"
                  + " a shipment gets no U.S. certificate; any other is filed with AES first."),
          of(
              "NOEEI",
              "(NOEEI|§{0,2}30\\.\\d).*",
              "It claims an exemption from filing. " + ANY_VALUE + ": file and enter the ITN."),
          of(
              "NLR",
              "NLR.*",
              "It says that no export licence is required, not that AES accepted a filing: file and enter the"
                  + " ITN."),
          of(
              "an exemption",
              "(AES)?(EXEMPT|NOTREQUIRED|N/?A$|NONE$|PENDING).*",
              "Without an ITN no certificate is valid. "
                  + ANY_VALUE
                  + ": file and enter the ITN."));

  private static Legend of(String called, String shape, String why) {
    return new Legend(called, Pattern.compile(shape), why);
  }

  /** The legend that a text is, when it is one. */
  static Optional<Legend> in(String text) {
    String squeezed = text.toUpperCase(Locale.ROOT).replaceAll("[\\s:]+", "");
    return ALL.stream().filter(legend -> legend.shape.matcher(squeezed).matches()).findFirst();
  }
}
