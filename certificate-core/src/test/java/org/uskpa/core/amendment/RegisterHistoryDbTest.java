package org.uskpa.core.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uskpa.core.certificate.LifeForTests.ADMINISTRATOR;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.participant.KnownVersion;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.register.PriceBand;

/**
 * Random changes of a register, withdrawals among them, while time goes by: any day says what a
 * plain list of days says, and a day that is past says for ever what it said.
 */
@CoreDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class RegisterHistoryDbTest {

  private static final LocalDate BEGIN = LocalDate.of(2026, 3, 2);
  private static final int DAYS = 60;
  private static final int STEPS = 40;
  private static final List<HsCode> CODES = List.of(HsCode.values());

  @Autowired private BeanFactory beans;
  @Autowired private AmendRegister amend;
  @Autowired private WithdrawAmendment withdraw;
  @Autowired private KnownRegisters registers;
  @Autowired private KnownVersion version;

  /**
   * For each code a row of days; what stands on it is a price, and rows are told apart by number.
   */
  private static final class Model {

    private record Row(int number, BigDecimal high) {}

    private final Map<HsCode, @Nullable Row[]> days = new HashMap<>();
    private int rows;

    Model(KnownRegisters registers) {
      for (HsCode hs : HsCode.values()) {
        @Nullable Row[] all = new Row[DAYS];
        Arrays.fill(
            all, new Row(rows++, registers.current().priceBand(hs, BEGIN).orElseThrow().high()));
        days.put(hs, all);
      }
    }

    @Nullable Row[] of(HsCode hs) {
      return days.get(hs);
    }

    /** Whether a row begins after the first of these days, and before the last. */
    boolean isInTheWay(HsCode hs, int from, int until) {
      @Nullable Row[] all = of(hs);
      for (int day = from + 1; day < until; day++) {
        Row one = all[day];
        if (one != null && !one.equals(all[day - 1])) {
          return true;
        }
      }
      return false;
    }

    void change(HsCode hs, int from, int until, @Nullable BigDecimal high) {
      @Nullable Row[] all = of(hs).clone();
      Row cut = until < DAYS ? all[until] : null;
      if (cut != null && cut.equals(all[until - 1])) {
        Row rest = new Row(rows++, cut.high());
        for (int day = until; day < DAYS && cut.equals(all[day]); day++) {
          all[day] = rest;
        }
      }
      Row row = high == null ? null : new Row(rows++, high);
      Arrays.fill(all, from, until, row);
      days.put(hs, all);
    }

    void restore(HsCode hs, @Nullable Row[] before) {
      days.put(hs, before);
    }
  }

  /**
   * The change made last, and how to undo it in the model; {@code after} tells whether it still
   * can.
   */
  private record Ahead(UUID id, HsCode hs, int from, Runnable undo, Object after) {}

  static LongStream seeds() {
    return new Random(592_308).longs(6);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anyDaySaysWhatAPlainListOfDaysSays(long seed) {
    LifeForTests life = new LifeForTests(beans);
    Random random = new Random(seed);
    Model model = new Model(registers);
    Ahead last = null;
    int today = 0;
    int refused = 0;
    int withdrawn = 0;
    for (int step = 0; step < STEPS; step++) {
      if (random.nextInt(3) == 0 && today < DAYS - 20) {
        life.clock().advance(Duration.ofDays(1));
        today++;
      }
      if (last != null && random.nextInt(4) == 0) {
        boolean may = last.from() > today && model.of(last.hs()) == last.after();
        Outcome<Amendment> outcome =
            withdraw.run(new WithdrawAmendment.Command(last.id(), "Random"), ADMINISTRATOR);
        assertThat(outcome.isDone()).as("step %d withdraws", step).isEqualTo(may);
        if (may) {
          last.undo().run();
          withdrawn++;
        }
        last = null;
      } else {
        HsCode hs = CODES.get(random.nextInt(CODES.size()));
        int from = today + random.nextInt(DAYS - today - 2);
        int until = random.nextBoolean() ? DAYS : from + 1 + random.nextInt(DAYS - from - 1);
        BigDecimal high = random.nextInt(5) == 0 ? null : new BigDecimal(20_000 + step).setScale(2);
        boolean may = !model.isInTheWay(hs, from, until);
        ProposedChange change = change(hs, from, until, high);
        Outcome<Amendment> outcome =
            amend.run(new AmendRegister.Command(change, version.read()), ADMINISTRATOR);
        assertThat(outcome.isDone()).as("step %d: %s", step, change).isEqualTo(may);
        if (may) {
          Model.@Nullable Row[] before = model.of(hs);
          model.change(hs, from, until, high);
          last = new Ahead(change.id(), hs, from, () -> model.restore(hs, before), model.of(hs));
        } else {
          refused++;
        }
      }
      same(model, step);
    }
    assertThat(refused + withdrawn).as("refusals and withdrawals were met").isPositive();
  }

  private static ProposedChange change(HsCode hs, int from, int until, @Nullable BigDecimal high) {
    return new ProposedChange(
        UUID.randomUUID(),
        RegisterKind.PRICE_BAND,
        BEGIN.plusDays(from),
        "Random",
        "Random",
        List.of(
            new RowChange(
                RegisterKind.PRICE_BAND,
                Map.of("hs_code", hs.code()),
                until == DAYS ? null : BEGIN.plusDays(until),
                high == null
                    ? null
                    : Map.of("low", BigDecimal.ONE, "high", high, "source", "Random"))));
  }

  private void same(Model model, int step) {
    for (HsCode hs : HsCode.values()) {
      Model.@Nullable Row[] days = model.of(hs);
      for (int day = 0; day < DAYS; day++) {
        Model.Row row = days[day];
        assertThat(registers.current().priceBand(hs, BEGIN.plusDays(day)).map(PriceBand::high))
            .as("step %d, %s, day %d", step, hs, day)
            .isEqualTo(java.util.Optional.ofNullable(row).map(Model.Row::high));
      }
      assertThat(registers.current().priceBand(hs, LocalDate.of(2018, 7, 1))).isPresent();
    }
  }
}
