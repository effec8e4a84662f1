package org.uskpa.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.participant.KnownParticipants;

@CoreDbTest
class KnownRegistersDbTest {

  @Autowired private KnownRegisters known;
  @Autowired private KnownParticipants participants;
  @Autowired private TestDatabase database;
  @Autowired private TransactionTemplate transaction;

  static Stream<Arguments> everyRegister() {
    return Stream.of(
        register("participants", registers -> registers.participants().all()),
        register("listings", registers -> registers.participants().listings()),
        register("suspensions", registers -> registers.participants().suspensions()),
        register("territories", registers -> registers.participants().territories()),
        register("waivers", registers -> registers.participants().waivers()),
        register("lists", registers -> registers.participants().lists()),
        register("restrictions", registers -> registers.restrictions().all()),
        register("fraud alerts", registers -> registers.fraudAlerts().all()),
        register("settings", registers -> registers.settings().all()),
        register("price bands", Registers::priceBands),
        register("filing deadlines", Registers::filingDeadlines),
        register("container types", registers -> registers.containerTypes().all()),
        register("ports", registers -> registers.ports().all()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyRegister")
  void theDatabaseAnswersWhatTestsWithoutOneAreGiven(
      String name, Function<Registers, List<?>> rows) {
    assertThat(rows.apply(known.refresh())).isEqualTo(rows.apply(RegistersForTests.asKnown()));
  }

  @Test
  void theRegistersAreReadOnceAndKeptUntilSomebodyChangesOne() {
    Registers before = known.refresh();
    JdbcClient elsewhere = JdbcClient.create(database.owner());

    assertThat(known.current()).isSameAs(before);
    assertThat(participants.current()).isSameAs(before.participants());

    elsewhere
        .sql(
            "INSERT INTO waiver (country, waived, citation)"
                + " VALUES ('KE', '[2026-01-01,2026-07-01)', 'a notice')")
        .update();
    try {
      Registers after = known.current();

      assertThat(before.participants().waived("KE", LocalDate.of(2026, 2, 1))).isEmpty();
      assertThat(after.participants().waived("KE", LocalDate.of(2026, 2, 1))).isPresent();
      assertThat(participants.current().waived("KE", LocalDate.of(2026, 2, 1))).isPresent();
      assertThat(known.current()).isSameAs(after);
    } finally {
      elsewhere.sql("DELETE FROM waiver").update();
    }
    assertThat(known.current().participants().waivers()).isEmpty();
  }

  @Test
  void aTransactionAsksOnceAndJudgesEverythingByOneReading() {
    JdbcClient elsewhere = JdbcClient.create(database.owner());
    try {
      transaction.executeWithoutResult(
          status -> {
            Registers first = known.current();
            elsewhere
                .sql(
                    "INSERT INTO waiver (country, waived, citation)"
                        + " VALUES ('KE', '[2026-01-01,2026-07-01)', 'a notice')")
                .update();
            assertThat(known.current()).isSameAs(first);
          });
      assertThat(known.current().participants().waivers()).hasSize(1);
    } finally {
      elsewhere.sql("DELETE FROM waiver").update();
    }
  }

  private static Arguments register(String name, Function<Registers, List<?>> rows) {
    return Arguments.of(name, rows);
  }
}
