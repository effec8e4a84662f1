package org.uskpa.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.uskpa.core.certificate.rule.CertificateCase.Step;
import org.uskpa.core.certificate.rule.CertificateRule;
import org.uskpa.core.certificate.rule.CertificateRules;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.finding.Severity;
import org.uskpa.core.incoming.rule.ImportCheck;
import org.uskpa.core.incoming.rule.ImportRules;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.register.Port;
import org.uskpa.core.register.Registers;
import org.uskpa.core.register.RegistersForTests;

/**
 * Keeps docs/rules.md true. When it fails because a rule was changed, write the page anew: {@code
 * mvn -pl certificate-core test -Dtest=RulesPageTest -Dkp.rules.write=true}.
 */
class RulesPageTest {

  private static final Path PAGE = Path.of("..", "docs", "rules.md");
  private static final String END = "<!-- end -->";

  private final CertificateRules rules = new CertificateRules();
  private final ImportRules imports = new ImportRules();
  private final Registers registers = RegistersForTests.asKnown();

  @Test
  void thePageSaysWhatTheCodeSays() throws IOException {
    String written = Files.readString(PAGE);
    String made = written;
    made = section(made, "certificates", certificates());
    made = section(made, "form of imports", checks(imports.forms()));
    made = section(made, "imports", checks(imports.rules()));
    made = section(made, "restrictions", restrictions());
    made = section(made, "settings", settings());

    if (Boolean.getBoolean("kp.rules.write")) {
      Files.writeString(PAGE, made);
    } else {
      assertThat(written)
          .as("docs/rules.md; write it anew with -Dkp.rules.write=true")
          .isEqualTo(made);
    }
  }

  private List<String> certificates() {
    return table(
        List.of("Rule", "Finds", "Asked of", "Says", "Basis", "Citation"),
        rules.all().stream()
            .map(
                rule ->
                    List.of(
                        "`" + rule.name() + "`",
                        severities(rule.severities()),
                        steps(rule),
                        rule.says(),
                        basis(rule.basis()),
                        citation(rule.citation())))
            .toList());
  }

  private static List<String> checks(Collection<? extends ImportCheck> checks) {
    return table(
        List.of("Rule", "Finds", "Says", "Basis", "Citation"),
        checks.stream().map(ImportCheck::card).map(RulesPageTest::row).toList());
  }

  private static List<String> row(RuleCard card) {
    return List.of(
        "`" + card.name() + "`",
        severities(card.severities()),
        card.says(),
        basis(card.basis()),
        citation(card.citation()));
  }

  private List<String> restrictions() {
    return table(
        List.of("Name", "In force", "On", "Of", "HS codes", "Finds", "Says", "Citation"),
        registers.restrictions().all().stream()
            .map(
                restriction ->
                    List.of(
                        "`" + restriction.code() + "`",
                        restriction.during().toString(),
                        switch (restriction.direction()) {
                          case EXPORT -> "exports";
                          case IMPORT -> "imports";
                          case BOTH -> "both";
                        },
                        words(restriction.concerns().name()) + " " + restriction.country(),
                        restriction.hsCodes().stream()
                                .sorted()
                                .map(HsCode::code)
                                .collect(Collectors.joining(", "))
                            + restriction
                                .fromStone()
                                .map(size -> ", stones of %s carats and more".formatted(size))
                                .orElse(""),
                        severities(Set.of(restriction.severity())),
                        restriction.message(),
                        restriction.citation()))
            .toList());
  }

  private List<String> settings() {
    List<List<String>> rows = new ArrayList<>();
    registers
        .settings()
        .all()
        .forEach(
            setting ->
                rows.add(
                    List.of(
                        "`" + setting.name() + "`",
                        setting.during().toString(),
                        setting.value(),
                        setting.source())));
    registers
        .priceBands()
        .forEach(
            band ->
                rows.add(
                    List.of(
                        "usual price of " + band.hs(),
                        band.during().toString(),
                        "US$ %s to %s a carat".formatted(band.low(), band.high()),
                        band.source())));
    registers
        .filingDeadlines()
        .forEach(
            deadline ->
                rows.add(
                    List.of(
                        "filing before departure, " + words(deadline.mode().name()),
                        deadline.during().toString(),
                        deadline.spoken(),
                        deadline.citation())));
    registers
        .containerTypes()
        .all()
        .forEach(
            type ->
                rows.add(
                    List.of(
                        "`%s`".formatted(type.code()),
                        type.during().toString(),
                        (type.qualifies() ? "qualifies: " : "does not qualify: ") + type.why(),
                        type.citation())));
    Map<String, List<Port>> ports =
        registers.ports().all().stream().collect(Collectors.groupingBy(Port::citation));
    new TreeMap<>(ports)
        .forEach(
            (citation, some) ->
                rows.add(
                    List.of(
                        "ports",
                        "each by its days",
                        some.stream().map(Port::code).collect(Collectors.joining(", ")),
                        citation)));
    return table(List.of("Name", "In force", "Value", "Source"), rows);
  }

  static String section(String page, String name, List<String> lines) {
    String start = "<!-- made from the code: " + name + " -->\n";
    int from = page.indexOf(start);
    int to = page.indexOf(END, from);
    assertThat(from).as(start).isNotNegative();
    assertThat(to).as("end of %s", name).isGreaterThan(from);
    return page.substring(0, from + start.length())
        + String.join("\n", lines)
        + "\n"
        + page.substring(to);
  }

  static List<String> table(List<String> head, List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(line(head));
    lines.add(line(head.stream().map(cell -> "---").toList()));
    rows.forEach(row -> lines.add(line(row)));
    return lines;
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String severities(Set<Severity> severities) {
    return severities.stream()
        .sorted()
        .map(severity -> severity == Severity.BLOCK ? "blocks" : "warns")
        .collect(Collectors.joining(", "));
  }

  private static String steps(CertificateRule rule) {
    List<Step> asked = Arrays.stream(Step.values()).filter(rule::appliesTo).toList();
    return asked.size() == Step.values().length
        ? "all"
        : asked.stream().map(step -> words(step.name())).collect(Collectors.joining(", "));
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String basis(Basis basis) {
    return basis.label();
  }

  static String citation(String citation) {
    return citation.isEmpty() ? "none" : citation;
  }
}
