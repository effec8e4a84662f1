package org.uskpa.portal.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.uskpa.core.certificate.HandOver;
import org.uskpa.core.certificate.IssueCertificate;
import org.uskpa.core.certificate.OpenDraft;
import org.uskpa.core.certificate.RecordExport;
import org.uskpa.core.certificate.SaveDraft;
import org.uskpa.core.certificate.SendBack;
import org.uskpa.core.certificate.Step;
import org.uskpa.core.certificate.VoidCertificate;
import org.uskpa.core.certificate.VoidReason;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.Duty;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.FulfilDuty;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.shipment.CertificateNumber;

/** A licensee's people at work in the demonstration, by the steps that all people take. */
@Component
@Profile("demo")
class DemoDesk {

  private final OpenDraft open;
  private final SaveDraft save;
  private final HandOver handOver;
  private final SendBack sendBack;
  private final IssueCertificate issue;
  private final RecordExport export;
  private final VoidCertificate voiding;
  private final Duties duties;
  private final FulfilDuty fulfil;

  DemoDesk(
      OpenDraft open,
      SaveDraft save,
      HandOver handOver,
      SendBack sendBack,
      IssueCertificate issue,
      RecordExport export,
      VoidCertificate voiding,
      Duties duties,
      FulfilDuty fulfil) {
    this.open = open;
    this.save = save;
    this.handOver = handOver;
    this.sendBack = sendBack;
    this.issue = issue;
    this.export = export;
    this.voiding = voiding;
    this.duties = duties;
    this.fulfil = fulfil;
  }

  /**
   * Whoever works, and for which licensee.
   *
   * @param licenseeId of the licensee
   */
  record Clerk(long licenseeId, Actor actor) {}

  /** A draft as far as it is known. */
  Draft draft(Clerk clerk, Map<String, String> typed) {
    Step opened =
        open.run(OpenDraft.Command.blank(UUID.randomUUID(), clerk.licenseeId()), clerk.actor())
            .orElseThrow();
    int version =
        save.run(
                new SaveDraft.Command(opened.number(), clerk.licenseeId(), opened.version(), typed),
                clerk.actor())
            .orElseThrow()
            .version();
    return new Draft(opened.number(), version);
  }

  /** A draft and its version as last saved. */
  record Draft(CertificateNumber number, int version) {}

  void handOver(Clerk clerk, Draft draft) {
    handOver
        .run(
            new HandOver.Command(draft.number(), clerk.licenseeId(), draft.version()),
            clerk.actor())
        .orElseThrow();
  }

  void sendBack(Clerk clerk, Draft draft, String words) {
    sendBack
        .run(new SendBack.Command(draft.number(), clerk.licenseeId(), words), clerk.actor())
        .orElseThrow();
  }

  CertificateNumber issue(Clerk clerk, Map<String, String> typed) {
    Draft draft = draft(clerk, typed);
    return issue
        .run(
            new IssueCertificate.Command(
                draft.number(), clerk.licenseeId(), draft.version(), Map.of(), Map.of()),
            clerk.actor())
        .orElseThrow()
        .number();
  }

  void export(Clerk clerk, CertificateNumber number, LocalDate on) {
    export
        .run(
            new RecordExport.Command(number, clerk.licenseeId(), Shipment.left(on), Map.of()),
            clerk.actor())
        .orElseThrow();
  }

  /** The importing authority is notified before departure. */
  void notifyAhead(Clerk clerk, CertificateNumber number) {
    Duty owed =
        duties.openAbout(List.of(Subject.certificate(number.value()))).stream()
            .filter(duty -> duty.kind() == DutyKind.ADVANCE_NOTICE)
            .findFirst()
            .orElseThrow();
    fulfil
        .run(
            new FulfilDuty.Command(
                owed.id(),
                DutyHolder.licensee(clerk.licenseeId()),
                "E-mail to the importing authority",
                "Message about %s with the certificate attached".formatted(number)),
            clerk.actor())
        .orElseThrow();
  }

  void voidOne(Clerk clerk, CertificateNumber number, VoidReason reason, String words) {
    voiding
        .run(new VoidCertificate.Command(number, clerk.licenseeId(), reason, words), clerk.actor())
        .orElseThrow();
  }
}
