package org.uskpa.core.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.uskpa.core.certificate.LifeForTests.PREPARER;
import static org.uskpa.core.draft.DraftFileForTests.file;
import static org.uskpa.core.draft.DraftFileForTests.row;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.certificate.CertificateDetails;
import org.uskpa.core.certificate.CertificateState;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.certificate.SaveDraft;
import org.uskpa.core.csv.LineFinding;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.draft.ImportDrafts.Result;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.stock.StockNumbers;

/** Many drafts at once, out of a file. */
@CoreDbTest
class ImportDraftsDbTest {

  @Autowired private BeanFactory beans;
  @Autowired private ImportDrafts imports;
  @Autowired private SaveDraft save;
  @Autowired private CertificateDetails details;
  @Autowired private StockNumbers stock;
  @Autowired private JdbcClient jdbc;

  private LifeForTests life;
  private Licensee dealer;

  @BeforeEach
  void aDealerWithStock() {
    life = new LifeForTests(beans);
    dealer = life.dealer();
  }

  private Result run(String text, boolean dryRun) {
    return run(UUID.randomUUID(), text, dryRun);
  }

  private Result run(UUID id, String text, boolean dryRun) {
    return imports.run(new ImportDrafts.Command(id, dealer.id(), file(text), dryRun), PREPARER);
  }

  private static List<ImportDrafts.Draft> opened(Result result) {
    assertThat(result).isInstanceOf(Result.Opened.class);
    return ((Result.Opened) result).drafts();
  }

  private static List<Tuple> refused(Result result) {
    assertThat(result).isInstanceOf(Result.Refused.class);
    return ((Result.Refused) result)
        .findings().blocking().stream().map(ImportDraftsDbTest::told).toList();
  }

  private static Tuple told(LineFinding found) {
    return tuple(found.line(), found.finding().field(), found.finding().rule());
  }

  private String free(int place) {
    return stock.freeOf(dealer.id(), place + 1).get(place).number().value();
  }

  private long drafts() {
    return jdbc.sql("SELECT count(*) FROM certificate WHERE licensee_id = :dealer")
        .param("dealer", dealer.id())
        .query(Long.class)
        .single();
  }

  @Test
  void eachRowIsADraftOnTheLowestFreeNumberUnlessItNamesOne() {
    String lowest = free(0);
    String named = free(4);
    Map<String, String> typed = life.inOrder(dealer);

    List<ImportDrafts.Draft> drafts =
        opened(
            run(
                DraftFileForTests.of(
                    row("", typed), row(" " + named.toLowerCase(Locale.ROOT), typed)),
                false));

    assertThat(drafts)
        .extracting(ImportDrafts.Draft::line, draft -> draft.number().value())
        .containsExactly(tuple(2, lowest), tuple(3, named));
    assertThat(details.of(new CertificateNumber(lowest)))
        .satisfies(
            draft -> {
              assertThat(draft.state()).isEqualTo(CertificateState.DRAFT);
              assertThat(draft.typed()).isEqualTo(typed);
              assertThat(draft.history()).extracting("action").containsExactly("opened");
            });
  }

  @Test
  void rowsOfOneNumberAreTheLinesOfOneDraft() {
    Map<String, String> typed = life.inOrder(dealer);
    typed.put(FieldNames.ofLine(1, FieldNames.HS_CODE), "7102.21");
    typed.put(FieldNames.ofLine(1, FieldNames.CARATS), "10.00");
    typed.put(FieldNames.ofLine(1, FieldNames.VALUE_USD), "200.00");
    String number = free(2);

    assertThat(
            opened(run(DraftFileForTests.of(row(number, typed, 0), row(number, typed, 1)), false)))
        .hasSize(1);

    assertThat(details.of(new CertificateNumber(number)).typed()).isEqualTo(typed);
  }

  @Test
  void aDryRunSaysWhatTheImportWouldDoAndKeepsNothing() {
    String lowest = free(0);

    assertThat(opened(run(DraftFileForTests.of(row("", life.inOrder(dealer))), true)))
        .extracting(draft -> draft.number().value())
        .containsExactly(lowest);

    assertThat(drafts()).isZero();
    assertThat(free(0)).isEqualTo(lowest);
  }

