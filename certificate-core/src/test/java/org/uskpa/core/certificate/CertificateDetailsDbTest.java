package org.uskpa.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyState;
import org.uskpa.core.duty.Inbox;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.shipment.FieldNames;

@CoreDbTest
class CertificateDetailsDbTest {

  @Autowired private BeanFactory beans;
  @Autowired private CertificateDetails details;
  @Autowired private RecordForeignConfirmation recordConfirmation;
  private LifeForTests life;
  private Licensee dealer;

  @BeforeEach
  void aDealerWithStock() {
    life = new LifeForTests(beans);
    dealer = life.dealer();
  }

  @Test
  void aDraftShowsWhatIsTypedReadableOrNot() {
    Map<String, String> typed = life.inOrder(dealer);
    typed.put(FieldNames.PARCELS, "about two");
    Step draft = life.draft(dealer, typed);

    CertificateDetail detail = details.of(draft.number(), dealer.id());

    assertThat(detail.typed()).isEqualTo(typed);
    assertThat(detail.version()).isEqualTo(draft.version());
    assertThat(detail.draft().savedBy()).isEqualTo("paula");
    assertThat(detail.issue()).isNull();
    assertThat(detail.licensee()).isEqualTo(dealer);
  }

  @Test
  void anIssuedCertificateShowsWhatWasTypedAsItWasRead() {
    Map<String, String> typed = life.inOrder(dealer);
    Step draft = life.draft(dealer, typed);
    beans
        .getBean(IssueCertificate.class)
        .run(LifeForTests.toIssue(dealer, draft), LifeForTests.ISSUER)
        .orElseThrow();

    CertificateDetail detail = details.of(draft.number(), dealer.id());

    assertThat(detail.typed())
        .containsAllEntriesOf(typed)
        .containsEntry(FieldNames.ISSUE_DATE, "2026-03-02")
        .containsEntry(FieldNames.EXPIRY_DATE, "2026-05-01");
    assertThat(detail.issue())
        .satisfies(
            issue -> {
              assertThat(issue.intact()).isTrue();
              assertThat(issue.by()).isEqualTo("ivan");
              assertThat(issue.content().destinationParticipant()).isEqualTo("EU");
            });
    assertThat(detail.isPastExpiry(LocalDate.of(2026, 5, 1))).isFalse();
    assertThat(detail.isPastExpiry(LocalDate.of(2026, 5, 2))).isTrue();
  }

  @Test
  void aCertificateThatArrivedShowsExportConfirmationDutiesCopiesAndHistory() {
    Step exported = life.exported(dealer);
    recordConfirmation
        .run(
            new RecordForeignConfirmation.Command(
                exported.number(),
                LocalDate.of(2026, 3, 2),
                "Federal Public Service Economy, Antwerp",
                Carats.of("99.90"),
                2,
                "0.10 carats less"),
            LifeForTests.ANALYST)
        .orElseThrow();

    CertificateDetail detail = details.of(exported.number());

    assertThat(detail.export())
        .satisfies(
            export -> {
              assertThat(export.on()).isEqualTo("2026-03-02");
              assertThat(export.carrier()).isEqualTo("Air Example");
            });
    assertThat(detail.confirmations())
        .singleElement()
        .satisfies(found -> assertThat(found.caratsFound()).isEqualTo(Carats.of("99.90")));
    assertThat(detail.duties())
        .extracting(duty -> Map.entry(duty.kind(), duty.state()))
        .containsExactlyInAnyOrder(
            Map.entry(DutyKind.ADVANCE_NOTICE, DutyState.OPEN),
            Map.entry(DutyKind.RECORD_EXPORT_OR_VOID, DutyState.FULFILLED),
            Map.entry(DutyKind.COPY_OF_EXPORT, DutyState.FULFILLED),
            Map.entry(DutyKind.FOREIGN_CONFIRMATION, DutyState.FULFILLED));
    assertThat(detail.copies()).hasSize(1);
    assertThat(detail.history())
        .extracting(JournalEntry::action)
        .isEqualTo(List.of("opened", "issued", "exported", "arrival confirmed"));
  }

  @Test
  void aVoidedCertificateShowsWhyAndWhatItSaid() {
    Step voided = life.voided(dealer);

    CertificateDetail detail = details.of(voided.number(), dealer.id());

    assertThat(detail.voiding())
        .isEqualTo(
            new CertificateDetail.Voiding(
                LocalDate.of(2026, 3, 2), VoidReason.ERROR, "Wrong consignee"));
    assertThat(detail.content()).isPresent();
  }

  @Test
  void anotherLicenseesCertificateIsNotFound() {
    Step issued = life.issued(dealer);
    Licensee other = life.dealer();

    assertThatThrownBy(() -> details.of(issued.number(), other.id()))
        .isInstanceOf(NotFound.class)
        .hasMessage("There is no certificate " + issued.number());
  }

  /** The rival issues between the two reads of which a page is made. */
  @Test
  void aCertificateIssuedWhileItIsLookedAtShowsOneStateOfIt() {
    Step draft = life.draft(dealer);
    CertificateContents rival =
        new CertificateContents(beans.getBean(JdbcClient.class)) {
          @Override
          Optional<Frozen> of(long certificateId) {
            CompletableFuture.supplyAsync(
                    () ->
                        beans
                            .getBean(IssueCertificate.class)
                            .run(LifeForTests.toIssue(dealer, draft), LifeForTests.ISSUER)
                            .orElseThrow())
                .join();
            return super.of(certificateId);
          }
        };

    CertificateDetail seen = reading(rival).of(draft.number(), dealer.id());

    assertThat(seen.state()).isEqualTo(CertificateState.DRAFT);
    assertThat(seen.issue()).isNull();
    assertThat(seen.history()).extracting(JournalEntry::action).containsExactly("opened");
    assertThat(details.of(draft.number()).issue()).isNotNull();
  }

  private CertificateDetails reading(CertificateContents contents) {
    ProxyFactory transactional =
        new ProxyFactory(
            new CertificateDetails(
                beans.getBean(Certificates.class),
                contents,
                beans.getBean(Corrections.class),
                beans.getBean(Licensees.class),
                beans.getBean(Duties.class),
                beans.getBean(Inbox.class),
                beans.getBean(Journal.class),
                beans.getBean(JdbcClient.class)));
    transactional.setProxyTargetClass(true);
    transactional.addAdvice(beans.getBean(TransactionInterceptor.class));
    return (CertificateDetails) transactional.getProxy();
  }
}
