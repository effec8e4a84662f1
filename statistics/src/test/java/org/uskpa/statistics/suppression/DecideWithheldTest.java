package org.uskpa.statistics.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uskpa.statistics.suppression.Place.ALL;
import static org.uskpa.statistics.suppression.Traded.at;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.uskpa.core.record.Flow;

/** Cases small enough to be reckoned by hand. */
class DecideWithheldTest {

  private static final String SAFE = "Ada 100, Bob 100, Cy 100";

  private static Interval carats(List<Interval> audit, String statement, Place place) {
    return audit.stream()
        .filter(one -> one.statement().equals(statement) && one.place().equals(place))
        .filter(one -> one.measured() == Measured.CARATS)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatRevealsNobodyIsToldInFull() {
    Traded quarter = Traded.exports("IN 7102.10 " + SAFE + "; BW 7102.31 " + SAFE);

    Decision decision = DecideWithheld.of(Together.alone(quarter.open("2019Q1/1")));

    assertThat(decision.withheld()).isEmpty();
    assertThat(decision.audit()).isEmpty();
  }

  @Test
  void oneThatRevealsTakesARectangleWithIt() {
    Traded quarter =
        Traded.exports(
            "IN 7102.10 Dee 50; IN 7102.31 %1$s; BW 7102.10 %1$s; BW 7102.31 %1$s; EU 7102.10 %1$s"
                .formatted(SAFE));

    Decision decision = DecideWithheld.of(Together.alone(quarter.open("2019Q1/1")));

    assertThat(decision.withheld())
        .isEqualTo(
            Map.of(
                at("IN", "7102.10"), Reason.PRIMARY,
                at("IN", "7102.31"), Reason.COMPLEMENTARY,
                at("BW", "7102.10"), Reason.COMPLEMENTARY,
                at("BW", "7102.31"), Reason.COMPLEMENTARY));
    Interval dee = carats(decision.audit(), "2019Q1/1", at("IN", "7102.10"));
    assertThat(dee.value()).isEqualByComparingTo("50");
    assertThat(dee.lower()).isEqualByComparingTo("0");
    assertThat(dee.upper().orElseThrow()).isEqualByComparingTo("350");
    assertThat(dee.widthPercent().orElseThrow()).isEqualByComparingTo("700");
    assertThat(decision.isProtected()).isTrue();
    assertThat(decision.remainders())
        .as("what India's sum leaves over")
        .filteredOn(one -> one.sum().equals(at("IN", ALL)))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.along()).isEqualTo(Along.CODES);
              assertThat(one.carats()).isEqualByComparingTo("350");
              assertThat(one.valueUsd()).isEqualByComparingTo("3500");
              assertThat(one.traders()).isEqualTo(4);
              assertThat(one.reveals()).isFalse();
            });
  }

  /**
   * Two that reveal somebody, withheld side by side: their sum, which anybody has from the total,
   * must reveal nobody either, or the second largest reckons the largest by it.
   */
  @Test
  void theSumOfWhatARowWithholdsRevealsNobody() {
    Traded quarter =
        Traded.exports(
            "GN 7102.31 Ada 340, Bob 46; KR 7102.31 Bob 1, Cy 2; IN 7102.31 %1$s; BW 7102.31 Dee 900, Eve 800, Fay 700"
                .formatted(SAFE));

    Decision decision = DecideWithheld.of(Together.alone(quarter.open("2019Q1/1")));

    assertThat(decision.withheld().keySet())
        .contains(at("GN", "7102.31"), at("KR", "7102.31"), at("IN", "7102.31"))
        .doesNotContain(at("BW", "7102.31"), at(ALL, "7102.31"));
    assertThat(decision.withheld().get(at("IN", "7102.31"))).isEqualTo(Reason.COMPLEMENTARY);
    assertThat(decision.isProtected()).isTrue();
  }

  /**
   * Dee and Eve each alone in a figure, in opposite corners of a rectangle: whoever knows one of
   * them would have the difference of both from a row and a column.
   */
  @Test
  void aTraderReckonsNoOtherTraderByTheirOwnFigures() {
    Traded quarter =
        Traded.exports(
            "IN 7102.10 Dee 50; BW 7102.31 Eve 60; IN 7102.21 %1$s; IN 7102.31 %1$s; BW 7102.10 %1$s; BW 7102.21 %1$s"
                .formatted(SAFE));

    Decision decision = DecideWithheld.of(Together.alone(quarter.open("2019Q1/1")));

    assertThat(decision.isProtected()).isTrue();
    Set<Place> unknownToDee = new HashSet<>(decision.withheld().keySet());
    unknownToDee.remove(at("IN", "7102.10"));
    Stated asDeeReads = quarter.published("2019Q1/1", decision).withholding(unknownToDee);
    assertThat(
            new Derivable(Together.alone(asDeeReads)).isDerivable(asDeeReads, at("BW", "7102.31")))
        .as("what Eve traded, to Dee")
        .isFalse();
  }

  /** What a year tells less the quarters that are told is the sum of the others. */
  @Test
  void theSumOfQuartersThatAYearLeavesOverRevealsNobody() {
    String safe = "BW 7102.31 Dee 900, Eve 800, Fay 700";
    List<String> names = List.of("2019Q1/1", "2019Q2/1");
    List<Traded> quarters =
        List.of(
            Traded.exports(safe + "; IN 7102.31 Ada 340; CA 7102.31 Gil 300"),
            Traded.exports(safe + "; IN 7102.31 Bob 46; CA 7102.31 Hal 300"));
    List<Stated> out = new ArrayList<>();
    for (int number = 0; number < quarters.size(); number++) {
      List<Stated> beside = new ArrayList<>(out);
      beside.add(quarters.get(number).open(names.get(number)));
      out.add(
          quarters
              .get(number)
              .published(
                  names.get(number),
                  DecideWithheld.of(new Together(beside, List.of(), List.of()))));
    }
    List<Stated> all = new ArrayList<>(out);
    all.add(Traded.together(quarters).open("2019/1"));

    Decision year =
        DecideWithheld.of(new Together(all, List.of(new Together.Sum("2019/1", names)), List.of()));

    assertThat(year.withheld().keySet()).contains(at("IN", "7102.31"), at("CA", "7102.31"));
  }

  @Test
  void theTotalGoesWhereThereIsNothingElse() {
    Traded quarter = Traded.exports("IN 7102.10 Dee 50");

    Decision decision = DecideWithheld.of(Together.alone(quarter.open("2019Q1/1")));

    assertThat(decision.withheld().keySet())
        .containsExactlyInAnyOrder(
            at("IN", "7102.10"), at("IN", ALL), at(ALL, "7102.10"), Place.total(Flow.EXPORT));
    assertThat(carats(decision.audit(), "2019Q1/1", at("IN", "7102.10")).upper()).isEmpty();
    assertThat(decision.isProtected()).isTrue();
  }

  /** Without the sums anybody could subtract: the audit sees what a careless hand would publish. */
  @Test
  void theAuditSeesASingleGapInARow() {
    Traded quarter =
        Traded.exports("IN 7102.10 Dee 50; IN 7102.31 %1$s; BW 7102.10 %1$s".formatted(SAFE));
    Stated careless = quarter.open("2019Q1/1").withholding(Set.of(at("IN", "7102.10")));

    List<Interval> audit = DecideWithheld.audit(Together.alone(careless));

    Interval gap = carats(audit, "2019Q1/1", at("IN", "7102.10"));
    assertThat(gap.lower()).isEqualByComparingTo("50");
    assertThat(gap.upper().orElseThrow()).isEqualByComparingTo("50");
    assertThat(gap.isProtected()).isFalse();
  }

  @Test
  void importsAndExportsAreDecidedApart() {
    Traded both =
        Traded.of(
            List.of(
                new Traded.Shipment(Flow.IMPORT, "IN", "7102.10", "Dee", "50"),
                new Traded.Shipment(Flow.EXPORT, "IN", "7102.10", "Ada", "50"),
                new Traded.Shipment(Flow.EXPORT, "IN", "7102.10", "Bob", "50"),
                new Traded.Shipment(Flow.EXPORT, "IN", "7102.10", "Cy", "50")));

    assertThat(DecideWithheld.of(Together.alone(both.open("2019Q1/1"))).withheld().keySet())
        .isNotEmpty()
        .allMatch(place -> place.flow() == Flow.IMPORT);
  }

  /** A quarter's figure of one trader must not come out of the year and the other quarters. */
  @Test
  void aYearTellsNothingThatItsQuartersWithhold() {
    String safe =
        "IN 7102.10 %1$s; IN 7102.31 %1$s; BW 7102.10 %1$s; BW 7102.31 %1$s".formatted(SAFE);
    List<Traded> quarters =
        List.of(
            Traded.exports(safe.replaceFirst(SAFE, "Dee 50")),
            Traded.exports(safe),
            Traded.exports(safe),
            Traded.exports(safe));
    List<String> names = List.of("2019Q1/1", "2019Q2/1", "2019Q3/1", "2019Q4/1");
    List<Stated> statements = new ArrayList<>();
    for (int number = 0; number < quarters.size(); number++) {
      Traded quarter = quarters.get(number);
      statements.add(
          quarter.published(
              names.get(number),
              DecideWithheld.of(Together.alone(quarter.open(names.get(number))))));
    }
    assertThat(statements.get(0).withheld()).hasSize(4);
    Stated year = Traded.together(quarters).open("2019/1");
    assertThat(year.revealing()).isEmpty();
    statements.add(year);

    Decision decision =
        DecideWithheld.of(
            new Together(statements, List.of(new Together.Sum("2019/1", names)), List.of()));

    assertThat(decision.withheld().values()).containsOnly(Reason.COMPLEMENTARY);
    assertThat(decision.withheld()).hasSize(4).containsKey(at("IN", "7102.10"));
    assertThat(decision.isProtected()).isTrue();
  }

  @Test
  void aRevisionWithholdsWhatTheReleaseBeforeWithheld() {
    String others = "; IN 7102.31 %1$s; BW 7102.10 %1$s; BW 7102.31 %1$s".formatted(SAFE);
    Traded first = Traded.exports("IN 7102.10 Dee 50" + others);
    Decision decided = DecideWithheld.of(Together.alone(first.open("2019Q1/1")));
    // Two more sold there: the figure would reveal nobody any more.
    Traded second = Traded.exports("IN 7102.10 Dee 50, Eve 60, Flo 70" + others);
    Stated revision = second.open("2019Q1/2", decided.withheld().keySet());
    assertThat(revision.revealing()).isEmpty();

    Decision decision =
        DecideWithheld.of(
            new Together(
                List.of(first.published("2019Q1/1", decided), revision),
                List.of(),
                List.of(new Together.Succession("2019Q1/1", "2019Q1/2"))));

    assertThat(decision.withheld().keySet()).isEqualTo(decided.withheld().keySet());
    assertThat(decision.withheld().values()).containsOnly(Reason.CARRIED);
    assertThat(decision.isProtected()).isTrue();
  }

  /**
   * What a revision empties is told as nothing, and so would tell what the release before withheld,
   * were not more of it withheld.
   */
  @Test
  void aFigureThatARevisionEmptiesStaysInTheDark() {
    String others = "; IN 7102.31 %1$s; BW 7102.10 %1$s; BW 7102.31 %1$s".formatted(SAFE);
    Traded first = Traded.exports("IN 7102.10 Dee 50" + others);
    Decision decided = DecideWithheld.of(Together.alone(first.open("2019Q1/1")));
    Traded second = Traded.exports(others.substring(2));

    Decision decision =
        DecideWithheld.of(
            new Together(
                List.of(
                    first.published("2019Q1/1", decided),
                    second.open("2019Q1/2", decided.withheld().keySet())),
                List.of(),
                List.of(new Together.Succession("2019Q1/1", "2019Q1/2"))));

    assertThat(carats(decision.audit(), "2019Q1/1", at("IN", "7102.10")).isProtected()).isTrue();
    assertThat(decision.isProtected()).isTrue();
  }

  /** An importer's name was corrected, no amount: what is out is out, and the audit says so. */
  @Test
  void whatWasToldBeforeCannotBeTakenBack() {
    String others = "; IN 7102.31 %1$s; BW 7102.10 %1$s; BW 7102.31 %1$s".formatted(SAFE);
    Traded first = Traded.exports("IN 7102.10 Ada 100, Bob 100, Cy 100" + others);
    Decision decided = DecideWithheld.of(Together.alone(first.open("2019Q1/1")));
    assertThat(decided.withheld()).isEmpty();
    Traded second = Traded.exports("IN 7102.10 Ada 100, Ada 100, Ada 100" + others);

    Decision decision =
        DecideWithheld.of(
            new Together(
                List.of(first.published("2019Q1/1", decided), second.open("2019Q1/2")),
                List.of(),
                List.of(new Together.Succession("2019Q1/1", "2019Q1/2"))));

    assertThat(decision.withheld()).containsEntry(at("IN", "7102.10"), Reason.PRIMARY);
    assertThat(carats(decision.audit(), "2019Q1/2", at("IN", "7102.10")).isProtected()).isFalse();
    assertThat(decision.isProtected()).isFalse();
  }

  /**
   * Two figures changed, their sum and all beside them did not: what the first edition told leaves
   * over the two together, one trader's, though neither of them can be reckoned.
   */
  @Test
  void theAuditSaysOfARestThatRevealsWhatCannotBeHelped() {
    String others = "; IN 7102.31 %1$s; BW 7102.31 %1$s".formatted(SAFE);
    Traded first =
        Traded.exports(
            "GN 7102.31 Ada 70, Bob 70, Cy 60; KR 7102.31 Ada 70, Bob 70, Cy 60" + others);
    Decision decided = DecideWithheld.of(Together.alone(first.open("2019Q1/1")));
    assertThat(decided.withheld()).isEmpty();
    Traded second =
        Traded.exports(
            "GN 7102.31 Ada 50, Ada 50, Ada 50; KR 7102.31 Ada 100, Ada 100, Ada 50" + others);

    Decision decision =
        DecideWithheld.of(
            new Together(
                List.of(first.published("2019Q1/1", decided), second.open("2019Q1/2")),
                List.of(),
                List.of(new Together.Succession("2019Q1/1", "2019Q1/2"))));

    assertThat(decision.audit()).as("each by itself").allMatch(Interval::isProtected);
    assertThat(decision.remainders())
        .filteredOn(one -> one.sum().equals(at(ALL, "7102.31")))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.along()).isEqualTo(Along.PARTNERS);
              assertThat(one.carats()).isEqualByComparingTo("400");
              assertThat(one.traders()).isEqualTo(1);
              assertThat(one.reveals()).isTrue();
            });
    assertThat(decision.isProtected()).isFalse();
  }

  @Test
  void oneStatementIsDecidedAtATime() {
    Stated open = Traded.exports("IN 7102.10 Dee 50").open("2019Q1/1");

    assertThatThrownBy(
            () ->
                DecideWithheld.of(
                    new Together(
                        List.of(open, Traded.exports("IN 7102.10 Dee 50").open("2019Q2/1")),
                        List.of(),
                        List.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