  @Test
  void whatIsWrongIsFoundByLineAllAtOnceAndNothingIsOpened() {
    Map<String, String> wrong = life.inOrder(dealer);
    wrong.put(FieldNames.DESTINATION, "AF");
    wrong.put(FieldNames.ofLine(0, FieldNames.CARATS), "1.234");
    String used = life.draft(dealer).number().value();
    String number = free(3);
    Map<String, String> second = life.inOrder(dealer);
    Map<String, String> disagreeing = new HashMap<>(second);
    disagreeing.put(FieldNames.CONSIGNEE_NAME, "Somebody else");

    Result result =
        run(
            DraftFileForTests.of(
                row("", life.inOrder(dealer)),
                row("", wrong),
                row(used, life.inOrder(dealer)),
                row("US1", life.inOrder(dealer)),
                row("US99998", life.inOrder(dealer)),
                row(number, second),
                row(number, disagreeing)),
            false);

    assertThat(refused(result))
        .contains(
            tuple(3, "destination", "destination-participant"),
            tuple(3, "carats", "amounts"),
            tuple(4, "certificate_number", "number-free"),
            tuple(5, "certificate_number", "row-readable"),
            tuple(6, "certificate_number", "number-free"),
            tuple(8, "consignee_name", "rows-agree"))
        .noneMatch(found -> found.toList().get(0).equals(2));
    assertThat(drafts()).isEqualTo(1);
  }

  @Test
  void anotherLicenseesNumberIsToldLikeOneThatIsNotThere() {
    String others = stock.freeOf(life.dealer().id(), 1).get(0).number().value();

    Result theirs = run(DraftFileForTests.of(row(others, life.inOrder(dealer))), false);

    assertThat(((Result.Refused) theirs).findings().blocking().get(0).finding().message())
        .startsWith(others + " is not in your stock");
  }

  @Test
  void whatIsBlankOrUnusualIsLeftToTheDraft() {
    Map<String, String> typed = life.inOrder(dealer);
    typed.remove(FieldNames.ITN);
    typed.remove(FieldNames.CONSIGNEE_ADDRESS);
    typed.put(FieldNames.ofLine(0, FieldNames.VALUE_USD), "50.00");

    Result result = run(DraftFileForTests.of(row("", typed)), false);

    assertThat(opened(result)).hasSize(1);
    assertThat(((Result.Opened) result).findings().warning())
        .extracting(ImportDraftsDbTest::told)
        .contains(
            tuple(2, "itn", "itn-form"),
            tuple(2, "consignee_address", "parties"),
            tuple(2, "value_usd", "price-band"));
  }

  @Test
  void aDealersOwnNameStandsWhereTheCellIsBlank() {
    Map<String, String> typed = life.inOrder(dealer);
    typed.remove(FieldNames.EXPORTER_NAME);

    CertificateNumber number =
        opened(run(DraftFileForTests.of(row("", typed)), false)).get(0).number();

    assertThat(details.of(number).typed()).containsEntry(FieldNames.EXPORTER_NAME, dealer.name());
  }

  @Test
  void thereMustBeANumberForEachDraft() {
    dealer = life.licensee(LicenseeKind.DEALER, 1);

    assertThat(
            refused(
                run(
                    DraftFileForTests.of(
                        row("", life.inOrder(dealer)), row("", life.inOrder(dealer))),
                    false)))
        .containsExactly(tuple(3, "certificate_number", "stock-empty"));
    assertThat(drafts()).isZero();
  }

  @Test
  void theSameFormSentTwiceOpensItsDraftsOnceAndOverwritesNothing() {
    UUID id = UUID.randomUUID();
    String text = DraftFileForTests.of(row("", life.inOrder(dealer)));
    CertificateNumber first = opened(run(id, text, false)).get(0).number();
    save.run(
            new SaveDraft.Command(first, dealer.id(), 1, Map.of(FieldNames.PARCELS, "9")), PREPARER)
        .orElseThrow();

    assertThat(opened(run(id, text, false)))
        .extracting(ImportDrafts.Draft::number)
        .containsExactly(first);
    assertThat(drafts()).isEqualTo(1);
    assertThat(details.of(first).typed()).containsEntry(FieldNames.PARCELS, "9");
  }

  @Test
  void aFileThatIsNoneOrTooLongIsRefused() {
    String longest =
        DraftFileForTests.of(
            Collections.nCopies(ImportDrafts.MOST_ROWS + 1, row("US99998", life.inOrder(dealer)))
                .toArray(String[]::new));

    assertThat(refused(run("a,b\n", false))).contains(tuple(1, "a", "file-columns"));
    assertThat(refused(run(longest, false)))
        .contains(tuple(ImportDrafts.MOST_ROWS + 2, "", "drafts-measure"));
  }
}
