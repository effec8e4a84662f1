package org.uskpa.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uskpa.core.certificate.LifeForTests.ISSUER;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.certificate.rule.CertificateRule;
import org.uskpa.core.certificate.rule.CertificateRules;
import org.uskpa.core.certificate.rule.SeenBefore;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.duty.CopyKind;
import org.uskpa.core.duty.CopyList;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.duty.InboxCopy;
import org.uskpa.core.duty.MarkReceived;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.JournalEntry;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.shipment.FieldNames;

/** What is used on certificates of two licensees: the one hears “elsewhere”, Census hears where. */
@CoreDbTest
class UsedElsewhereDbTest {

  @Autowired private BeanFactory beans;
  @Autowired private IssueCertificate issue;
  @Autowired private CertificateDetails details;
  @Autowired private CheckDraft check;
  @Autowired private CopyList copies;
  @Autowired private MarkReceived markReceived;
  private LifeForTests life;
  private Licensee dealer;
  private Licensee other;

  @BeforeEach
  void twoDealersWithStock() {
    life = new LifeForTests(beans);
    dealer = life.licensee(LicenseeKind.DEALER, 30);
    other = life.dealer();
  }

  /** In order but for the fields of each thing shared, which it takes from another certificate. */
  private Map<String, String> sharing(Map<String, String> from, Set<InboxCopy.Shared> shared) {
    Map<String, String> typed = new HashMap<>(life.inOrder(dealer));
    if (shared.contains(InboxCopy.Shared.ITN)) {
      typed.put(FieldNames.ITN, from.get(FieldNames.ITN));
    }
    if (shared.contains(InboxCopy.Shared.SEAL)) {
      typed.put(FieldNames.CONTAINER_SEALS, from.get(FieldNames.CONTAINER_SEALS));
    }
    if (shared.contains(InboxCopy.Shared.GOODS)) {
      typed.put(FieldNames.CONSIGNEE_NAME, from.get(FieldNames.CONSIGNEE_NAME));
    }
    return typed;
  }

  private Step issued(Licensee licensee, Map<String, String> typed) {
    return issue
        .run(LifeForTests.toIssue(licensee, life.draft(licensee, typed)), ISSUER)
        .orElseThrow();
  }

  private Outcome<Step> issuedWithWords(Step draft, List<Finding> passed) {
    return issue.run(
        new IssueCertificate.Command(
            draft.number(),
            dealer.id(),
            draft.version(),
            Map.of(),
            passed.stream()
                .collect(Collectors.toMap(Finding::key, finding -> "One filing for both"))),
        ISSUER);
  }

