package org.uskpa.core.incoming;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.incoming.rule.ImportCase;
import org.uskpa.core.incoming.rule.ImportRules;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.shipment.ImportDeclaration;

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

  private final ImportSurroundings surroundings;
  private final ImportRules rules;
  private final Clock clock;

  CheckImport(ImportSurroundings surroundings, ImportRules rules, Clock clock) {
    this.surroundings = surroundings;
    this.rules = rules;
    this.clock = clock;
  }

  /** Checks an import typed as a new one. */
  public Checked run(Map<String, String> typed) {
    ImportCase arrived =
        surroundings
            .gather(
                List.of(ImportDeclaration.of(typed)),
                false,
                EasternTime.dateOf(EasternTime.now(clock)))
            .get(0);
    return new Checked(rules.malformed(arrived), rules.findings(arrived));
  }
}
