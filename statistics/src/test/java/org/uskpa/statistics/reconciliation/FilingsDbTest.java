package org.uskpa.statistics.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.uskpa.core.record.TradeOnRecord.line;
import static org.uskpa.statistics.reconciliation.ListSource.AES_FILINGS;
import static org.uskpa.statistics.reconciliation.ListSource.CBP_ENTRIES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.record.TradeOnRecord;
import org.uskpa.statistics.StatisticsDbTest;

/** Filings in AES and entries of CBP against the records: rounding, references, confidentiality. */
@StatisticsDbTest
class FilingsDbTest {

  private static final LocalDate JULY = LocalDate.of(2018, 7, 10);

  @Autowired private BeanFactory beans;
  @Autowired private TestDatabase database;
  @Autowired private Reconciliations reconciliations;
  @Autowired private Items items;
  @Autowired private AssignItem assignItem;
  @Autowired private AnswerItem answerItem;
  @Autowired private SendLetter sendLetter;
  @Autowired private LetterDesk letterDesk;
  @Autowired private ExpireItems expireItems;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;
  @Autowired private SettableClock clock;

  private Reconciling reconciling;

  @BeforeEach
  void nothingOnRecord() {
    clock.set(Reconciling.NOVEMBER);
    Reconciling.empty(database.owner());
    reconciling = new Reconciling(beans);
  }

  @AfterEach
  void time() {
    clock.release();
  }

  private void exported(String number, LocalDate on, String carats, String value) {
    Reconciling.records(database)
        .certificates(
            List.of(TradeOnRecord.exported(number, on, List.of(line("7102.31", carats, value)))));
  }

  /** Whole carats, half up, one at the least; whole dollars, fifty cents up; line by line. */
  @ParameterizedTest
  @CsvSource({
    "10.50, 2100.00, 11, 2100, true",
    "10.49, 2100.00, 10, 2100, true",
    "10.50, 2100.00, 10, 2100, false",
    "10.49, 2100.00, 11, 2100, false",
    "0.30, 2100.00, 1, 2100, true",
    "0.30, 2100.00, 2, 2100, false",
    "0.40, 2100.00, 1, 2100, true",
    "0.40, 2100.00, 0, 2100, false",
    "0.49, 2100.00, 1, 2100, true",
    "0.50, 2100.00, 0, 2100, false",
    "10.00, 2100.50, 10, 2101, true",
    "10.00, 2100.49, 10, 2100, true",
    "10.00, 2100.49, 10, 2101, false",
    "10.00, 2100.00, 10, 2102, false",
    "10.00, 2100.00, 5+5, 1050+1050, true",
    "11.00, 2101.00, 5+5, 1050+1050, true",
    "11.01, 2100.00, 5+5, 1050+1050, false",
    "0.50, 2100.00, 1+1, 1050+1050, true",
    "0.80, 2100.00, 1+1, 1050+1050, true",
    "0.80, 2100.00, 2+1, 1050+1050, false"
  })
  void roundingIsNoDifference(
      String carats, String value, String filedCarats, String filedValue, boolean same) {
    exported("US41001", JULY, carats, value);
    String[] mass = filedCarats.split("\\+", -1);
    String[] dollars = filedValue.split("\\+", -1);
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < mass.length; row++) {
      rows.add(
          "AES X20180710000001,41001,IN,2018-07-10,7102.31.0000,%s,%s"
              .formatted(mass[row], dollars[row]));
    }

    Reconciliation done = reconciling.done(AES_FILINGS, null, "2018Q3", rows);

