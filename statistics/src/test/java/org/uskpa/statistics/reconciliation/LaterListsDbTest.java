package org.uskpa.statistics.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.uskpa.statistics.reconciliation.ListSource.CBP_ENTRIES;
import static org.uskpa.statistics.reconciliation.ListSource.PARTNER_FIGURES;
import static org.uskpa.statistics.reconciliation.ListSource.PARTNER_RECORDS;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.csv.LineFinding;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.Flow;
import org.uskpa.statistics.StatisticsDbTest;

/** A difference is one difference, however often the list that shows it is sent. */
@StatisticsDbTest
class LaterListsDbTest {

  private static final LocalDate JULY = LocalDate.of(2018, 7, 10);
  private static final LocalDate TODAY = LocalDate.of(2018, 11, 5);
  private static final String LESS = "US41001,IMPORT,US,2018-07-12,,,7102.31,10.00,2100.00";
  private static final String OF_INDIA = "K69-0000002-2,,IN,2018-07-11,7102.31.00,11.00,2100.00";
  private static final String OF_BOTSWANA = "K69-0000003-3,,BW,2018-07-11,7102.31.00,11.00,2100.00";
  private static final String SAME = "US41001,IMPORT,US,2018-07-12,,,7102.31,10.50,2100.00";

  @Autowired private BeanFactory beans;
  @Autowired private TestDatabase database;
  @Autowired private Reconciliations reconciliations;
  @Autowired private OpenReconciliation openReconciliation;
  @Autowired private AnswerItem answerItem;
  @Autowired private AssignItem assignItem;
  @Autowired private Items items;
  @Autowired private LetterDesk desk;
  @Autowired private Letters letters;
  @Autowired private SendLetter sendLetter;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;
  @Autowired private SettableClock clock;

  private Reconciling reconciling;

  @BeforeEach
  void oneExport() {
    clock.set(Reconciling.NOVEMBER);
    reconciling = Reconciling.ofOneExport(beans, database, JULY);
  }

  @AfterEach
  void time() {
    clock.release();
  }

  private Reconciliation list(String period, String row) {
    return reconciling.done(PARTNER_RECORDS, "IN", period, List.of(row));
  }

  private @Nullable Long replacement(Reconciliation reconciliation) {
    return reconciliations.find(reconciliation.id(), Sight.WITH_FILINGS).orElseThrow().replacedBy();
  }

  private List<String> refused(
      ListSource source, @Nullable String partner, String period, String row) {
    ReconcileOutcome outcome = reconciling.run(source, partner, period, List.of(row));
    assertThat(outcome).isInstanceOf(ReconcileOutcome.Refused.class);
    assertThat(((ReconcileOutcome.Refused) outcome).findings().blocking())
        .as("a page keeps findings by line, from the heading on")
        .allMatch(found -> found.line() >= 1);
    return ((ReconcileOutcome.Refused) outcome)
        .findings().blocking().stream().map(LineFinding::finding).map(Finding::rule).toList();
  }

  private int open() {
    return reconciliations.byPartner(Sight.WITH_FILINGS).stream()
        .mapToInt(Reconciliations.PartnerTotal::open)
        .sum();
  }

  @Test
  void theSameListSentAgainCountsOnce() {
    Reconciliation first = list("2018Q3", LESS);
    Item item = reconciling.items(first).get(0);
    Reconciliation second = list("2018Q3", LESS);

    assertThat(open()).isEqualTo(1);
    assertThat(replacement(first)).isEqualTo(second.id());
    assertThat(replacement(second)).isNull();
    assertThat(reconciling.items(first))
        .extracting(Item::state)
        .containsExactly(ItemState.REPLACED);
    assertThat(
            answerItem
                .run(
                    new AnswerItem.Command(
                        item.id(),
                        Sight.WITHOUT_FILINGS,
                        AnswerOutcome.EXPLAINED,
                        "Late",
                        Reconciling.NOVEMBER.atZone(java.time.ZoneOffset.UTC).toLocalDate(),
                        0,
                        UUID.randomUUID()),
                    Reconciling.ANALYST)
                .findings())
        .extracting(Finding::rule)
        .containsExactly("item-step");
    assertThat(
            assignItem
                .run(
                    new AssignItem.Command(item.id(), Sight.WITHOUT_FILINGS, "anna", ""),
                    Reconciling.ANALYST)
                .findings())
        .extracting(Finding::rule)
        .containsExactly("item-step");
  }

