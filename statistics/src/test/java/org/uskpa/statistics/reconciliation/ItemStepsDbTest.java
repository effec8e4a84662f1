package org.uskpa.statistics.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.uskpa.statistics.reconciliation.ListSource.PARTNER_FIGURES;
import static org.uskpa.statistics.reconciliation.ListSource.PARTNER_RECORDS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.statistics.StatisticsDbTest;

/** What becomes of items: owners, letters, answers, and the end of their five years. */
@StatisticsDbTest
class ItemStepsDbTest {

  private static final LocalDate JULY = LocalDate.of(2018, 7, 10);
  private static final LocalDate TODAY = LocalDate.of(2018, 11, 5);
  private static final Instant IN_TIME = Instant.parse("2023-07-11T03:59:00Z");
  private static final Instant TOO_LATE = Instant.parse("2023-07-11T04:00:00Z");

  @Autowired private BeanFactory beans;
  @Autowired private TestDatabase database;
  @Autowired private Reconciliations reconciliations;
  @Autowired private Items items;
  @Autowired private AssignItem assignItem;
  @Autowired private AssignItems assignItems;
  @Autowired private AnswerItem answerItem;
  @Autowired private ExpireItems expireItems;
  @Autowired private LetterDesk desk;
  @Autowired private Letters letters;
  @Autowired private SendLetter sendLetter;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;
  @Autowired private SettableClock clock;

  private Reconciling reconciling;
  private Reconciliation done;
  private Item item;

  @BeforeEach
  void oneDifference() {
    clock.set(Reconciling.NOVEMBER);
    reconciling = Reconciling.ofOneExport(beans, database, JULY);
    done =
        reconciling.done(
            PARTNER_RECORDS,
            "IN",
            "2018Q3",
            List.of("US41001,IMPORT,US,2018-07-12,,,7102.31,10.00,2100.00"));
    item = reconciling.items(done).get(0);
  }

  @AfterEach
  void time() {
    clock.release();
  }

  private Item again() {
    return items.find(item.id(), Sight.WITHOUT_FILINGS).orElseThrow();
  }

  private Outcome<Item> answer(
      @Nullable AnswerOutcome outcome, String words, @Nullable LocalDate on, UUID form) {
    return answerItem.run(
        new AnswerItem.Command(
            item.id(), Sight.WITHOUT_FILINGS, outcome, words, on, items.answers(item).size(), form),
        Reconciling.ANALYST);
  }

  private Outcome<Item> answer(AnswerOutcome outcome) {
    return answer(outcome, "India wrote that we are right", TODAY, UUID.randomUUID());
  }

  private Outcome<Letter> send(boolean again, String to, @Nullable LocalDate on, String seen) {
    return sendLetter.run(
        new SendLetter.Command(
            done.id(), Sight.WITHOUT_FILINGS, again, to, on, seen, UUID.randomUUID()),
        Reconciling.ANALYST);
  }

  private static List<String> rules(Outcome<?> outcome) {
    return outcome.findings().stream().map(Finding::rule).toList();
  }

  private Outcome<Integer> give(Items.Filter filter, String owner, int seen) {
    return give(filter, owner, seen, journal.of(done.subject()).size());
  }

  private Outcome<Integer> give(Items.Filter filter, String owner, int seen, int step) {
    return assignItems.run(
        new AssignItems.Command(done.id(), Sight.WITHOUT_FILINGS, filter, owner, seen, step),
        Reconciling.ANALYST);
  }

  /** India lists four; one of them is answered. */
  private void fourDifferences() {
    List<String> rows =
        List.of(
            "US41001,IMPORT,US,2018-07-12,,,7102.31,10.00,2100.00",
            "US41002,IMPORT,US,2018-07-12,,,7102.31,11.00,2100.00",
            "US41003,IMPORT,US,2018-07-12,,,7102.31,12.00,2100.00",
            "US41004,IMPORT,US,2018-07-12,,,7102.31,13.00,2100.00");
    done = reconciling.done(PARTNER_RECORDS, "IN", "2018Q3", rows);
    item = reconciling.items(done).get(3);
    answer(AnswerOutcome.EXPLAINED).orElseThrow();
  }

  @Test
  void aNewItemIsOfWhoeverSentTheList() {
    Reconciliation figures =
        reconciling.done(
            PARTNER_FIGURES, "IN", "2018Q3", List.of("2018Q3,IMPORT,7102.31,10.50,2000.00"));

    assertThat(item.owner()).contains(Reconciling.ANALYST.username());
    assertThat(reconciling.items(figures).get(0).owner()).contains(Reconciling.ANALYST.username());
    assertThat(items.ownedBy(Reconciling.ANALYST.username(), Sight.WITHOUT_FILINGS)).hasSize(2);
  }

