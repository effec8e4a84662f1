package org.uskpa.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.listing.Page;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.Itn;

@CoreDbTest
class CertificateListDbTest {

  @Autowired private BeanFactory beans;
  @Autowired private CertificateList list;
  private LifeForTests life;
  private Licensee dealer;

  @BeforeEach
  void aDealerWithStock() {
    life = new LifeForTests(beans);
    dealer = life.dealer();
  }

  @Test
  void pagesFollowOneAnotherNewestFirstAndEndWithTheOldest() {
    List<CertificateNumber> opened = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      opened.add(0, life.opened(dealer).number());
    }

    List<CertificateNumber> read = new ArrayList<>();
    Page<CertificateRow> page = list.page(CertificateFilter.of(dealer.id()), null, 2);
    while (true) {
      page.rows().forEach(row -> read.add(row.number()));
      if (page.next().isEmpty()) {
        break;
      }
      page = list.page(CertificateFilter.of(dealer.id()), page.after(), 2);
    }

    assertThat(read).isEqualTo(opened);
  }

  @Test
  void aDraftShowsWhatIsTypedAndAnIssuedCertificateItsSums() {
    Map<String, String> typed = life.inOrder(dealer);
    typed.put(FieldNames.ofLine(1, FieldNames.HS_CODE), "7102.10");
    typed.put(FieldNames.ofLine(1, FieldNames.CARATS), "10.50");
    typed.put(FieldNames.ofLine(1, FieldNames.VALUE_USD), "1050.00");
    Step draft = life.draft(dealer, typed);

    CertificateRow asDraft = list.page(CertificateFilter.of(dealer.id()), null, 1).rows().get(0);
    beans
        .getBean(IssueCertificate.class)
        .run(LifeForTests.toIssue(dealer, draft), LifeForTests.ISSUER)
        .orElseThrow();
    CertificateRow asIssued = list.page(CertificateFilter.of(dealer.id()), null, 1).rows().get(0);

    assertThat(asDraft.consignee()).isEqualTo(typed.get(FieldNames.CONSIGNEE_NAME));
    assertThat(asDraft.carats()).isNull();
    assertThat(asIssued.consignee()).isEqualTo(typed.get(FieldNames.CONSIGNEE_NAME));
    assertThat(asIssued.carats()).isEqualTo(Carats.of("110.50"));
    assertThat(asIssued.value()).isEqualTo(UsDollars.of("51050.00"));
    assertThat(asIssued.isPastExpiry(LocalDate.of(2026, 5, 2))).isTrue();
  }

  @Test
  void eachFilterNarrows() {
    Map<String, String> typed = life.inOrder(dealer);
    typed.put(FieldNames.CONSIGNEE_NAME, "100%_Sure Diamonds");
    typed.put(FieldNames.DESTINATION, "IL");
    Step sought = life.draft(dealer, typed);
    Itn itn = Itn.of(typed.get(FieldNames.ITN));
    beans
        .getBean(IssueCertificate.class)
        .run(LifeForTests.toIssue(dealer, sought), LifeForTests.ISSUER)
        .orElseThrow();
    life.issued(dealer);
    life.opened(dealer);
    CertificateFilter own = CertificateFilter.of(dealer.id());

    assertThat(numbers(own.numbered(sought.number().value().toLowerCase(java.util.Locale.ROOT))))
        .containsExactly(sought.number());
    assertThat(numbers(own.numbered(sought.number().value().substring(2))))
        .as("the digits alone, as AES takes them")
        .containsExactly(sought.number());
    assertThat(numbers(own.filedAs(itn))).containsExactly(sought.number());
    assertThat(numbers(own.to("%_sure", null))).containsExactly(sought.number());
    assertThat(numbers(own.to(null, "il"))).containsExactly(sought.number());
    assertThat(numbers(own.in(CertificateState.ISSUED))).hasSize(2).contains(sought.number());
    assertThat(numbers(own.in(CertificateState.DRAFT))).hasSize(1);
    assertThat(numbers(own.issued(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2)))).hasSize(2);
    assertThat(numbers(own.issued(LocalDate.of(2026, 3, 3), null))).isEmpty();
    assertThat(numbers(own)).hasSize(3);
    assertThat(list.count(own, 100)).isEqualTo(3);
    assertThat(list.count(own, 2)).as("no further than one above the most").isEqualTo(3);
    assertThat(list.count(own, 1)).isEqualTo(2);
    assertThat(list.count(own.to(null, "il"), 100)).isEqualTo(1);
    assertThat(list.count(own.in(CertificateState.ISSUED), 100)).isEqualTo(2);
    assertThat(list.count(own.issued(LocalDate.of(2026, 3, 3), null), 100)).isZero();
    assertThat(list.countsOf(dealer.id()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(CertificateState.DRAFT, 1L, CertificateState.ISSUED, 2L));
  }

  @Test
  void aDraftIsFoundByItsConsigneeToo() {
    Step draft = life.draft(dealer, Map.of(FieldNames.CONSIGNEE_NAME, "Rare Rough Ltd"));

    assertThat(numbers(CertificateFilter.all().to("rare rough", null)))
        .containsExactly(draft.number());
  }

  @Test
  void aDraftIsFoundByWhatIsTypedInIt() {
    Map<String, String> typed = life.inOrder(dealer);
    typed.put(FieldNames.ITN, "AES X20260301777777");
    typed.put(FieldNames.DESTINATION, "za");
    Step draft = life.draft(dealer, typed);
    CertificateFilter own = CertificateFilter.of(dealer.id());

    assertThat(numbers(own.filedAs(Itn.of("X20260301777777")))).containsExactly(draft.number());
    assertThat(numbers(own.to(null, "ZA"))).containsExactly(draft.number());
    assertThat(
            numbers(
                own.to(null, "ZA").issued(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))))
        .isEmpty();
  }

  @Test
  void lessThanThreeLettersAreTheBeginningOfAName() {
    Step draft = life.draft(dealer, Map.of(FieldNames.CONSIGNEE_NAME, "Zürich Öre AG"));
    CertificateFilter own = CertificateFilter.of(dealer.id());

    assertThat(numbers(own.to("zü", null))).containsExactly(draft.number());
    assertThat(numbers(own.to("re", null))).isEmpty();
    assertThat(numbers(own.to("öre", null))).containsExactly(draft.number());
  }

  @Test
  void pagesByDayOfIssueFollowOneAnotherLastIssuedFirst() {
    Step open = life.opened(dealer);
    for (int i = 0; i < 3; i++) {
      life.issued(dealer);
    }
    CertificateFilter issued =
        CertificateFilter.of(dealer.id()).issued(LocalDate.of(2026, 1, 1), null);

    List<CertificateNumber> read = new ArrayList<>();
    Page<CertificateRow> page = list.page(issued, null, 2);
    page.rows().forEach(row -> read.add(row.number()));
    Page<CertificateRow> last = list.page(issued, page.after(), 2);
    last.rows().forEach(row -> read.add(row.number()));

    assertThat(read).isEqualTo(numbers(issued)).hasSize(3).doesNotContain(open.number());
    assertThat(last.next()).isEmpty();
    assertThatThrownBy(() -> list.page(issued, "12", 2)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> list.page(CertificateFilter.all(), page.after(), 2))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aLicenseesListHoldsNothingOfAnother() {
    life.issued(dealer);

    assertThat(numbers(CertificateFilter.of(life.dealer().id()))).isEmpty();
  }

  @Test
  void aKeyThatNoPageHasIsNotFound() {
    assertThatThrownBy(() -> list.page(CertificateFilter.all(), "the second", 10))
        .isInstanceOf(NotFound.class);
  }

  private List<CertificateNumber> numbers(CertificateFilter filter) {
    return list.page(filter, null, 50).rows().stream().map(CertificateRow::number).toList();
  }
}
