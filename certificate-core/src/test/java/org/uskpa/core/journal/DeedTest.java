package org.uskpa.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeedTest {

  private static Deed deed(Map<String, String> details) {
    return new Deed(
        Subject.certificate("US41001"),
        "issued",
        new Actor("ivan", "Ivan Issuer"),
        LocalDate.of(2026, 3, 2),
        "",
        details);
  }

  @Test
  void aFactIsKeptUnderANameThatPagesHaveWordsFor() {
    assertThat(deed(Map.of("itn", "X20260301123456")).details()).containsKey("itn");
  }

  @Test
  void aFactOfAnyOtherNameIsAFaultOfWhoeverWroteTheStep() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> deed(Map.of("itn", "X20260301123456", "zeta", "", "alpha", "")))
        .withMessageContaining("[alpha, zeta]");
  }
}
