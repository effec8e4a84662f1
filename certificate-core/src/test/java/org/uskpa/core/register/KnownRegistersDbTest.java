package org.uskpa.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.CoreDbTest;

@CoreDbTest
class KnownRegistersDbTest {

  @Autowired private KnownRegisters known;

  @Test
  void theRegistersAreReadOnceAndKept() {
    assertThat(known.current()).isSameAs(known.current());
    assertThat(known.current().settings().certificateValidityDays(LocalDate.of(2018, 5, 4)))
        .isEqualTo(60);
  }
}
