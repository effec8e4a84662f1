package org.uskpa.portal.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.duty.Inbox;
import org.uskpa.core.duty.InboxCopy;
import org.uskpa.core.duty.MarkReceived;
import org.uskpa.core.incoming.RecordImport;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.shipment.CertificateNumber;

/** Census at work in the demonstration. */
@Component
@Profile("demo")
class DemoCensus {

  private static final Actor ANALYST = new Actor("analyst", "Census analyst");

  private final RecordImport recordImport;
  private final MarkReceived markReceived;
  private final Inbox inbox;

  DemoCensus(RecordImport recordImport, MarkReceived markReceived, Inbox inbox) {
    this.recordImport = recordImport;
    this.markReceived = markReceived;
    this.inbox = inbox;
  }

  void enter(Arrival arrival) {
    recordImport
        .run(new RecordImport.Command(UUID.randomUUID(), arrival.typed(), Map.of()), ANALYST)
        .orElseThrow();
  }

  /** Marks the copies of a certificate as received. */
  void receive(CertificateNumber number) {
    List<Long> copies =
        inbox.about(Subject.certificate(number.value())).stream()
            .filter(copy -> copy.recipient() == DutyOwner.CENSUS)
            .map(InboxCopy::id)
            .toList();
    markReceived.run(new MarkReceived.Command(DutyOwner.CENSUS, copies), ANALYST).orElseThrow();
  }
}