  @Test
  void allOpenItemsAreGivenAwayByOneDeed() {
    fourDifferences();

    assertThat(give(Items.Filter.ALL, "rita", 3).orElseThrow()).isEqualTo(3);

    assertThat(reconciling.items(done))
        .extracting(one -> one.owner().orElse(""))
        .containsExactly("rita", "rita", "rita", "analyst");
    assertThat(give(Items.Filter.ALL, "rita", 3).orElseThrow()).as("sent twice").isZero();
    assertThat(journal.of(done.subject()))
        .filteredOn(step -> step.action().equals("items given"))
        .singleElement()
        .satisfies(
            step ->
                assertThat(step.details())
                    .containsEntry("items", "3")
                    .containsEntry("owner", "rita"));
  }

  @Test
  void thoseThatAFilterFindsAreGivenAwayAndNoOthers() {
    fourDifferences();
    Items.Filter mixed =
        new Items.Filter(
            DifferenceClass.IMPORT_WITHOUT_NOTICE, null, Reconciling.ANALYST.username());

    assertThat(give(mixed, "rita", 2).orElseThrow()).isEqualTo(2);
    assertThat(give(mixed, "rita", 2).orElseThrow()).as("sent twice").isZero();
    assertThat(reconciling.items(done))
        .filteredOn(one -> one.owner().filter("rita"::equals).isPresent())
        .hasSize(2)
        .allMatch(one -> one.kind() == DifferenceClass.IMPORT_WITHOUT_NOTICE);
    assertThat(journal.of(done.subject()))
        .last()
        .satisfies(
            step ->
                assertThat(step.details())
                    .containsEntry("difference", "Import without notice")
                    .containsEntry("from", "analyst"));
    assertThat(give(new Items.Filter(null, ItemState.EXPLAINED, null), "rita", 1).orElseThrow())
        .as("what is answered stays whose it is")
        .isZero();
  }

  @Test
  void itemsThatWereNotSeenAreNotGivenAway() {
    fourDifferences();

    Outcome<Integer> stale = give(Items.Filter.ALL, "rita", 4);

    assertThat(stale.findings())
        .extracting(Finding::rule, Finding::field, Finding::message)
        .containsExactly(
            tuple(
                "item-step",
                AssignItems.TO,
                "3 items are open now, and the page showed 4. Look at them again, then give them away."));
    assertThat(rules(give(Items.Filter.ALL, " ", 3))).containsExactly("item-step");
    assertThat(items.ownedBy("rita", Sight.WITHOUT_FILINGS)).isEmpty();
  }

  @Test
  void whatWasGivenToSomebodyMeanwhileIsNotTakenAwayUnseen() {
    fourDifferences();
    int shown = journal.of(done.subject()).size();
    give(Items.Filter.ALL, "rita", 3, shown).orElseThrow();

    assertThat(give(Items.Filter.ALL, "rita", 3, shown).orElseThrow()).as("sent twice").isZero();
    assertThat(give(Items.Filter.ALL, "omar", 3, shown).findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .contains("since the page was shown (last step: items given)"));
    assertThat(items.ownedBy("omar", Sight.WITHOUT_FILINGS)).isEmpty();
  }

  /** Issued on a leap day: the five years end on the last of February, as all years here do. */
  @Test
  void anAnswerIsNotFromBeforeALeapDay() {
    LocalDate leapDay = LocalDate.of(2016, 2, 29);
    reconciling = Reconciling.ofOneExport(beans, database, leapDay);
    done =
        reconciling.done(
            PARTNER_RECORDS,
            "IN",
            "2016Q1",
            List.of("US41001,IMPORT,US,2016-03-02,,,7102.31,10.00,2100.00"));
    item = reconciling.items(done).get(0);

    assertThat(item.issuedOn()).isEqualTo(leapDay);
    assertThat(item.limitOn()).isEqualTo(LocalDate.of(2021, 2, 28)).isEqualTo(leapDay.plusYears(5));
    assertThat(
            answer(AnswerOutcome.EXPLAINED, "Yes", LocalDate.of(2016, 2, 28), UUID.randomUUID())
                .findings())
        .extracting(Finding::field, Finding::message)
        .containsExactly(
            tuple(
                AnswerItem.ANSWERED_ON,
                "Feb 28, 2016 lies before the certificate’s issuance on Feb 29, 2016. Give the date on which the answer came."));
    clock.set(Instant.parse("2021-03-01T04:59:00Z"));
    assertThat(expireItems.run()).isZero();
    assertThat(answer(AnswerOutcome.UNEXPLAINED, "Yes", leapDay, UUID.randomUUID()).isDone())
        .isTrue();
    clock.set(Instant.parse("2021-03-01T05:00:00Z"));
    assertThat(rules(answer(AnswerOutcome.EXPLAINED))).containsExactly("item-limit");
  }

