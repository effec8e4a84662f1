package org.uskpa.core.incoming;

import java.time.Instant;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.duty.NewDuty;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.register.Settings;

/**
 * The duties that arise with an import. Importers are no users here, so Census watches over what
 * they owe. A load of the past writes the same ones, closed.
 */
public final class ImportDuties {

  private ImportDuties() {}

  /**
   * The copy of the foreign certificate, due to Census when the goods are entered, however much
   * later the import is recorded.
   */
  public static NewDuty copy(ImportContent content, Instant recordedAt) {
    return NewDuty.of(
        DutyOwner.CENSUS,
        DutyKind.COPY_OF_IMPORT,
        subject(content),
        EasternTime.happenedBy(content.enteredOn(), recordedAt));
  }

  /** The report of receipt to the foreign authority, due some calendar days after arrival. */
  public static NewDuty receiptReport(ImportContent content, Settings settings) {
    return NewDuty.of(
        DutyOwner.CENSUS,
        DutyKind.RECEIPT_REPORT,
        subject(content),
        EasternTime.endOf(
            content.arrivedOn().plusDays(settings.receiptReportDays(content.arrivedOn()))));
  }

  /** What journal, duties and copies call an import. */
  public static Subject subject(ImportContent content) {
    return Subject.entry(content.entry().value());
  }
}
