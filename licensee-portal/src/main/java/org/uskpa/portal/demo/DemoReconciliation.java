package org.uskpa.portal.demo;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uskpa.core.certificate.CertificateFilter;
import org.uskpa.core.certificate.CertificateList;
import org.uskpa.core.certificate.CertificateRow;
import org.uskpa.core.csv.Column;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.load.LoadFile;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.Flow;
import org.uskpa.statistics.reconciliation.AnswerItem;
import org.uskpa.statistics.reconciliation.AnswerOutcome;
import org.uskpa.statistics.reconciliation.DifferenceClass;
import org.uskpa.statistics.reconciliation.Item;
import org.uskpa.statistics.reconciliation.Items;
import org.uskpa.statistics.reconciliation.LetterDesk;
import org.uskpa.statistics.reconciliation.ListSource;
import org.uskpa.statistics.reconciliation.OpenReconciliation;
import org.uskpa.statistics.reconciliation.ReconcileFile;
import org.uskpa.statistics.reconciliation.ReconcileOutcome;
import org.uskpa.statistics.reconciliation.ReconcileProgress;
import org.uskpa.statistics.reconciliation.Reconciliation;
import org.uskpa.statistics.reconciliation.Reconciliations;
import org.uskpa.statistics.reconciliation.SendLetter;
import org.uskpa.statistics.reconciliation.Sight;

/**
 * Gives the demonstration a partner's list of the quarter of its first start, compared with what
 * the stories of that quarter left: differences that are open, a letter about them, and an answer.
 * The differences of 2018 are closed, their five years being over.
 */
@Component
@Profile("demo")
@Order(DemoReconciliation.ORDER)
class DemoReconciliation implements ApplicationRunner {

  /** After the stories, once they are on record: a comparison is of what was recorded before it. */
  static final int ORDER = DemoQuarter.ORDER + 100;

  private static final Actor ANALYST = new Actor("analyst", "Census analyst");
  private static final String PARTNER = "EU";
  private static final String FILE_NAME = "eu-certificates.csv";
  private static final UUID FILE = named("list");
  private static final int ALL = 100;

  private final CertificateList certificates;
  private final OpenReconciliation openReconciliation;
  private final ReconcileFile reconcileFile;
  private final Reconciliations reconciliations;
  private final Items items;
  private final LetterDesk desk;
  private final SendLetter sendLetter;
  private final AnswerItem answerItem;
  private final Clock clock;

  DemoReconciliation(
      CertificateList certificates,
      OpenReconciliation openReconciliation,
      ReconcileFile reconcileFile,
      Reconciliations reconciliations,
      Items items,
      LetterDesk desk,
      SendLetter sendLetter,
      AnswerItem answerItem,
      Clock clock) {
    this.certificates = certificates;
    this.openReconciliation = openReconciliation;
    this.reconcileFile = reconcileFile;
    this.reconciliations = reconciliations;
    this.items = items;
    this.desk = desk;
    this.sendLetter = sendLetter;
    this.answerItem = answerItem;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    // A start that was cut short left one that is not done.
    if (reconciliations.page(Sight.WITH_FILINGS, null, ALL).rows().stream()
        .noneMatch(Reconciliation::isDone)) {
      shipped().ifPresent(this::compare);
    }
  }

  /** The certificate of the stories that left for the European Union. */
  private Optional<CertificateRow> shipped() {
    return certificates
        .page(CertificateFilter.all().to("Consignee BE 42", null), null, 1)
        .rows()
        .stream()
        .findFirst();
  }

  private void compare(CertificateRow shipped) {
    LocalDate today = EasternTime.dateOf(clock.instant());
    Quarter quarter = Quarter.of(today);
    Reconciliation opened =
        openReconciliation
            .run(
                new OpenReconciliation.Command(
                    ListSource.PARTNER_RECORDS,
                    PARTNER,
                    Period.of(quarter),
                    Set.of(Flow.values()),
                    FILE,
                    FILE_NAME),
                ANALYST)
            .orElseThrow();
    ReconcileOutcome outcome =
        reconcileFile.reconcile(
            opened,
            new Written(list(shipped.number().value(), quarter.firstDay())),
            ANALYST,
            ReconcileProgress.UNWATCHED);
    if (outcome instanceof ReconcileOutcome.Refused refused) {
      throw new IllegalStateException(
          "The demonstration's list could not be compared: " + refused.findings().blocking());
    }
    Reconciliation done = reconciliations.find(opened.id(), Sight.WITH_FILINGS).orElseThrow();
    write(done, today);
    items.page(done, Items.Filter.ALL, null, ALL).rows().stream()
        .filter(item -> item.kind() == DifferenceClass.MATCHED_WITH_DIFFERENCE)
        .forEach(item -> answer(item, today));
  }

  /**
   * Half a carat less than was sent, a certificate that is not on record here, and of an import
   * what is; of what is still on its way the list has nothing.
   */
  private static String list(String number, LocalDate on) {
    return Stream.of(
            ListSource.PARTNER_RECORDS.columns().stream()
                .map(Column::name)
                .collect(Collectors.joining(",")),
            "%s,IMPORT,US,%s,,1,7102.31,812.05,1036001.25".formatted(number, on),
            "%s,IMPORT,US,%s,,1,7102.21,240.00,9120.00".formatted(number, on),
            "US50999,IMPORT,US,%s,,1,7102.31,31.40,40820.00".formatted(on),
            "EU7130044,EXPORT,US,%s,,1,7102.31,204.60,265980.00".formatted(on))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private void write(Reconciliation done, LocalDate today) {
    sendLetter
        .run(
            new SendLetter.Command(
                done.id(),
                Sight.WITHOUT_FILINGS,
                false,
                "Kimberley Process authority of the European Union, Brussels",
                today,
                desk.draft(done, false).seen(),
                named("letter")),
            ANALYST)
        .orElseThrow();
  }

  private void answer(Item item, LocalDate today) {
    answerItem
        .run(
            new AnswerItem.Command(
                item.id(),
                Sight.WITHOUT_FILINGS,
                AnswerOutcome.EXPLAINED,
                "The authority of the European Union weighed the parcel again on arrival, on a balance that differs by half a carat. Both records stay.",
                today,
                0,
                named("answer")),
            ANALYST)
        .orElseThrow();
  }

  /** The same at every start, so that nothing is told twice. */
  private static UUID named(String form) {
    return UUID.nameUUIDFromBytes(
        ("demonstration reconciliation " + form).getBytes(StandardCharsets.UTF_8));
  }

  /** A list as a partner would send it. */
  private record Written(String text) implements LoadFile {
    @Override
    public String name() {
      return FILE_NAME;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