  private List<InboxCopy> signals(Step step) {
    return details.of(step.number()).copies().stream()
        .filter(copy -> copy.kind() == CopyKind.USED_ELSEWHERE)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"ITN", "SEAL", "GOODS", "ITN SEAL", "ITN SEAL GOODS"})
  void censusIsToldWhenTheWarningIsPassed(String things) {
    Set<InboxCopy.Shared> shared =
        List.of(things.split(" ")).stream()
            .map(InboxCopy.Shared::valueOf)
            .collect(Collectors.toSet());
    Map<String, String> first = life.inOrder(other);
    Step there = issued(other, first);
    Step draft = life.draft(dealer, sharing(first, shared));
    List<Finding> found = check.run(draft.number(), dealer.id(), Map.of());

    issuedWithWords(draft, found).orElseThrow();

    assertThat(found)
        .hasSize(shared.size())
        .allSatisfy(
            finding ->
                assertThat(finding.message())
                    .contains("elsewhere")
                    .doesNotContain(there.number().value()));
    assertThat(signals(draft))
        .singleElement()
        .satisfies(
            signal -> {
              assertThat(signal.recipient()).isEqualTo(DutyOwner.CENSUS);
              assertThat(signal.isWaiting()).isTrue();
              assertThat(signal.elsewhere())
                  .isEqualTo(new InboxCopy.Elsewhere(there.number(), shared));
            });
    assertThat(signals(there)).isEmpty();
    assertThat(sought(there.number().value())).contains(draft.number().value());
    assertThat(sought(draft.number().value())).contains(draft.number().value());
  }

  @Test
  void nothingIsToldWhenTheIssueIsRefused() {
    Map<String, String> first = life.inOrder(other);
    issued(other, first);
    Step draft =
        life.draft(dealer, sharing(first, Set.of(InboxCopy.Shared.ITN, InboxCopy.Shared.SEAL)));
    List<Finding> found = check.run(draft.number(), dealer.id(), Map.of());

    assertThat(issuedWithWords(draft, found.subList(0, 1)).isDone()).isFalse();

    assertThat(signals(draft)).isEmpty();
  }

  @Test
  void ofItsOwnCertificatesALicenseeHearsAndCensusNeedNot() {
    Map<String, String> first = life.inOrder(dealer);
    Step own = issued(dealer, first);
    Step draft = life.draft(dealer, sharing(first, Set.of(InboxCopy.Shared.ITN)));
    List<Finding> found = check.run(draft.number(), dealer.id(), Map.of());

    issuedWithWords(draft, found).orElseThrow();

    assertThat(found)
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains(own.number().value()));
    assertThat(signals(draft)).isEmpty();
  }

  @Test
  void theSameIssueSentTwiceTellsOnce() {
    Map<String, String> first = life.inOrder(other);
    issued(other, first);
    Step draft = life.draft(dealer, sharing(first, Set.of(InboxCopy.Shared.ITN)));
    List<Finding> found = check.run(draft.number(), dealer.id(), Map.of());

    issuedWithWords(draft, found).orElseThrow();
    issuedWithWords(draft, found).orElseThrow();

    assertThat(signals(draft)).hasSize(1);
  }

  @Test
  void theLicenseesPeopleAreNotShownTheOtherNumber() {
    Map<String, String> first = life.inOrder(other);
    issued(other, first);
    Step draft = life.draft(dealer, sharing(first, Set.of(InboxCopy.Shared.ITN)));
    issuedWithWords(draft, check.run(draft.number(), dealer.id(), Map.of())).orElseThrow();

    assertThat(details.of(draft.number(), dealer.id()).copies()).isEmpty();
  }

  @Test
  void norThatCensusReceivedTheSignal() {
    Map<String, String> first = life.inOrder(other);
    issued(other, first);
    Step draft = life.draft(dealer, sharing(first, Set.of(InboxCopy.Shared.ITN)));
    issuedWithWords(draft, check.run(draft.number(), dealer.id(), Map.of())).orElseThrow();
    markReceived
        .run(
            new MarkReceived.Command(
                DutyOwner.CENSUS, signals(draft).stream().map(InboxCopy::id).toList()),
            LifeForTests.ANALYST)
        .orElseThrow();

    assertThat(details.of(draft.number()).history())
        .extracting(JournalEntry::action)
        .contains("copy received");
    assertThat(details.of(draft.number(), dealer.id()).history())
        .isNotEmpty()
        .allSatisfy(
            step -> {
              assertThat(step.action()).isNotEqualTo("copy received");
              assertThat(step.details().values()).doesNotContain("USED_ELSEWHERE");
            });
  }

  @Test
  void ofAnotherLicenseesDraftCensusIsNotToldUntilItIsIssued() {
    Map<String, String> first = life.inOrder(other);
    Step there = life.draft(other, first);
    Step draft = life.draft(dealer, sharing(first, Set.of(InboxCopy.Shared.values())));
    List<Finding> found = check.run(draft.number(), dealer.id(), Map.of());

    issuedWithWords(draft, found).orElseThrow();

    assertThat(found).hasSize(3);
    assertThat(signals(draft)).isEmpty();

    made(other, there);

    assertThat(signals(there))
        .singleElement()
        .satisfies(
            signal ->
                assertThat(signal.elsewhere())
                    .isEqualTo(
                        new InboxCopy.Elsewhere(
                            draft.number(), Set.of(InboxCopy.Shared.values()))));
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void theLicenseesOwnCertificateIsNamedHoweverManyOthersThereAre(boolean issuedOnes) {
    Map<String, String> first = life.inOrder(other);
    int many = 25;
    Licensee crowd = life.licensee(LicenseeKind.DEALER, many);
    IntStream.range(0, many)
        .forEach(
            place -> {
              Map<String, String> typed = new HashMap<>(life.inOrder(crowd));
              first.forEach(
                  (field, text) -> {
                    if (!field.startsWith("exporter")) {
                      typed.put(field, text);
                    }
                  });
              made(crowd, typed, issuedOnes);
            });
    Map<String, String> sharing = sharing(first, Set.of(InboxCopy.Shared.values()));
    Step own = made(dealer, sharing, issuedOnes);
    Step draft = life.draft(dealer, sharing);

    assertThat(check.run(draft.number(), dealer.id(), Map.of()))
        .hasSize(3)
        .allSatisfy(finding -> assertThat(finding.message()).contains(own.number().value()));
  }

  private Step made(Licensee licensee, Map<String, String> typed, boolean issued) {
    Step draft = life.draft(licensee, typed);
    return issued ? made(licensee, draft) : draft;
  }

  private Step made(Licensee licensee, Step draft) {
    return issue
        .run(
            new IssueCertificate.Command(
                draft.number(),
                licensee.id(),
                draft.version(),
                Map.of(),
                check.run(draft.number(), licensee.id(), Map.of()).stream()
                    .collect(Collectors.toMap(Finding::key, finding -> "For this test"))),
            ISSUER)
        .orElseThrow();
  }

  @Test
  void eachThingSharedNamesARuleThatWarns() {
    assertThat(new CertificateRules().all())
        .extracting(CertificateRule::name)
        .containsAll(Arrays.stream(SeenBefore.What.values()).map(SeenBefore.What::rule).toList());
  }

  private List<String> sought(String number) {
    return copies
        .page(
            DutyOwner.CENSUS,
            new CopyList.Sought(
                CopyList.Shelf.WAITING, CopyKind.USED_ELSEWHERE, number, "", null, null),
            null,
            10)
        .rows()
        .stream()
        .map(copy -> copy.copy().subject().key())
        .toList();
  }
}
