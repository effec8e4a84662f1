package org.uskpa.statistics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.statistics.publication.PublicationRules;
import org.uskpa.statistics.report.ReportRules;
import org.uskpa.statistics.world.WorldRules;

/**
 * Keeps the parts of docs/steps.md true that are about figures. When it fails because a rule was
 * changed, write it anew with {@code -Dkp.rules.write=true}; the last column is written by hand.
 */
class QuarterStepsPageTest {

  private static final Path PAGE = Path.of("..", "docs", "steps.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|.*\\| ([^|]*) \\|$");

  /** The parts of the page, with the rules of each. */
  private static final Map<String, List<RuleCard>> SECTIONS =
      Map.of(
          "quarters", ReleaseRules.all(),
          "publications", PublicationRules.all(),
          "annual reports", ReportRules.all(),
          "world figures", WorldRules.all());

  @Test
  void thePageSaysWhatTheCodeSays() throws IOException {
    String written = Files.readString(PAGE);
    Map<String, String> remedies = remedies(written);
    String made = written;
    for (Map.Entry<String, List<RuleCard>> part : SECTIONS.entrySet()) {
      Matcher section = section(part.getKey()).matcher(made);
      assertThat(section.find()).as(part.getKey()).isTrue();
      made =
          made.substring(0, section.end(1))
              + table(part.getValue(), remedies)
              + made.substring(section.end());
    }

    if (Boolean.getBoolean("kp.rules.write")) {
      Files.writeString(PAGE, made);
    } else {
      assertThat(written)
          .as("docs/steps.md; write it anew with -Dkp.rules.write=true")
          .isEqualTo(made);
    }
    assertThat(SECTIONS.values().stream().flatMap(List::stream))
        .allSatisfy(rule -> assertThat(remedies.get(rule.name())).as(rule.name()).isNotBlank());
  }

  private static Pattern section(String name) {
    return Pattern.compile(
        "(?s)(<!-- made from the code: %s -->\n).*?(?=<!-- end -->)".formatted(name));
  }

  private static String table(List<RuleCard> rules, Map<String, String> remedies) {
    return "| Rule | Demands | Basis | Citation | What to do |\n| --- | --- | --- | --- | --- |\n"
        + rules.stream()
            .map(rule -> row(rule, remedies.getOrDefault(rule.name(), "")))
            .collect(Collectors.joining());
  }

  private static String row(RuleCard rule, String remedy) {
    return "| `%s` | %s | %s | %s | %s |\n"
        .formatted(
            rule.name(),
            rule.says(),
            rule.basis().label(),
            rule.citation().isEmpty() ? "none" : rule.citation(),
            remedy);
  }

  private static Map<String, String> remedies(String page) {
    Map<String, String> remedies = new HashMap<>();
    Matcher row = ROW.matcher(page);
    while (row.find()) {
      remedies.put(row.group(1), row.group(2));
    }
    return remedies;
  }
}