  @Test
  void anItemGoesFromHandToHand() {
    assertThat(
            assignItem
                .run(
                    new AssignItem.Command(item.id(), Sight.WITHOUT_FILINGS, "anna", "analyst"),
                    Reconciling.ANALYST)
                .isDone())
        .isTrue();
    assertThat(again().owner()).contains("anna");
    assertThat(
            rules(
                assignItem.run(
                    new AssignItem.Command(item.id(), Sight.WITHOUT_FILINGS, "rita", ""),
                    Reconciling.ANALYST)))
        .containsExactly("item-step");
    assertThat(
            rules(
                assignItem.run(
                    new AssignItem.Command(item.id(), Sight.WITHOUT_FILINGS, "", "anna"),
                    Reconciling.ANALYST)))
        .as("an open item is somebody's")
        .containsExactly("item-step");
    assertThat(again().owner()).contains("anna");
    assertThat(journal.of(done.subject()))
        .extracting(JournalEntry::action)
        .containsExactly("reconciliation begun", "list compared", "item given");
  }

  @ParameterizedTest
  @CsvSource({"EXPLAINED, EXPLAINED", "CORRECTED, CORRECTED", "UNEXPLAINED, UNEXPLAINED"})
  void theLastAnswerSaysHowItStands(AnswerOutcome outcome, ItemState state) {
    assertThat(answer(AnswerOutcome.UNEXPLAINED).isDone()).isTrue();
    assertThat(answer(outcome).orElseThrow().state()).isEqualTo(state);

    assertThat(items.answers(item))
        .extracting(Items.Answer::outcome)
        .containsExactly(AnswerOutcome.UNEXPLAINED, outcome);
  }

  @Test
  void theSameFormAnswersOnce() {
    UUID form = UUID.randomUUID();
    answer(AnswerOutcome.EXPLAINED, "Once", TODAY, form);
    answer(AnswerOutcome.EXPLAINED, "Once", TODAY, form);

    assertThat(items.answers(item)).hasSize(1);
  }

  @Test
  void aFormSentAgainWithOtherWordsIsNotTakenForTheSame() {
    UUID form = UUID.randomUUID();
    answer(AnswerOutcome.EXPLAINED, "Once", TODAY, form);

    assertThat(answer(AnswerOutcome.EXPLAINED, "Otherwise", TODAY, form).findings())
        .extracting(Finding::rule, Finding::field)
        .containsExactly(tuple("item-step", AnswerItem.WORDS));
    assertThat(items.answers(item)).extracting(Items.Answer::words).containsExactly("Once");
  }

  @Test
  void anAnswerIsNotWrittenOverOneThatWasNotSeen() {
    answer(AnswerOutcome.EXPLAINED, "Timing", TODAY, UUID.randomUUID());

    Outcome<Item> stale =
        answerItem.run(
            new AnswerItem.Command(
                item.id(),
                Sight.WITHOUT_FILINGS,
                AnswerOutcome.UNEXPLAINED,
                "No answer",
                TODAY,
                0,
                UUID.randomUUID()),
            Reconciling.ANALYST);

    assertThat(rules(stale)).containsExactly("item-step");
    assertThat(again().state()).isEqualTo(ItemState.EXPLAINED);
  }

  @Test
  void aLetterSentAgainToSomebodyElseIsNotTakenForTheSame() {
    UUID form = UUID.randomUUID();
    String seen = desk.draft(done, true).seen();
    for (String addressee : List.of("Mumbai", "Mumbai", "Surat")) {
      Outcome<Letter> outcome =
          sendLetter.run(
              new SendLetter.Command(
                  done.id(), Sight.WITHOUT_FILINGS, true, addressee, TODAY, seen, form),
              Reconciling.ANALYST);
      assertThat(rules(outcome))
          .isEqualTo(addressee.equals("Mumbai") ? List.of() : List.of("item-step"));
    }
    assertThat(letters.of(done)).extracting(Letter::addressee).containsExactly("Mumbai");
  }