    assertThat(reconciling.items(done)).hasSize(same ? 0 : 1);
    assertThat(done.result().orElseThrow().matched()).isEqualTo(same ? 1 : 0);
  }

  @Test
  void aFilingWithAnotherNumberOrNoneIsFoundByItsItn() {
    exported("US41001", JULY, "10.50", "2100.00");
    exported("US41002", JULY.plusDays(1), "7.00", "900.00");

    Reconciliation done =
        reconciling.done(
            AES_FILINGS,
            null,
            "2018Q3",
            List.of(
                "X20180710000001,,IN,2018-07-10,7102.31,11,2100",
                "X20180711000001,99999,IN,2018-07-11,7102.31,8,900"));

    assertThat(reconciling.items(done))
        .extracting(Item::name, Item::kind, Item::differs)
        .containsExactly(
            tuple(
                "US41002",
                DifferenceClass.MATCHED_WITH_DIFFERENCE,
                List.of(Differing.NUMBER, Differing.CARATS)));
    assertThat(done.result().orElseThrow().matched())
        .as("a filing need not give the number: the ITN says which certificate it is")
        .isEqualTo(1);
  }

  /** An export of October that was filed as of September: the ITN says which it is. */
  @Test
  void aFilingWithoutNumberIsFoundByItsItnInAnotherPeriodToo() {
    exported("US41001", LocalDate.of(2018, 10, 1), "10.50", "2100.00");

    Reconciliation done =
        reconciling.done(
            AES_FILINGS, null, "2018Q3", List.of("X20181001000001,,IN,2018-09-30,7102.31,11,2100"));

    assertThat(reconciling.items(done))
        .extracting(Item::name, Item::kind, Item::differs)
        .containsExactly(
            tuple("US41001", DifferenceClass.WRONG_PERIOD, List.of(Differing.QUARTER)));
  }

  @Test
  void whatIsLeftOfFilingsIsFoundByRoundedQuantities() {
    exported("US41001", JULY, "10.50", "2100.40");

    Reconciliation done =
        reconciling.done(
            AES_FILINGS, null, "2018Q3", List.of("X20180712000777,,IN,2018-07-12,7102.31,11,2100"));

    assertThat(reconciling.items(done))
        .extracting(Item::differs)
        .containsExactly(List.of(Differing.NUMBER));
  }

  @Test
  void entriesAreFoundByCertificateThenByEntry() {
    Reconciling.records(database)
        .imports(
            List.of(
                imported("K69-0000001-1", "IN501", "10.00"),
                imported("K69-0000002-2", "IN502", "11.00"),
                imported("K69-0000003-3", "IN503", "12.00")));

    Reconciliation done =
        reconciling.done(
            CBP_ENTRIES,
            "IN",
            "2018Q3",
            List.of(
                "K6900000011,IN 000501,IN,2018-07-11,7102.31.00,4.00,1000.00",
                "K6900000011,IN 000501,IN,2018-07-11,7102.31.00,6.00,1100.00",
                "K69-0000002-2,,IN,2018-07-11,7102.31.00,11.00,2100.00"));

    assertThat(reconciling.items(done))
        .extracting(Item::name, Item::kind)
        .containsExactly(tuple("IN503", DifferenceClass.IMPORT_WITHOUT_NOTICE));
    assertThat(done.result().orElseThrow().matched()).isEqualTo(2);
  }

  private static TradeOnRecord.Import imported(String entry, String number, String carats) {
    return new TradeOnRecord.Import(
        entry, number, "IN", "IN", JULY, JULY, List.of(line("7102.31", carats, "2100.00")));
  }

  private Reconciliation confidential() {
    exported("US41001", JULY, "10.50", "2100.00");
    return reconciling.done(
        AES_FILINGS,
        "IN",
        "2018Q3",
        List.of("X20180710000001,41001,IN,2018-07-10,7102.31,7777,8888"));
  }

  @Test
  void whatComesFromFilingsIsNotThereForThoseWhoMayNotSeeIt() {
    Reconciliation done = confidential();
    Item item = reconciling.items(done).get(0);

    assertThat(reconciliations.find(done.id(), Sight.WITH_FILINGS)).isPresent();
    assertThat(reconciliations.find(done.id(), Sight.WITHOUT_FILINGS)).isEmpty();
    assertThat(reconciliations.page(Sight.WITH_FILINGS, null, 10).rows()).hasSize(1);
    assertThat(reconciliations.page(Sight.WITHOUT_FILINGS, null, 10).rows()).isEmpty();
    assertThat(reconciliations.byPartner(Sight.WITH_FILINGS)).hasSize(1);
    assertThat(reconciliations.byPartner(Sight.WITHOUT_FILINGS)).isEmpty();
    assertThat(items.find(item.id(), Sight.WITHOUT_FILINGS)).isEmpty();
    assertThatThrownBy(
            () ->
                assignItem.run(
                    new AssignItem.Command(item.id(), Sight.WITHOUT_FILINGS, "someone", ""),
                    Reconciling.ANALYST))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                answerItem.run(
                    new AnswerItem.Command(
                        item.id(),
                        Sight.WITHOUT_FILINGS,
                        AnswerOutcome.EXPLAINED,
                        "No",
                        JULY,
                        0,
                        UUID.randomUUID()),
                    Reconciling.ANALYST))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatIsKnownFromAPartnersListDoesNotLeadToFilings() {
    confidential();
    Reconciliation partners =
        reconciling.done(
            ListSource.PARTNER_RECORDS,
            "IN",
            "2018Q3",
            List.of("US41001,IMPORT,US,2018-07-12,,,7102.31,10.40,2100.00"));
    Item item = reconciling.items(partners).get(0);

    assertThat(items.aboutTheSame(item, Sight.WITH_FILINGS))
        .extracting(Item::source)
        .containsExactly(AES_FILINGS);
    assertThat(items.aboutTheSame(item, Sight.WITHOUT_FILINGS)).isEmpty();
    assertThat(letterDesk.draft(partners, false).text())
        .contains("10.40", "10.50")
        .doesNotContain("7,777", "8,888", "X20180710000001");
  }

  @Test
  void noLetterIsWrittenAboutFilings() {
    Reconciliation done = confidential();

    assertThat(letterDesk.draft(done, true).items()).isEmpty();
    assertThat(
            sendLetter
                .run(
                    new SendLetter.Command(
                        done.id(),
                        Sight.WITH_FILINGS,
                        true,
                        "The authority",
                        LocalDate.of(2018, 11, 5),
                        "",
                        UUID.randomUUID()),
                    Reconciling.ANALYST)
                .findings())
        .extracting(Finding::rule)
        .containsExactly("letter-partner");
    assertThatThrownBy(() -> new LetterText(code -> code).body(done, reconciling.items(done)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theDatabaseKeepsFilingsOutOfLetters() {
    Reconciliation aes = confidential();
    Item item = reconciling.items(aes).get(0);
    Reconciliation partners =
        reconciling.done(
            ListSource.PARTNER_RECORDS,
            "IN",
            "2018Q3",
            List.of("US41001,IMPORT,US,2018-07-12,,,7102.31,10.40,2100.00"));

    assertThatThrownBy(() -> insertLetter(aes.id(), "AES_FILINGS"))
        .rootCause()
        .hasMessageContaining("reconciliation_letter_source_check");
    assertThatThrownBy(() -> insertLetter(aes.id(), "PARTNER_RECORDS"))
        .rootCause()
        .hasMessageContaining("reconciliation_letter_about_list");
    long letter = insertLetter(partners.id(), "PARTNER_RECORDS");
    for (String source : List.of("AES_FILINGS", "PARTNER_RECORDS")) {
      assertThatThrownBy(
              () ->
                  jdbc.sql(
                          "INSERT INTO reconciliation_letter_item VALUES (:letter, :item, :source, 'IN')")
                      .param("letter", letter)
                      .param("item", item.id())
                      .param("source", source)
                      .update())
          .rootCause()
          .hasMessageContaining("reconciliation_letter_item_of_");
    }
  }

  private long insertLetter(long reconciliation, String source) {
    return jdbc.sql(
            """
            INSERT INTO reconciliation_letter (reconciliation_id, source, partner, addressee, sent_on, text, recorded_at,
              recorded_by, recorded_with)
            VALUES (:id, :source, 'IN', 'A', now()::date, 'T', now(), 'x', gen_random_uuid()) RETURNING id""")
        .param("id", reconciliation)
        .param("source", source)
        .query(Long.class)
        .single();
  }

  @Test
  void theJournalKeepsThatAStepWasTakenAndNothingOfFilings() {
    Reconciliation done = confidential();
    Item item = reconciling.items(done).get(0);
    assertThat(
            answerItem
                .run(
                    new AnswerItem.Command(
                        item.id(),
                        Sight.WITH_FILINGS,
                        AnswerOutcome.EXPLAINED,
                        "The filing says 7777 carats",
                        JULY.plusDays(30),
                        0,
                        UUID.randomUUID()),
                    Reconciling.ANALYST)
                .findings())
        .isEmpty();

    assertThat(journal.of(done.subject()))
        .hasSize(3)
        .allSatisfy(
            step ->
                assertThat(step.reason() + step.details())
                    .doesNotContain("7777", "US41001", "IN", "2018Q3"));
  }

  /** Auditors read the journal: how many differences filings had is nothing for them. */
  @Test
  void theJournalDoesNotTellHowManyItemsOfFilingsWereClosed() {
    Reconciliation done = confidential();
    clock.set(Instant.parse("2023-08-01T15:00:00Z"));

    assertThat(expireItems.run()).isEqualTo(reconciling.items(done).size()).isPositive();

    assertThat(journal.of(done.subject()))
        .last()
        .satisfies(
            step -> {
              assertThat(step.action()).isEqualTo("items closed after five years");
              assertThat(step.details()).doesNotContainKey("items");
            });
  }
}