  /** What was asked or explained once is not asked again. */
  @Test
  void theSameDifferenceGoesOnWithItsOwnerItsAnswersAndItsLetters() {
    Reconciliation first = list("2018Q3", LESS);
    Item item = reconciling.items(first).get(0);
    assertThat(
            assignItem
                .run(
                    new AssignItem.Command(item.id(), Sight.WITHOUT_FILINGS, "anna", "analyst"),
                    Reconciling.ANALYST)
                .isDone())
        .isTrue();
    LetterDesk.Draft draft = desk.draft(first, false);
    assertThat(
            sendLetter
                .run(
                    new SendLetter.Command(
                        first.id(),
                        Sight.WITHOUT_FILINGS,
                        false,
                        "Mumbai",
                        TODAY,
                        draft.seen(),
                        UUID.randomUUID()),
                    Reconciling.ANALYST)
                .isDone())
        .isTrue();

    Reconciliation second = list("2018Q3", LESS);
    Item asked = reconciling.items(second).get(0);
    assertThat(asked.owner()).contains("anna");
    assertThat(asked.state()).isEqualTo(ItemState.OPEN);
    assertThat(desk.draft(second, false).items()).as("asked already").isEmpty();
    assertThat(letters.about(asked))
        .as("the letter asked about one, and still did")
        .extracting(Letter::items)
        .containsExactly(1);

    assertThat(answer(asked, AnswerOutcome.EXPLAINED).isDone()).isTrue();
    Item explained = reconciling.items(list("2018Q3", LESS)).get(0);
    assertThat(explained.state()).isEqualTo(ItemState.EXPLAINED);
    assertThat(items.answers(explained)).extracting(Items.Answer::words).containsExactly("Timing");
    assertThat(answer(asked, AnswerOutcome.UNEXPLAINED).findings())
        .as("the list before is closed")
        .extracting(Finding::rule)
        .contains("item-step");
    assertThat(journal.of(first.subject()))
        .extracting(JournalEntry::action)
        .contains("list replaced");
  }

  @Test
  void aDifferenceThatReadsOtherwiseIsAskedAnew() {
    Reconciliation first = list("2018Q3", LESS);
    assertThat(answer(reconciling.items(first).get(0), AnswerOutcome.EXPLAINED).isDone()).isTrue();

    Reconciliation second = list("2018Q3", "US41001,IMPORT,US,2018-07-12,,,7102.31,9.00,2100.00");

    assertThat(reconciling.items(second)).extracting(Item::state).containsExactly(ItemState.OPEN);
  }

  private Outcome<Item> answer(Item item, AnswerOutcome outcome) {
    return answerItem.run(
        new AnswerItem.Command(
            item.id(),
            Sight.WITHOUT_FILINGS,
            outcome,
            "Timing",
            TODAY,
            items.answers(item).size(),
            UUID.randomUUID()),
        Reconciling.ANALYST);
  }

  @Test
  void whatAPartnerMendedIsGoneFromTheTotals() {
    list("2018Q3", LESS);
    list("2018Q3", SAME);

    assertThat(reconciliations.byPartner(Sight.WITH_FILINGS)).isEmpty();
  }

  @Test
  void aListOfTheYearTakesThePlaceOfThoseOfItsQuarters() {
    Reconciliation quarter = list("2018Q3", LESS);
    Reconciliation year = list("2018", LESS);

    assertThat(replacement(quarter)).isEqualTo(year.id());
    assertThat(open()).isEqualTo(1);
  }

