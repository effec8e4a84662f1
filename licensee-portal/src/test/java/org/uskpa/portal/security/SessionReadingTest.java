package org.uskpa.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionService;

class SessionReadingTest {

  private final ConversionService sessions = new SessionReading().springSessionConversionService();

  @Test
  void what_was_written_is_read() {
    SignedIn person =
        new SignedIn(
            7,
            "issuer",
            "Isaac",
            Role.ISSUER,
            new SignedIn.OfLicensee(5, "L005", "Firm"),
            null,
            null);

    byte[] written = sessions.convert(person, byte[].class);

    assertThat(sessions.convert(written, Object.class)).isEqualTo(person);
  }

  @Test
  void what_cannot_be_read_is_not_there() {

    assertThat(sessions.convert(new byte[] {1, 2, 3}, Object.class)).isNull();
    assertThat(sessions.convert(new byte[0], Object.class)).isNull();
  }
}
