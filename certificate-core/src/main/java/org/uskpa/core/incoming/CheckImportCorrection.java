package org.uskpa.core.incoming;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.measure.EasternTime;

/** Says what stands against another version of an import as typed; corrects nothing. */
@Service
public class CheckImportCorrection {

  /**
   * What was found.
   *
   * @param refusals why it is not corrected as it stands; empty when it can be
   * @param findings what would be recorded with it
   * @param content what would be recorded; empty while something of it cannot be read
   */
  public record Checked(
      List<Finding> refusals, List<Finding> findings, Optional<ImportContent> content) {
    public Checked {
      refusals = List.copyOf(refusals);
      findings = List.copyOf(findings);
    }
  }

  private final ImportCorrectionJudge judge;
  private final Clock clock;

  CheckImportCorrection(ImportCorrectionJudge judge, Clock clock) {
    this.judge = judge;
    this.clock = clock;
  }

  /**
   * Checks another version; it is found what {@link CorrectImport} would find.
   *
   * @throws NotFound when there is no such import
   */
  @Transactional(readOnly = true)
  public Checked run(CorrectImport.Command command) {
    ImportCorrectionJudge.Judged judged = judge.judge(command, EasternTime.now(clock));
    return new Checked(judged.refusals(), judged.findings(), judged.content());
  }
}