  @Test
  void aListOfAPartOfWhatCountsIsRefused() {
    Reconciliation year = list("2018", LESS);

    assertThat(refused(PARTNER_RECORDS, "IN", "2018Q3", SAME)).containsExactly("list-overlap");
    assertThat(
            refused(
                PARTNER_RECORDS,
                "IN",
                "2018Q3",
                "US41001,IMPORT,US,2018-07-12,,,7102.31,ten,2100.00"))
        .as("with all else that is wrong")
        .contains("list-overlap")
        .hasSizeGreaterThan(1);
    assertThat(replacement(year)).isNull();
    assertThat(open()).isEqualTo(1);
  }

  @Test
  void otherKindsPartnersPeriodsAndDirectionsStandBesideIt() {
    Reconciliation first = list("2018Q3", LESS);
    reconciling.done(PARTNER_FIGURES, "IN", "2018Q3", List.of("2018Q3,IMPORT,7102.31,1.00,1.00"));
    reconciling.done(
        PARTNER_RECORDS,
        "BW",
        "2018Q3",
        List.of("US41009,IMPORT,US,2018-07-12,,,7102.31,10.00,2100.00"));
    list("2018Q3", "IN00501,EXPORT,US,2018-07-12,,,7102.31,10.00,2100.00");
    list("2018Q2", "US41001,IMPORT,US,2018-06-12,,,7102.31,10.00,2100.00");

    assertThat(replacement(first)).isNull();
  }

  @Test
  void entriesOfAllPartnersTakeThePlaceOfThoseOfOne() {
    Reconciliation one = reconciling.done(CBP_ENTRIES, "IN", "2018Q3", List.of(OF_INDIA));
    Reconciliation all =
        reconciling.done(CBP_ENTRIES, null, "2018Q3", List.of(OF_INDIA, OF_BOTSWANA));

    assertThat(replacement(one)).isEqualTo(all.id());
    assertThat(refused(CBP_ENTRIES, "BW", "2018Q3", OF_BOTSWANA)).containsExactly("list-overlap");
  }

  private Reconciliation stated(Set<Flow> directions, String... rows) {
    Reconciliation opened = reconciling.open(PARTNER_RECORDS, "IN", "2018Q3", directions);
    ReconcileOutcome outcome =
        reconciling.work(opened, Reconciling.list(PARTNER_RECORDS, List.of(rows)));
    assertThat(outcome).isInstanceOf(ReconcileOutcome.Done.class);
    return reconciliations.find(opened.id(), Sight.WITH_FILINGS).orElseThrow();
  }

  @Test
  void aDirectionWithoutARowIsComparedOnlyWhenItIsStated() {
    String export = "IN00501,EXPORT,US,2018-07-12,,,7102.31,10.00,2100.00";
    Reconciliation unsaid = stated(Set.of(), export);
    assertThat(reconciling.items(unsaid))
        .as("of its imports the list says nothing")
        .extracting(Item::flow)
        .containsExactly(Flow.IMPORT);
    assertThat(unsaid.flows()).containsExactly(Flow.IMPORT);

    Reconciliation both = stated(EnumSet.allOf(Flow.class), export);
    assertThat(reconciling.items(both))
        .extracting(Item::flow, Item::kind)
        .containsExactlyInAnyOrder(
            tuple(Flow.IMPORT, DifferenceClass.EXPORT_WITHOUT_CONFIRMATION),
            tuple(Flow.EXPORT, DifferenceClass.EXPORT_WITHOUT_CONFIRMATION));
    assertThat(both.flows()).containsExactlyInAnyOrder(Flow.values());
    assertThat(replacement(unsaid)).as("it is about all of that one").isEqualTo(both.id());
    assertThat(refused(PARTNER_RECORDS, "IN", "2018Q3", export))
        .as("it is about some of what counts")
        .containsExactly("list-overlap");
  }