  @Test
  void aLetterNamesANumberThatIsWrittenOtherwiseAndASecondMention() {
    Reconciliation other =
        reconciling.done(
            PARTNER_RECORDS,
            "IN",
            "2018Q3",
            List.of("US41009,IMPORT,US,2018-07-12,,,7102.31,10.50,2100.00"));
    assertThat(desk.draft(other, false).text())
        .contains("1. US41001", "In your list: line 2; certificate US41009; Jul 12, 2018");

    String row = "US41001,IMPORT,US,2018-07-12,,,7102.31,10.50,2100.00";
    Reconciliation twice = reconciling.done(PARTNER_RECORDS, "IN", "2018Q3", List.of(row, row));
    assertThat(desk.draft(twice, false).text())
        .contains("1. US41001", "On record in the United States: no second record.");
  }

  @Test
  void anAnswerSaysAllThatIsMissingAtOnce() {
    assertThat(rules(answer(null, " ", null, UUID.randomUUID())))
        .containsExactly("item-answer", "item-answer", "item-answer");
    assertThat(
            answer(AnswerOutcome.EXPLAINED, "Yes", TODAY.plusDays(1), UUID.randomUUID()).findings())
        .extracting(Finding::field)
        .containsExactly(AnswerItem.ANSWERED_ON);
    assertThat(
            answer(AnswerOutcome.EXPLAINED, "Yes", JULY.minusDays(1), UUID.randomUUID()).findings())
        .extracting(Finding::field)
        .containsExactly(AnswerItem.ANSWERED_ON);
    assertThat(items.answers(item)).isEmpty();
  }

  @Test
  void theFiveYearsRunFromIssuanceThroughTheirLastDay() {
    assertThat(item.limitOn()).isEqualTo(LocalDate.of(2023, 7, 10));
    clock.set(IN_TIME);
    assertThat(expireItems.run()).isZero();
    assertThat(answer(AnswerOutcome.UNEXPLAINED).isDone()).isTrue();
    clock.set(TOO_LATE);
    assertThat(rules(answer(AnswerOutcome.EXPLAINED))).containsExactly("item-limit");
  }

  @Test
  void anOpenItemIsClosedWhenItsFiveYearsAreOver() {
    clock.set(TOO_LATE);

    assertThat(expireItems.run()).isEqualTo(1);
    assertThat(expireItems.run()).isZero();

    assertThat(again().state()).isEqualTo(ItemState.EXPIRED);
    assertThat(rules(answer(AnswerOutcome.EXPLAINED))).containsExactly("item-limit");
    assertThat(
            rules(
                assignItem.run(
                    new AssignItem.Command(item.id(), Sight.WITHOUT_FILINGS, "anna", ""),
                    Reconciling.ANALYST)))
        .containsExactly("item-limit");
    assertThat(desk.draft(done, true).items()).isEmpty();
    assertThat(journal.of(done.subject()))
        .last()
        .satisfies(
            step -> {
              assertThat(step.action()).isEqualTo("items closed after five years");
              assertThat(step.details()).containsEntry("items", "1");
            });
    assertThatThrownBy(
            () ->
                jdbc.sql("UPDATE reconciliation_item SET state = 'OPEN', settled_at = NULL")
                    .update())
        .rootCause()
        .hasMessageContaining("not changed after its limit");
  }

  @Test
  void whatIsTooOldWhenItIsFoundIsClosedAtOnce() {
    clock.set(TOO_LATE);

    Reconciliation late =
        reconciling.done(
            PARTNER_RECORDS,
            "IN",
            "2018Q3",
            List.of("US41001,IMPORT,US,2018-07-12,,,7102.31,10.00,2100.00"));

    assertThat(reconciling.items(late)).extracting(Item::state).containsExactly(ItemState.EXPIRED);
  }

  @Test
  void whatWasFoundStaysAsItWas() {
    assertThatThrownBy(
            () -> jdbc.sql("UPDATE reconciliation_item SET class = 'DUPLICATE'").update())
        .rootCause()
        .hasMessageContaining("keeps what was found");
    assertThatThrownBy(() -> jdbc.sql("DELETE FROM reconciliation_item").update())
        .rootCause()
        .hasMessageContaining("keeps what was found");
    assertThatThrownBy(() -> jdbc.sql("UPDATE reconciliation SET state = 'AT_WORK'").update())
        .rootCause()
        .hasMessageContaining("never changed");
  }

