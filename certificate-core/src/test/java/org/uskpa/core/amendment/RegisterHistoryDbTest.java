package org.uskpa.core.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uskpa.core.certificate.LifeForTests.ADMINISTRATOR;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.participant.KnownVersion;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.register.Registers;

/**
 * Random changes of each register, withdrawals among them, while time goes by: any day says what a
 * plain list of days says, and a day that is past says for ever what it said. Participants alone
 * have no days, and no history.
 */
@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class RegisterHistoryDbTest {

  private static final LocalDate BEGIN = LocalDate.of(2026, 3, 2);
  private static final LocalDate LONG_AGO = LocalDate.of(2018, 7, 1);
  private static final int DAYS = 60;
  private static final int STEPS = 40;

  /** How many histories of each register are tried; more with {@code -Dkp.histories=200}. */
  private static final int HISTORIES = Integer.getInteger("kp.histories", 2);

  @Autowired private BeanFactory beans;
  @Autowired private AmendRegister amend;
  @Autowired private WithdrawAmendment withdraw;
  @Autowired private KnownRegisters registers;
  @Autowired private KnownVersion version;

  /** For each name a row of days; rows that say the same are told apart by number. */
  private static final class Model {

    private record Row(int number, String says) {}

    private final Map<String, @Nullable Row[]> days = new HashMap<>();
    private int rows;

    Model(RegisterForHistory register, Registers standing) {
      for (String name : register.names()) {
        @Nullable Row[] all = new Row[DAYS];
        register
            .says(standing, name, BEGIN)
            .ifPresent(says -> Arrays.fill(all, new Row(rows++, says)));
        days.put(name, all);
      }
    }

    @Nullable Row[] of(String name) {
      return days.get(name);
    }

    /** Whether a row begins after the first of these days, and before the last. */
    boolean isInTheWay(String name, int from, int until) {
      @Nullable Row[] all = of(name);
      for (int day = from + 1; day < until; day++) {
        Row one = all[day];
        if (one != null && !one.equals(all[day - 1])) {
          return true;
        }
      }
      return false;
    }

    void change(String name, int from, int until, @Nullable String says) {
      @Nullable Row[] all = of(name).clone();
      Row cut = until < DAYS ? all[until] : null;
      if (cut != null && cut.equals(all[until - 1])) {
        Row rest = new Row(rows++, cut.says());
        for (int day = until; day < DAYS && cut.equals(all[day]); day++) {
          all[day] = rest;
        }
      }
      Arrays.fill(all, from, until, says == null ? null : new Row(rows++, says));
      days.put(name, all);
    }

    void restore(String name, @Nullable Row[] before) {
      days.put(name, before);
    }
  }

  /** The change made last, how to undo it in the model, and whether it still can be undone. */
  private record Ahead(UUID id, String name, int from, Runnable undo, Object after) {}

  static Stream<Arguments> histories() {
    Random seeds = new Random(592_308);
    return RegisterForHistory.all().stream()
        .flatMap(
            register ->
                seeds.longs(HISTORIES).boxed().toList().stream()
                    .map(seed -> Arguments.of(register, seed)));
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("histories")
  void anyDaySaysWhatAPlainListOfDaysSays(RegisterForHistory register, long seed) {
    LifeForTests life = new LifeForTests(beans);
    Random random = new Random(seed);
    Registers before = registers.current();
    Model model = new Model(register, before);
    Ahead last = beginning(register, model);
    int today = 0;
    for (int step = 3; step < STEPS; step++) {
      if (random.nextInt(3) == 0 && today < DAYS - 20) {
        life.clock().advance(Duration.ofDays(1));
        today++;
      }
      if (last != null && random.nextInt(4) == 0) {
        boolean may = last.from() > today && model.of(last.name()) == last.after();
        assertThat(withdrawn(last.id()).isDone()).as("step %d withdraws", step).isEqualTo(may);
        if (may) {
          last.undo().run();
        }
        last = null;
      } else {
        String name = register.names().get(random.nextInt(register.names().size()));
        int from = today + random.nextInt(DAYS - today - 2);
        int until =
            register.goesOn() || random.nextBoolean()
                ? DAYS
                : from + 1 + random.nextInt(DAYS - from - 1);
        boolean ends = register.kind().mayEnd() && random.nextInt(5) == 0;
        last = changed(register, model, name, from, until, ends ? -1 : step).orElse(last);
      }
      same(register, model, step, before);
    }
  }

  /**
   * However the seed falls, one change stands in another's way, is told, and is withdrawn; then it
   * no longer is in the way.
   */
  private @Nullable Ahead beginning(RegisterForHistory register, Model model) {
    String name = register.names().get(0);
    Ahead first = changed(register, model, name, 10, DAYS, 0).orElseThrow();
    assertThat(model.isInTheWay(name, 5, DAYS)).isTrue();
    assertThat(changed(register, model, name, 5, DAYS, 1)).isEmpty();
    assertThat(withdrawn(first.id()).isDone()).isTrue();
    first.undo().run();
    same(register, model, 1, registers.current());
    return changed(register, model, name, 5, DAYS, 2).orElse(null);
  }

  /** Changes both, if the model says that it can be; the register says the same. */
  private Optional<Ahead> changed(
      RegisterForHistory register, Model model, String name, int from, int until, int number) {
    boolean may = !model.isInTheWay(name, from, until);
    ProposedChange change = change(register, name, from, until, number);
    Outcome<Amendment> outcome =
        amend.run(new AmendRegister.Command(change, version.read()), ADMINISTRATOR);
    assertThat(outcome.isDone()).as("%s: %s", change, outcome.findings()).isEqualTo(may);
    if (!may) {
      assertThat(outcome.findings()).extracting(Finding::rule).containsOnly("register-later");
      return Optional.empty();
    }
    Model.@Nullable Row[] standing = model.of(name);
    model.change(name, from, until, number < 0 ? null : register.says(name, number));
    return Optional.of(
        new Ahead(change.id(), name, from, () -> model.restore(name, standing), model.of(name)));
  }

  private Outcome<Amendment> withdrawn(UUID id) {
    return withdraw.run(new WithdrawAmendment.Command(id, "Random"), ADMINISTRATOR);
  }

  private static ProposedChange change(
      RegisterForHistory register, String name, int from, int until, int number) {
    return new ProposedChange(
        UUID.randomUUID(),
        register.kind(),
        BEGIN.plusDays(from),
        "Random",
        "Random",
        List.of(
            new RowChange(
                register.kind(),
                register.key(name),
                until == DAYS && !register.kind().mustEnd() ? null : BEGIN.plusDays(until),
                number < 0 ? null : register.value(name, number))));
  }

  private void same(RegisterForHistory register, Model model, int step, Registers before) {
    Registers now = registers.current();
    for (String name : register.names()) {
      Model.@Nullable Row[] days = model.of(name);
      for (int day = 0; day < DAYS; day++) {
        Model.Row row = days[day];
        assertThat(register.says(now, name, BEGIN.plusDays(day)))
            .as("step %d, %s, day %d", step, name, day)
            .isEqualTo(Optional.ofNullable(row).map(Model.Row::says));
      }
      assertThat(register.says(now, name, LONG_AGO))
          .isEqualTo(register.says(before, name, LONG_AGO));
    }
  }
}
