package org.uskpa.core.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.duty.CopyList.Copy;
import org.uskpa.core.duty.CopyList.Shelf;
import org.uskpa.core.duty.CopyList.Sought;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.listing.Page;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.stock.MarkNumber;
import org.uskpa.core.stock.StockNumbers;

@CoreDbTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CopyListDbTest {

  @Autowired CopyList copies;
  @Autowired MarkReceived markReceived;
  @Autowired MarkNumber markNumber;
  @Autowired BeanFactory beans;

  private Licensee dealer;
  private String exported;
  private String voided;
  private String lost;

  /** Two exported, one voided, one blank lost; the first export is marked as received. */
  @BeforeAll
  void deliver() {
    LifeForTests life = new LifeForTests(beans);
    dealer = life.dealer();
    String first = life.exported(dealer).number().value();
    exported = life.exported(dealer).number().value();
    voided = life.voided(dealer).number().value();
    CertificateNumber blank = life.allot(life.carrier(), 1);
    lost = blank.value();
    markNumber
        .run(
            new MarkNumber.Command(blank, holderOf(blank), MarkNumber.Fate.LOST, "Fell overboard"),
            LifeForTests.ISSUER)
        .orElseThrow();
    long id =
        all(Sought.waiting(), 10).stream()
            .filter(copy -> copy.copy().subject().key().equals(first))
            .findFirst()
            .orElseThrow()
            .copy()
            .id();
    markReceived
        .run(new MarkReceived.Command(DutyOwner.CENSUS, List.of(id)), LifeForTests.ANALYST)
        .orElseThrow();
  }

  private long holderOf(CertificateNumber number) {
    return beans.getBean(StockNumbers.class).byNumber(number).orElseThrow().licenseeId();
  }

  private List<Copy> all(Sought sought, int size) {
    List<Copy> read = new ArrayList<>();
    String after = null;
    do {
      Page<Copy> page = copies.page(DutyOwner.CENSUS, sought, after, size);
      read.addAll(page.rows());
      after = page.after();
    } while (after != null);
    return read;
  }

  private static List<String> numbers(List<Copy> copies) {
    return copies.stream().map(copy -> copy.copy().subject().key()).toList();
  }

  @Test
  void thoseThatWaitComeOldestFirstWhateverTheSizeOfPages() {
    assertThat(numbers(all(Sought.waiting(), 1))).containsExactly(exported, voided, lost);
    assertThat(numbers(all(Sought.waiting(), 50))).containsExactly(exported, voided, lost);
  }

  @Test
  void eachSaysWhatItIsACopyOf() {
    Copy copy = all(Sought.waiting(), 50).get(0);

    assertThat(copy.licensee()).isEqualTo(dealer.number());
    assertThat(copy.sender()).isEqualTo(dealer.name());
    assertThat(copy.counterpart()).startsWith("Diamant");
    assertThat(copy.country()).isEqualTo("BE");
    assertThat(copy.day()).isEqualTo(LocalDate.of(2026, 3, 2));
  }

  @Test
  void aLostBlankHasASenderAndNoContent() {
    Copy copy = all(Sought.waiting(), 50).get(2);

    assertThat(copy.copy().kind()).isEqualTo(CopyKind.VOID);
    assertThat(copy.sender()).isNotEmpty();
    assertThat(copy.counterpart()).isEmpty();
    assertThat(copy.day()).isNull();
  }

  @Test
  void thoseReceivedStandOnAShelfOfTheirOwn() {
    assertThat(all(new Sought(Shelf.RECEIVED, null, "", "", null, null), 10))
        .singleElement()
        .satisfies(copy -> assertThat(copy.copy().receivedBy()).isEqualTo("anna"));
  }

  @Test
  void theyAreFoundByKindNumberLicenseeAndDay() {
    assertThat(numbers(all(waiting(CopyKind.VOID, "", ""), 10))).containsExactly(voided, lost);
    assertThat(numbers(all(waiting(null, exported.toLowerCase(Locale.ROOT), ""), 10)))
        .containsExactly(exported);
    assertThat(numbers(all(waiting(null, "", dealer.number()), 10)))
        .containsExactly(exported, voided);
    LocalDate day = LocalDate.of(2026, 3, 2);
    assertThat(all(new Sought(Shelf.WAITING, null, "", "", day, day), 10)).hasSize(3);
    assertThat(all(new Sought(Shelf.WAITING, null, "", "", day.plusDays(1), null), 10)).isEmpty();
  }

  @Test
  void anotherAgencysInboxHoldsItsOwnCopiesOnly() {
    assertThat(copies.page(DutyOwner.STATE, Sought.waiting(), null, 10).rows()).isEmpty();
  }

  @Test
  void aPageAfterNonsenseIsNotFound() {
    assertThatThrownBy(() -> copies.page(DutyOwner.CENSUS, Sought.waiting(), "x", 10))
        .isInstanceOf(NotFound.class);
  }

  private static Sought waiting(@Nullable CopyKind kind, String number, String licensee) {
    return new Sought(Shelf.WAITING, kind, number, licensee, null, null);
  }
}
