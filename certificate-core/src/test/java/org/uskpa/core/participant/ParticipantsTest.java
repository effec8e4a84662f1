package org.uskpa.core.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uskpa.core.period.DateRange;
import org.uskpa.core.register.RegistersForTests;

class ParticipantsTest {

  private final Participants participants = RegistersForTests.asKnown().participants();

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "BE,2018-05-04,EU",
        "EU,2018-05-04,EU",
        "BG,2006-12-31,BG",
        "BG,2007-01-01,EU",
        "HR,2013-06-30,HR",
        "HR,2013-07-01,EU",
        "GB,2021-01-07,EU",
        "GB,2021-01-08,GB",
        "XI,2020-12-31,null",
        "XI,2021-01-01,EU",
        "GL,2014-04-08,null",
        "GL,2014-04-09,EU",
        "HK,2003-01-01,CN",
        "MO,2019-09-30,null",
        "MO,2019-10-01,CN",
        "LI,2018-05-04,CH",
        "PR,2018-05-04,US",
        "TW,2018-05-04,TW",
        "KE,2018-05-04,null",
        "ZZ,2018-05-04,null",
        "BE,2002-12-31,null"
      })
  void aCountryBelongsToAParticipantByDate(String country, LocalDate on, String participant) {
    assertThat(participants.participantOf(country, on).orElse(null)).isEqualTo(participant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12 Donegall Square, Belfast BT1 5GS",
        "12 Donegall Square, Belfast BT15GS, United Kingdom",
        "7 Strand Road, Londonderry",
        "7 Strand Road, Derry, County Londonderry",
        "3 Main Street, Bangor, Co. Down",
        "3 Main Street, Bangor, Northern Ireland",
        "3 Main Street, Bangor, N. Ireland, UK",
        "3 Main Street\nNewry\nUnited Kingdom",
        "3 Main Street, Lisburn, BT28"
      })
  void anAddressInNorthernIrelandFollowsTheEuropeanUnionSince2021(String address) {
    assertThat(participants.participantOf("GB", address, LocalDate.of(2021, 1, 8))).contains("EU");
    assertThat(participants.participantOf("GB", address, LocalDate.of(2026, 3, 2))).contains("EU");
    assertThat(participants.participantOf("GB", address, LocalDate.of(2018, 5, 4))).contains("EU");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "36 Hatton Garden, London EC1N 8EB",
        "12 Derry Street, London W8 5SE",
        "5 Belfast Road, London N16 6UN",
        "5 Belfast Road, London",
        "8 High Street, Bangor, Gwynedd LL57 1NY",
        "1 Belfast, Birmingham B18 6NF",
        "1 Ireland Close, London",
        ""
      })
  void anAddressInGreatBritainDoesNot(String address) {
    assertThat(participants.participantOf("GB", address, LocalDate.of(2026, 3, 2))).contains("GB");
  }

  @Test
  void aTownInNorthernIrelandMovesNoOtherCountrysAddress() {
    assertThat(participants.participantOf("US", "Belfast, Maine", LocalDate.of(2026, 3, 2)))
        .contains("US");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "2003-08-10,null",
        "2003-08-11,68 FR 47626 of 2003-08-11",
        "2017-04-25,FR Doc 2015-12001 of 2015-05-18",
        "2017-04-26,82 FR 19309 of 2017-04-26",
        "2026-03-02,90 FR 11454 of 2025-03-06"
      })
  void oneListIsInForceOnADay(LocalDate on, String citation) {
    assertThat(participants.listInForce(on).map(UsList::citation).orElse(null)).isEqualTo(citation);
  }

  @Test
  void aListingCarriesItsCitationAndHowWellItIsKnown() {
    assertThat(participants.listed("GA", LocalDate.of(2019, 7, 5)))
        .hasValueSatisfying(
            listing -> {
              assertThat(listing.citation()).startsWith("84 FR 32247");
              assertThat(listing.certainty()).isEqualTo(Listing.Certainty.READ);
            });
    assertThat(participants.listed("GA", LocalDate.of(2019, 7, 4))).isEmpty();
    assertThat(participants.listed("ZZ", LocalDate.of(2019, 7, 4))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"BE,true", "GA,true", "CI,true", "MO,true", "US,true", "KE,false", "ZZ,false"})
  void aCountryWasEverListedWithTheParticipantItBelongedTo(String country, boolean ever) {
    assertThat(participants.everListed(country)).isEqualTo(ever);
  }

  @ParameterizedTest
  @CsvSource({
    "BW,Botswana",
    "EU,European Union",
    "BE,Belgium",
    "KE,Kenya",
    "XI,Northern Ireland",
    "ZZ,ZZ"
  })
  void aCodeHasTheNamePeopleKnow(String code, String name) {
    assertThat(participants.nameOf(code)).isEqualTo(name);
    assertThat(participants.knows(code)).isEqualTo(!code.equals("ZZ"));
  }

  @Test
  void everyParticipantThatIsListedHasATerritoryOfItsOwnOnThatDay() {
    assertThat(participants.listings())
        .filteredOn(listing -> !listing.participant().equals("EU"))
        .allSatisfy(
            listing ->
                assertThat(
                        participants.participantOf(listing.participant(), listing.during().first()))
                    .contains(listing.participant()));
  }

  @Test
  void twoPlacesOnTheListOnOneDayAreRefused() {
    Listing listing =
        new Listing("BW", DateRange.from(LocalDate.of(2003, 8, 11)), "x", Listing.Certainty.MEMORY);

    assertThatThrownBy(
            () ->
                new Participants(
                    List.of(),
                    List.of(listing, listing),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Two rows hold on one day");
  }
}
