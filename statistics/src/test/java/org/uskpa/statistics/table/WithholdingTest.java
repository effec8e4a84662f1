package org.uskpa.statistics.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Partners;
import org.uskpa.core.record.Selection;

/** What a table still says when some of it is withheld. */
class WithholdingTest {

  private static final Selection TOTAL = Selection.of(Flow.EXPORT, Period.parse("2019Q1"));
  private static final Selection INDIA = TOTAL.with(Partners.only("IN"));
  private static final Selection BOTSWANA = TOTAL.with(Partners.only("BW"));

  private static Cell number(String value, Selection behind) {
    return Cell.of(new BigDecimal(value), behind);
  }

  private static Row row(String rank, String name, Selection behind) {
    return Row.line(
        Cell.bare(new BigDecimal(rank)),
        Cell.text(name),
        number("10.00", behind),
        number("25.00", behind),
        Cell.bare(new BigDecimal("3.00")));
  }

  private static Table table() {
    return new Table(
        "test",
        "A table",
        List.of(
            Column.count("rank", "Rank"),
            Column.text("participant", "Participant"),
            new Column("carats", "Carats", Kind.CARATS),
            new Column("share", "% of total", Kind.PERCENT),
            new Column("change", "Change in %", Kind.PERCENT)),
        List.of(row("1", "India", INDIA), row("2", "Botswana", BOTSWANA)),
        List.of(row("3", "Total", TOTAL)),
        List.of("A note."),
        new Vintage(Firmness.ofEdition(1), Instant.EPOCH, "Records"));
  }

  @Test
  void aFigureGoesWithWhatIsReckonedFromIt() {
    Table cut = ((Withholding) INDIA::equals).of(table());

    assertThat(cut.rows().get(0).cells())
        .containsExactly(
            Cell.bare(BigDecimal.ONE),
            Cell.text("India"),
            Cell.WITHHELD,
            Cell.WITHHELD,
            Cell.WITHHELD);
    assertThat(cut.rows().get(1)).isEqualTo(table().rows().get(1));
    assertThat(cut.footers()).isEqualTo(table().footers());
    assertThat(cut.notes()).containsExactly("A note.", Withholding.NOTE);
  }

  @Test
  void sharesGoWithTheirTotal() {
    Table cut = ((Withholding) TOTAL::equals).of(table());

    assertThat(cut.rows()).allMatch(row -> row.cells().get(3).equals(Cell.WITHHELD));
    assertThat(cut.rows()).noneMatch(row -> row.cells().get(2).equals(Cell.WITHHELD));
    assertThat(cut.footers().get(0).cells()).contains(Cell.WITHHELD);
  }

  @Test
  void aTableOfWhichNothingIsWithheldIsTheSame() {
    assertThat(Withholding.NONE.of(table())).isEqualTo(table());
    assertThat(((Withholding) TOTAL.in(HsCode.of("7102.10").orElseThrow())::equals).of(table()))
        .isEqualTo(table());
  }

  @Test
  void whatIsWithheldReadsDAndIsNeitherEmptyNorZero() {
    Column carats = new Column("carats", "Carats", Kind.CARATS);

    assertThat(carats.shown(Cell.WITHHELD)).isEqualTo("D");
    assertThat(carats.plain(Cell.WITHHELD)).isEqualTo("D");
  }
}
