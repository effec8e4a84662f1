package org.uskpa.core.incoming;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.shipment.FieldNames;

/** Says what stands against an import as typed; records nothing. */
@Service
public class CheckImport {

  /**
   * What was found.
   *
   * @param malformed why it cannot be recorded as it stands; empty when it can
   * @param findings what would be recorded with it
   */
  public record Checked(List<Finding> malformed, List<Finding> findings) {
    public Checked {
      malformed = List.copyOf(malformed);
      findings = List.copyOf(findings);
    }
  }

  private final ImportJudge judge;
  private final Clock clock;

  CheckImport(ImportJudge judge, Clock clock) {
    this.judge = judge;
    this.clock = clock;
  }

  /**
   * Checks an import typed as a new one; it is found what {@link RecordImport} would find.
   *
   * @param typed by the names of {@link FieldNames}
   * @param words for a finding, by its {@linkplain Finding#key key}; those that cannot be kept are
   *     refused in the field {@code words.} and that key
   */
  public Checked run(Map<String, String> typed, Map<String, String> words) {
    ImportJudge.Judged judged = judge.judge(typed, words, EasternTime.now(clock));
    return new Checked(judged.refusals(), judged.findings());
  }
}