  @Test
  void aLetterIsMadeFromTheItemsAndKeptAsSent() {
    LetterDesk.Draft draft = desk.draft(done, false);
    assertThat(draft.text())
        .contains(
            "Reconciliation of trade in rough diamonds between the United States and India, Q3 2018",
            "Of 1 certificate in your list 0 agree",
            "1. US41001, export of the United States: Matched with difference. Not the same: carats.",
            "On record in the United States: Jul 10, 2018; to India; 1 parcel; 7102.31 10.50 ct US$ 2,100.00.",
            "In your list: line 2; Jul 12, 2018; as destination India; 7102.31 10.00 ct US$ 2,100.00.",
            "To be settled by Jul 10, 2023.");

    Letter letter = send(false, "Importing authority, Mumbai", TODAY, draft.seen()).orElseThrow();

    assertThat(letters.of(done)).containsExactly(letter);
    assertThat(letters.about(item)).containsExactly(letter);
    assertThat(letter.text())
        .startsWith("Nov 5, 2018\n\nTo: Importing authority, Mumbai\n\n")
        .endsWith(draft.text());
    assertThat(desk.draft(done, false).items()).isEmpty();
    assertThat(desk.draft(done, true).items()).hasSize(1);
  }

  @Test
  void aLetterIsSentAsItWasLookedAt() {
    String seen = desk.draft(done, false).seen();
    answer(AnswerOutcome.EXPLAINED);

    assertThat(rules(send(false, "Authority", TODAY, seen))).containsExactly("letter-sent");
    reconciling.done(PARTNER_FIGURES, "IN", "2018Q3", List.of("2018Q3,IMPORT,7102.31,1,1"));
    assertThat(letters.of(done)).isEmpty();
  }

  @Test
  void aLetterSaysAllThatIsWrongAtOnce() {
    assertThat(send(false, " ", null, "other").findings())
        .extracting(Finding::rule, Finding::field)
        .containsExactly(
            tuple("item-step", ""),
            tuple("letter-sent", SendLetter.ADDRESSEE),
            tuple("letter-sent", SendLetter.SENT_ON));
    String seen = desk.draft(done, false).seen();
    assertThat(send(false, "印度 authority", TODAY, seen).findings())
        .as("its PDF has no letters for it")
        .extracting(Finding::field, Finding::message)
        .containsExactly(
            tuple(
                SendLetter.ADDRESSEE,
                "The PDF has no letters for 印 度. Write it in Latin, Greek, Cyrillic or Hebrew letters."));
    assertThat(rules(send(false, "Authority", TODAY.plusDays(1), seen)))
        .containsExactly("letter-sent");
    assertThat(rules(send(false, "Authority", TODAY.minusDays(1), seen)))
        .containsExactly("letter-sent");
  }

  @Test
  void totalsByPartnerTellExplainedFromUnexplained() {
    answer(AnswerOutcome.UNEXPLAINED);
    Reconciliation figures =
        reconciling.done(
            PARTNER_FIGURES,
            "IN",
            "2018Q3",
            List.of("2018Q3,IMPORT,7102.31,10.50,2000.00", "2018Q3,IMPORT,7102.21,1.00,5.00"));
    Item first = reconciling.items(figures).get(0);
    answerItem.run(
        new AnswerItem.Command(
            first.id(),
            Sight.WITHOUT_FILINGS,
            AnswerOutcome.EXPLAINED,
            "Timing",
            TODAY,
            0,
            UUID.randomUUID()),
        Reconciling.ANALYST);

    assertThat(reconciliations.byPartner(Sight.WITHOUT_FILINGS))
        .as("each kind of list by itself: the same difference shows in both")
        .extracting(
            Reconciliations.PartnerTotal::source,
            Reconciliations.PartnerTotal::open,
            Reconciliations.PartnerTotal::explained,
            Reconciliations.PartnerTotal::unexplained)
        .containsExactly(tuple(PARTNER_RECORDS, 0, 0, 1), tuple(PARTNER_FIGURES, 1, 1, 0));
    assertThat(reconciliations.totals(figures))
        .containsOnlyKeys(
            DifferenceClass.MATCHED_WITH_DIFFERENCE, DifferenceClass.IMPORT_WITHOUT_NOTICE);
  }

  @Test
  void ofAListSomeAgreeAndAreShown() {
    Reconciliation other =
        reconciling.done(
            PARTNER_RECORDS,
            "IN",
            "2018Q3",
            List.of("US 0041001,IMPORT,US,2018-07-12,,,7102.31,10.50,2100.00"));

    assertThat(reconciling.items(other)).isEmpty();
    assertThat(reconciliations.agreeing(other, null, 10).rows())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.name()).isEqualTo("US 0041001");
              assertThat(one.goods().totalCarats()).isEqualByComparingTo("10.50");
            });
  }
}
