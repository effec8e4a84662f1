package org.uskpa.core.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

  @ParameterizedTest
  @CsvSource({
    "14:30, 14:30",
    "9:30, 09:30",
    "09:30, 09:30",
    "00:00, 00:00",
    "14:30:15, 14:30:15",
    "1300, 13:00",
    "0905, 09:05",
    "1:00 pm, 13:00",
    "1:00PM, 13:00",
    "' 9:05am\u200B', 09:05",
    "1 pm, 13:00",
    "1pm, 13:00",
    "9:05 a.m., 09:05",
    "9:05 P.M., 21:05",
    "12:00 pm, 12:00",
    "12:15 am, 00:15",
    "11:59 pm, 23:59"
  })
  void aTimeIsReadAsPeopleAndTimetablesWriteIt(String text, String read) {
    assertThat(Times.of(text)).hasToString(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "25:00",
        "24:00",
        "2400",
        "12:60",
        "1260",
        "13:00 pm",
        "0:30 am",
        "930",
        "13",
        "half six",
        "9:5",
        "9.30",
        "10:00 z",
        "1:00 pm EST",
        "١٣:٠٠"
      })
  void anyOtherWritingIsRefusedAndTheFormsThatAreReadAreSaid(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Times.of(text))
        .withMessage("A time is written 14:30, 1430 or 2:30 pm, not “%s”", text);
  }
}