  @Test
  void figuresOfADirectionThatIsStatedAreMissing() {
    Reconciliation opened =
        reconciling.open(PARTNER_FIGURES, "IN", "2018Q3", EnumSet.allOf(Flow.class));
    reconciling.work(
        opened, Reconciling.list(PARTNER_FIGURES, List.of("2018Q3,EXPORT,7102.31,10.00,2100.00")));

    assertThat(reconciling.items(opened))
        .extracting(Item::flow)
        .containsExactlyInAnyOrder(Flow.IMPORT, Flow.EXPORT);
  }

  @Test
  void aRowOfADirectionThatWasNotStatedIsFoundByLine() {
    Reconciliation opened = reconciling.open(PARTNER_RECORDS, "IN", "2018Q3", Set.of(Flow.EXPORT));

    ReconcileOutcome outcome =
        reconciling.work(
            opened,
            Reconciling.list(
                PARTNER_RECORDS,
                List.of(LESS, "IN00501,EXPORT,US,2018-07-12,,,7102.31,10.00,2100.00")));

    assertThat(((ReconcileOutcome.Refused) outcome).findings().blocking())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.line()).isEqualTo(3);
              assertThat(found.finding().field()).isEqualTo("direction");
              assertThat(found.finding().rule()).isEqualTo("list-direction");
              assertThat(found.finding().message())
                  .contains(
                      "“EXPORT” is of the imports", "about its exports alone", "Leave the row out");
            });
  }

  @Test
  void entriesAreAboutImportsWhateverIsChosen() {
    assertThat(
            openReconciliation
                .run(
                    new OpenReconciliation.Command(
                        CBP_ENTRIES,
                        null,
                        Period.parse("2018Q3"),
                        EnumSet.allOf(Flow.class),
                        UUID.randomUUID(),
                        "list.csv"),
                    Reconciling.ANALYST)
                .findings())
        .extracting(Finding::rule, Finding::field)
        .containsExactly(tuple("reconciliation-directions", OpenReconciliation.DIRECTIONS));
    assertThat(reconciling.open(CBP_ENTRIES, null, "2018Q3").flows()).containsExactly(Flow.IMPORT);
  }

  @Test
  void workThatBeginsAnewGivesWayToAListSentAfterIt() {
    Reconciliation cutOff = reconciling.open(PARTNER_RECORDS, "IN", "2018Q3");
    Reconciliation later = list("2018Q3", LESS);

    reconciling.work(cutOff, Reconciling.list(PARTNER_RECORDS, List.of(SAME)));

    assertThat(replacement(cutOff)).isEqualTo(later.id());
    assertThat(replacement(later)).isNull();
    assertThat(open()).isEqualTo(1);
  }

  @Test
  void aFileBeginsOneReconciliation() {
    OpenReconciliation.Command command =
        new OpenReconciliation.Command(
            PARTNER_RECORDS, "IN", Period.parse("2018Q3"), Set.of(), UUID.randomUUID(), "list.csv");

    Reconciliation first = openReconciliation.run(command, Reconciling.ANALYST).orElseThrow();
    Reconciliation again = openReconciliation.run(command, Reconciling.ANALYST).orElseThrow();

    assertThat(again.id()).isEqualTo(first.id());
  }

  @Test
  void theDatabaseKeepsOneListAndWhatWasReplaced() {
    Reconciliation first = list("2018Q3", LESS);
    Reconciliation second = list("2018Q3", LESS);

    assertThatThrownBy(
            () ->
                jdbc.sql("UPDATE reconciliation SET replaced_by = NULL WHERE id = :id")
                    .param("id", first.id())
                    .update())
        .rootCause()
        .hasMessageContaining("only replaced by a later list");
    assertThatThrownBy(
            () ->
                jdbc.sql("UPDATE reconciliation SET replaced_by = :first WHERE id = :id")
                    .param("first", first.id())
                    .param("id", second.id())
                    .update())
        .rootCause()
        .hasMessageContaining("reconciliation_replaced");
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        "UPDATE reconciliation_item SET state = 'OPEN', settled_at = NULL WHERE id = :id")
                    .param("id", items.page(first, Items.Filter.ALL, null, 1).rows().get(0).id())
                    .update())
        .rootCause()
        .hasMessageContaining("its replacement");
  }
}
