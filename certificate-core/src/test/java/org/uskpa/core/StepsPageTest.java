package org.uskpa.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.uskpa.core.admission.ApplicationRules;
import org.uskpa.core.amendment.AmendmentRules;
import org.uskpa.core.attachment.AttachmentRules;
import org.uskpa.core.certificate.CertificateStepRules;
import org.uskpa.core.csv.FileRules;
import org.uskpa.core.draft.ImportDrafts;
import org.uskpa.core.duty.DutyStepRules;
import org.uskpa.core.fee.FeeRules;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.incoming.ImportStepRules;
import org.uskpa.core.licensee.LicenseeStepRules;
import org.uskpa.core.load.LoadRules;
import org.uskpa.core.notice.NoticeStepRules;
import org.uskpa.core.review.ReviewStepRules;
import org.uskpa.core.standards.StandardsReviewRules;
import org.uskpa.core.stock.StockStepRules;

/**
 * Keeps docs/steps.md true. When it fails because a rule was changed, write the page anew: {@code
 * mvn -pl certificate-core test -Dtest=StepsPageTest -Dkp.rules.write=true}. The last column, what
 * to do, is written by hand and kept.
 */
class StepsPageTest {

  private static final Path PAGE = Path.of("..", "docs", "steps.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|.*\\| ([^|]*) \\|$");

  private static final Map<String, List<RuleCard>> SECTIONS = sections();

  private static Map<String, List<RuleCard>> sections() {
    Map<String, List<RuleCard>> sections = new LinkedHashMap<>();
    sections.put("certificates", CertificateStepRules.all());
    sections.put("stock", StockStepRules.all());
    sections.put("licensees", LicenseeStepRules.all());
    sections.put("imports", ImportStepRules.all());
    sections.put("documents", AttachmentRules.all());
    sections.put("applications", ApplicationRules.all());
    sections.put("fees", FeeRules.all());
    sections.put("standards", StandardsReviewRules.all());
    sections.put("reviews", ReviewStepRules.all());
    sections.put("duties", DutyStepRules.all());
    sections.put("notices", NoticeStepRules.all());
    sections.put("registers", AmendmentRules.all());
    sections.put("texts", List.of(KeepableText.RULE));
    sections.put("files", FileRules.all());
    sections.put("drafts", List.of(ImportDrafts.MEASURE));
    sections.put("loads", LoadRules.all());
    return sections;
  }

  @Test
  void thePageSaysWhatTheCodeSays() throws IOException {
    String written = Files.readString(PAGE);
    Map<String, String> remedies = remedies(written);
    String made = written;
    for (Map.Entry<String, List<RuleCard>> section : SECTIONS.entrySet()) {
      made = RulesPageTest.section(made, section.getKey(), rows(section.getValue(), remedies));
    }

    if (Boolean.getBoolean("kp.rules.write")) {
      Files.writeString(PAGE, made);
    } else {
      assertThat(written)
          .as("docs/steps.md; write it anew with -Dkp.rules.write=true")
          .isEqualTo(made);
    }
  }

  @Test
  void everyRefusalSaysWhatToDo() throws IOException {
    Map<String, String> remedies = remedies(Files.readString(PAGE));

    assertThat(listed()).allSatisfy(rule -> assertThat(remedies.get(rule)).as(rule).isNotBlank());
  }

  @Test
  void everyRefusalOfACoreStepIsListed() {
    Set<String> declared =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.uskpa.core")
                .stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(RuleCard.class))
                .filter(
                    field ->
                        field
                            .getModifiers()
                            .containsAll(Set.of(JavaModifier.STATIC, JavaModifier.PUBLIC)))
                .map(StepsPageTest::nameOf)
                .collect(Collectors.toCollection(TreeSet::new));

    assertThat(declared).isNotEmpty();
    assertThat(listed()).containsAll(declared);
  }

  private static Set<String> listed() {
    return SECTIONS.values().stream()
        .flatMap(List::stream)
        .map(RuleCard::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String nameOf(JavaField field) {
    try {
      return ((RuleCard) field.reflect().get(null)).name();
    } catch (IllegalAccessException notPublic) {
      throw new AssertionError(field.getFullName(), notPublic);
    }
  }

  private static Map<String, String> remedies(String page) {
    Map<String, String> remedies = new HashMap<>();
    Matcher row = ROW.matcher(page);
    while (row.find()) {
      remedies.put(row.group(1), row.group(2));
    }
    return remedies;
  }

  private static List<String> rows(List<RuleCard> cards, Map<String, String> remedies) {
    return RulesPageTest.table(
        List.of("Rule", "Demands", "Basis", "Citation", "What to do"),
        cards.stream()
            .map(
                card ->
                    List.of(
                        "`" + card.name() + "`",
                        card.says(),
                        RulesPageTest.basis(card.basis()),
                        RulesPageTest.citation(card.citation()),
                        remedies.getOrDefault(card.name(), "")))
            .toList());
  }
}
