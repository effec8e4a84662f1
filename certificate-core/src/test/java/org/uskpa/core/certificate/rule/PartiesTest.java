package org.uskpa.core.certificate.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uskpa.core.shipment.FieldNames;

class PartiesTest {

  private final CertificateRule rule = new Parties();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "18 West 47th Street, New York, NY 10036",
        "580 Fifth Avenue, Suite 3000, New York, NY 10036-4727",
        "580 Fifth Avenue New York NY 10036",
        "580 Fifth Avenue, New York",
        "580 Fifth Avenue, New York, New York",
        "One Rockefeller Plaza, New York, N.Y. 10020",
        "1600 Pennsylvania Avenue NW, Washington, D.C. 20500, USA",
        "607 South Hill Street, Los Angeles, CA 90014, U.S.A.",
        "607 South Hill Street\nLos Angeles, California\nUnited States of America",
        "5 Calle Fortaleza, San Juan, PR 00901",
        "12 Pobox Street, Charleston, WV 25301",
        "7 Post Office Square, Boston, MA 02109",
        "31 Boxwood Lane, Richmond, West Virginia",
        "4 Straße der Große, Milwaukee, WI 53202"
      })
  void aStreetAddressInTheUnitedStatesIsTaken(String address) {
    RuleAssert.that(rule, CaseForTests.toIssue().with(FieldNames.EXPORTER_ADDRESS, address))
        .isSilent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PO Box 123, New York, NY 10036",
        "P.O. Box 123, New York, NY 10036",
        "P.O.Box 123, New York, NY 10036",
        "p o box 7, New York, NY 10036",
        "POB 45, New York, NY 10036",
        "P.O.B. 45, New York, NY 10036",
        "POBox 9, New York, NY 10036",
        "Pobox #9, New York, NY 10036",
        "PO Bx 3, New York, NY 10036",
        "Post Office Box 77, New York, NY 10036",
        "Postal Box 77, New York, NY 10036",
        "580 Fifth Avenue, P.O. Box 123, New York, NY 10036",
        "580 Fifth Avenue (PO BOX 1), New York, NY 10036",
        "PO Box, New York, NY 10036"
      })
  void aPostOfficeBoxIsRefusedAlsoAmidOtherText(String address) {
    RuleAssert.that(rule, CaseForTests.toIssue().with(FieldNames.EXPORTER_ADDRESS, address))
        .blocks(FieldNames.EXPORTER_ADDRESS, "post office box");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hoveniersstraat 30, 2018 Antwerp",
        "23 Tuval Street, Ramat Gan 52520",
        "23 Tuval Street, Ramat Gan 52520, Israel",
        "64 Exchange Building, Central District",
        "580 Fifth Avenue 10036"
      })
  void anAddressThatDoesNotEndInTheUnitedStatesIsRefused(String address) {
    RuleAssert.that(rule, CaseForTests.toIssue().with(FieldNames.EXPORTER_ADDRESS, address))
        .blocks(FieldNames.EXPORTER_ADDRESS, address, "does not end with a U.S. state");
  }

  @ParameterizedTest
  @ValueSource(strings = {"New York, NY 10036", "NY 10036", "Boston, Massachusetts", "USA"})
  void anAddressWithoutAStreetIsRefused(String address) {
    RuleAssert.that(rule, CaseForTests.toIssue().with(FieldNames.EXPORTER_ADDRESS, address))
        .blocks(FieldNames.EXPORTER_ADDRESS, "names no street");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P.O. Box 340600, Dubai", "64 Exchange Building", "Ramat Gan"})
  void aConsigneesAddressIsAsItsCountryHasIt(String address) {
    RuleAssert.that(rule, CaseForTests.toIssue().with(FieldNames.CONSIGNEE_ADDRESS, address))
        .isSilent();
  }

  @Test
  void namesAndAddressesMustBeThere() {
    RuleAssert.that(
            rule,
            CaseForTests.toIssue()
                .without(FieldNames.EXPORTER_NAME)
                .with(FieldNames.EXPORTER_ADDRESS, "  ")
                .with(FieldNames.CONSIGNEE_NAME, "\t")
                .without(FieldNames.CONSIGNEE_ADDRESS))
        .misses(
            FieldNames.EXPORTER_NAME,
            FieldNames.EXPORTER_ADDRESS,
            FieldNames.CONSIGNEE_NAME,
            FieldNames.CONSIGNEE_ADDRESS);
  }
}
