package org.uskpa.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uskpa.core.journal.FactNames;
import org.uskpa.portal.security.Right;

/** All words of the pages stand in {@code messages/*.properties}, and every key has words. */
class WordsTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Pattern KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9._-]*)");
  private static final Pattern KEY_OF_MESSAGES = Pattern.compile("#messages\\.msg\\('([^']+)'");
  private static final Pattern LITERAL = Pattern.compile("'([^']*)'");
  private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2,} [A-Za-z]|^[A-Z][a-z]");
  private static final List<String> SHOWN =
      List.of("title", "alt", "placeholder", "aria-label", "aria-roledescription", "label");
  private static final List<String> SHOWING =
      List.of("th:text", "th:utext", "th:title", "th:alt", "th:placeholder", "th:aria-label");

  @Test
  void every_key_a_template_asks_for_has_words() throws IOException {
    TreeSet<String> missing = new TreeSet<>();
    Properties words = words();
    for (Path template : templates()) {
      String text = Files.readString(template);
      for (Pattern pattern : List.of(KEY, KEY_OF_MESSAGES)) {
        Matcher key = pattern.matcher(text);
        while (key.find()) {
          if (!words.containsKey(key.group(1))) {
            missing.add(TEMPLATES.relativize(template) + ": " + key.group(1));
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Right.class)
  void every_right_has_words(Right right) throws IOException {
    assertThat(words()).containsKey("right." + right.name());
  }

  static Set<String> factNames() {
    return FactNames.all();
  }

  /** A step with a fact of another name is not written at all. */
  @ParameterizedTest
  @MethodSource("factNames")
  void every_fact_that_a_step_of_the_journal_can_hold_has_words(String name) throws IOException {
    assertThat(words()).containsKey("fact." + name.replace(' ', '-'));
  }

  @Test
  void no_key_is_said_twice() throws IOException {
    List<String> keys = new ArrayList<>();
    for (Path file : files(MESSAGES, ".properties")) {
      for (String line : Files.readAllLines(file)) {
        int equals = line.indexOf('=');
        if (equals > 0 && !line.startsWith("#") && !line.startsWith(" ")) {
          keys.add(line.substring(0, equals).strip());
        }
      }
    }
    assertThat(keys).doesNotHaveDuplicates();
  }

  /**
   * Messages go through {@link java.text.MessageFormat}, for which a lone apostrophe is a quote.
   */
  @Test
  void no_words_hold_a_straight_apostrophe() throws IOException {
    assertThat(words().values().stream().map(Object::toString).filter(text -> text.contains("'")))
        .as("use the typographic apostrophe ’")
        .isEmpty();
  }

  @Test
  void no_template_holds_words_of_its_own() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path template : templates()) {
      for (String words : wordsIn(Files.readString(template))) {
        found.add(TEMPLATES.relativize(template) + ": " + words);
      }
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Hello</p>",
        "<p><b th:text=\"${x}\"></b> carats</p>",
        "<img alt=\"A stone\">",
        "<p th:text=\"'Hello you'\"></p>",
        "<p th:text=\"${x} ? 'Is in order' : ''\"></p>",
        "<option label=\"One\">"
      })
  void words_in_a_template_are_seen(String template) {
    assertThat(wordsIn(template)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p th:text=\"#{a.b}\"></p>",
        "<!--/* Says why. */--><p class=\"usa-hint two\" th:classappend=\"'a b'\">· –</p>",
        "<span th:text=\"${n}\">prototype</span>",
        "<img alt=\"\">"
      })
  void a_template_without_words_is_let_be(String template) {
    assertThat(wordsIn(template)).isEmpty();
  }

  private static List<String> wordsIn(String template) {
    List<String> found = new ArrayList<>();
    Document page = Jsoup.parse(template.replaceAll("(?s)<!--/\\*.*?\\*/-->", ""));
    for (Element element : page.getAllElements()) {
      if (List.of("script", "style").contains(element.tagName())) {
        continue;
      }
      boolean replaced = element.hasAttr("th:text") || element.hasAttr("th:utext");
      for (TextNode text : element.textNodes()) {
        if (!replaced && text.text().codePoints().anyMatch(Character::isLetter)) {
          found.add(text.text().strip());
        }
      }
      for (Attribute attribute : element.attributes()) {
        String value = attribute.getValue();
        if (SHOWN.contains(attribute.getKey())
            && value.codePoints().anyMatch(Character::isLetter)) {
          found.add(attribute.getKey() + "=" + value);
        }
        if (SHOWING.contains(attribute.getKey())
            && LITERAL.matcher(value).results().anyMatch(it -> WORDS.matcher(it.group(1)).find())) {
          found.add(attribute.getKey() + "=" + value);
        }
      }
    }
    return found;
  }

  private static List<Path> templates() throws IOException {
    List<Path> templates = files(TEMPLATES, ".html");
    assertThat(templates).hasSizeGreaterThan(10);
    return templates;
  }

  private static Properties words() throws IOException {
    Properties words = new Properties();
    for (Path file : files(MESSAGES, ".properties")) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        words.load(reader);
      }
    }
    return words;
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
