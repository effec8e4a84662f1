package org.uskpa.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.statistics.StatisticsDbTest;
import org.uskpa.statistics.export.Publication;

/** The words of an annual report: constant ones by date, notes of a year as drafts. */
@StatisticsDbTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class ReportTextsDbTest {

  private static final Instant NOW = Instant.parse("2019-03-01T15:00:00Z");
  private static final Actor ANALYST = new Actor("analyst", "Anna Lyst");
  private static final Actor OTHER = new Actor("other", "Otto Her");

  @Autowired private SaveYearNotes saveNotes;
  @Autowired private ChangeReportPart changePart;
  @Autowired private ReportTexts texts;
  @Autowired private CompileReport reports;
  @Autowired private Journal journal;
  @Autowired private SettableClock clock;
  @Autowired private TestDatabase database;

  @BeforeEach
  void setTheClock() {
    clock.set(NOW);
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  private Outcome<List<ReportSection>> save(
      Actor actor, ReportSection section, int version, String words) {
    return saveNotes.run(
        new SaveYearNotes.Command(2018, Map.of(section, new SaveYearNotes.Typed(version, words))),
        actor);
  }

  private AsOf now() {
    return AsOf.now(clock.instant());
  }

  @ParameterizedTest(name = "section {1} of the report of {0}: “{2}”")
  @CsvSource({
    "2017, B, Rough Diamonds Control Regulations, false",
    "2018, B, as rewritten on June 19 2018, true",
    "2018, C1, built anew in 2018, true",
    "2017, C1, built anew in 2018, false",
    "2005, E, chair the Working Group, false",
    "2012, E, chair the Working Group, true"
  })
  void a_report_carries_what_held_on_the_last_day_of_its_year(
      int year, ReportSection section, String words, boolean there) {
    String all =
        texts.parts(LocalDate.of(year, 12, 31), now()).get(section).words().replace(",", "");

    if (there) {
      assertThat(all).contains(words);
    } else {
      assertThat(all.contains("rewritten") || all.contains("chair") || all.contains("anew"))
          .isFalse();
    }
  }

  @Test
  void a_note_is_saved_saved_anew_and_taken_out_and_the_history_says_so() {
    assertThat(save(ANALYST, ReportSection.B, 0, " A new list. ").orElseThrow())
        .containsExactly(ReportSection.B);
    clock.advance(Duration.ofMinutes(5));
    save(OTHER, ReportSection.B, 1, "A new list, and another.");
    assertThat(texts.notes(2018, now()).get(ReportSection.B).words())
        .isEqualTo("A new list, and another.");
    assertThat(texts.notes(2018, AsOf.at(NOW)).get(ReportSection.B).words())
        .as("as it stood")
        .isEqualTo("A new list.");
    save(ANALYST, ReportSection.B, 2, "");

    assertThat(texts.notes(2018, now()).get(ReportSection.B).paragraphs()).isEmpty();
    assertThat(texts.notes(2017, now())).isEmpty();
    assertThat(journal.of(new Subject("annual-report", "2018")))
        .extracting(JournalEntry::action)
        .containsExactly("note saved", "note saved", "note taken out");
  }

  @Test
  void what_stands_already_is_not_saved_twice() {
    save(ANALYST, ReportSection.D, 0, "A meeting.");
    assertThat(save(ANALYST, ReportSection.D, 0, "A meeting.").orElseThrow()).isEmpty();
    assertThat(texts.notes(2018, now()).get(ReportSection.D).version()).isEqualTo(1);
  }

  @Test
  void what_somebody_else_saved_is_not_written_over_unseen_and_nothing_else_is_saved() {
    save(OTHER, ReportSection.G, 0, "One seizure.");

    Outcome<List<ReportSection>> refused =
        saveNotes.run(
            new SaveYearNotes.Command(
                2018,
                Map.of(
                    ReportSection.G, new SaveYearNotes.Typed(0, "Two seizures."),
                    ReportSection.H, new SaveYearNotes.Typed(0, "Help."))),
            ANALYST);

    assertThat(refused.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.field()).isEqualTo("note-G");
              assertThat(finding.message()).contains("other saved section G", "One seizure.");
            });
    assertThat(texts.notes(2018, now())).doesNotContainKey(ReportSection.H);
  }

  @Test
  void constant_words_hold_from_their_day_on_and_older_reports_keep_theirs() {
    ReportPart part =
        changePart
            .run(
                new ChangeReportPart.Command(
                    ReportSection.G, 1, LocalDate.of(2018, 5, 1), "Elsewhere now."),
                ANALYST)
            .orElseThrow();

    assertThat(part.number()).isEqualTo(2);
    assertThat(texts.parts(LocalDate.of(2018, 12, 31), now()).get(ReportSection.G).words())
        .isEqualTo("Elsewhere now.");
    assertThat(texts.parts(LocalDate.of(2017, 12, 31), now()).get(ReportSection.G).words())
        .contains("Smithsonian");
    assertThat(
            texts
                .parts(LocalDate.of(2018, 12, 31), AsOf.at(NOW.minusSeconds(60)))
                .get(ReportSection.G)
                .words())
        .as("before it was recorded")
        .contains("Smithsonian");
    assertThat(texts.history(ReportSection.G)).hasSize(2);
    assertThat(journal.of(new Subject("report-part", "G")))
        .extracting(JournalEntry::action)
        .containsExactly("worded anew");
  }

  @ParameterizedTest(name = "from {1}, “{2}”, after {0}: {3}")
  @CsvSource({
    "0, 2018-05-01, Words, report-step",
    "1, 2018-05-01, ' ', report-words",
    "1, 2018-05-01, 中文 und mehr, report-letters",
    "1, 2002-12-31, Words, report-since",
    "1, 2021-01-01, Words, report-since",
    "1,           , Words, report-since"
  })
  void constant_words_are_refused_with_the_rule(
      int number, LocalDate since, String words, String rule) {
    assertThat(
            changePart
                .run(new ChangeReportPart.Command(ReportSection.D, number, since, words), ANALYST)
                .findings())
        .extracting(Finding::rule)
        .containsExactly(rule);
  }

  @Test
  void the_report_holds_every_section_with_its_parts_and_the_tables_in_section_e() {
    new TradeOnRecord(database.application())
        .certificates(
            List.of(
                TradeOnRecord.exported("US50001", LocalDate.of(2018, 7, 2), TradeOnRecord.GEMS)));
    save(ANALYST, ReportSection.B, 0, "First.\n\n- Second\nwent on");

    Publication document = reports.document(reports.of(2018, now()));

    assertThat(document.title())
        .isEqualTo("Annual report 2018 of the United States to the Kimberley Process");
    assertThat(document.sections())
        .extracting(Publication.Section::heading)
        .startsWith("A Institutional framework", "A Part A: standing", "A Part B: 2018")
        .contains("C/1 Outgoing shipments", "C/2 Incoming shipments", "H Part B: 2018")
        .hasSize(27);
    assertThat(section(document, "B Part B: 2018").paragraphs())
        .containsExactly("First.", "- Second went on");
    assertThat(section(document, "H Part B: 2018").paragraphs()).containsExactly("Nothing to add.");
    assertThat(section(document, "E Part B: 2018").paragraphs().get(0))
        .isEqualTo(
            "U.S. exports of 2018 (open) were 10.50 carats worth US$2,100.00, US$200.00 a carat, to 1 Participant, with 1 certificate issued.");
    assertThat(section(document, "E Part B: 2018").tables())
        .extracting(table -> table.name())
        .startsWith("2018-four-years", "2018-certificates");
  }

  private static Publication.Section section(Publication document, String heading) {
    return document.sections().stream()
        .filter(one -> one.heading().equals(heading))
        .findFirst()
        .orElseThrow();
  }
}
