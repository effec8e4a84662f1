package org.uskpa.core.certificate;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.measure.EasternTime;

/** Says what stands against a correction as typed, and what it would change; corrects nothing. */
@Service
public class CheckCorrection {

  /**
   * What was found.
   *
   * @param inTheWay why it is not corrected as it stands: what is refused, and warnings without
   *     words
   * @param warnings all of them, with words or without
   * @param after what would count; empty while something is refused
   */
  public record Checked(
      List<Finding> inTheWay, List<Finding> warnings, Optional<CountedFacts> after) {
    public Checked {
      inTheWay = List.copyOf(inTheWay);
      warnings = List.copyOf(warnings);
    }
  }

  private final Certificates certificates;
  private final CorrectionJudge judge;
  private final Clock clock;

  CheckCorrection(Certificates certificates, CorrectionJudge judge, Clock clock) {
    this.certificates = certificates;
    this.judge = judge;
    this.clock = clock;
  }

  /**
   * Checks a correction; it is found what {@link CorrectCertificate} would find.
   *
   * @throws NotFound when there is no such certificate
   */
  @Transactional(readOnly = true)
  public Checked run(CorrectCertificate.Command command) {
    Certificate certificate =
        certificates
            .findByNumber(command.number())
            .orElseThrow(() -> new NotFound("certificate " + command.number()));
    CorrectionJudge.Judged judged = judge.judge(certificate, command, EasternTime.now(clock));
    return new Checked(
        judged.inTheWay(),
        Stream.concat(
                judged.judgement().unanswered().stream(),
                judged.judgement().passed().stream().map(Judgement.PassedWarning::finding))
            .toList(),
        judged.told().map(CorrectionJudge.Told::facts));
  }
}
