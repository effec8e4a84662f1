package org.uskpa.core.certificate;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.shipment.CertificateNumber;

/** Says what the rules would find in a draft with some fields typed anew; saves nothing. */
@Service
public class CheckDraft {

  private final Certificates certificates;
  private final DraftJudge judge;
  private final Clock clock;

  CheckDraft(Certificates certificates, DraftJudge judge, Clock clock) {
    this.certificates = certificates;
    this.judge = judge;
    this.clock = clock;
  }

  /**
   * All findings in the draft with these texts set.
   *
   * @throws NotFound when the licensee has no such certificate
   */
  @Transactional(readOnly = true)
  public List<Finding> run(CertificateNumber number, long licenseeId, Map<String, String> typed) {
    Certificate certificate = certificates.of(number, licenseeId);
    return judge.judge(
        certificate, DraftText.of(certificate.typed()).with(typed), EasternTime.now(clock));
  }
}
