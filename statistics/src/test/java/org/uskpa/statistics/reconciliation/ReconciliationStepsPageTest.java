package org.uskpa.statistics.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.uskpa.core.finding.RuleCard;

/**
 * Keeps the part of docs/steps.md true that is about reconciliation. When it fails because a rule
 * was changed, write it anew with {@code -Dkp.rules.write=true}; the last column is written by
 * hand.
 */
class ReconciliationStepsPageTest {

  private static final Path PAGE = Path.of("..", "docs", "steps.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|.*\\| ([^|]*) \\|$");
  private static final Pattern SECTION =
      Pattern.compile("(?s)(<!-- made from the code: reconciliation -->\n).*?(?=<!-- end -->)");

  @Test
  void thePageSaysWhatTheCodeSays() throws IOException {
    String written = Files.readString(PAGE);
    Map<String, String> remedies = remedies(written);
    Matcher section = SECTION.matcher(written);
    assertThat(section.find()).isTrue();
    String made =
        written.substring(0, section.end(1)) + table(remedies) + written.substring(section.end());

    if (Boolean.getBoolean("kp.rules.write")) {
      Files.writeString(PAGE, made);
    } else {
      assertThat(written)
          .as("docs/steps.md; write it anew with -Dkp.rules.write=true")
          .isEqualTo(made);
    }
    assertThat(ReconciliationRules.all())
        .allSatisfy(rule -> assertThat(remedies.get(rule.name())).as(rule.name()).isNotBlank());
  }

  private static String table(Map<String, String> remedies) {
    return "| Rule | Demands | Basis | Citation | What to do |\n| --- | --- | --- | --- | --- |\n"
        + ReconciliationRules.all().stream()
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
