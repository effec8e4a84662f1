package org.uskpa.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README and the documents point to within the project is there. */
class DocumentLinksTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** The target of a link or a picture, in Markdown or in HTML, without its place in the page. */
  private static final Pattern TARGET =
      Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)|(?:src|href)=\"([^\"#]+)[^\"]*\"");

  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\n]*`");

  @Test
  void every_relative_link_and_picture_exists() throws IOException {
    List<String> missing = new ArrayList<>();
    int looked = 0;
    for (Path document : documents()) {
      Matcher target = TARGET.matcher(CODE.matcher(Files.readString(document)).replaceAll(""));
      while (target.find()) {
        String to = target.group(1) == null ? target.group(2) : target.group(1);
        if (!to.matches("[a-z]+:.*")) {
          looked++;
          if (!Files.exists(document.resolveSibling(to))) {
            missing.add(ROOT.relativize(document) + ": " + to);
          }
        }
      }
    }

    assertThat(looked).as("links found").isPositive();
    assertThat(missing).isEmpty();
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(
              Stream.of(ROOT.resolve("README.md")),
              docs.filter(file -> file.toString().endsWith(".md")))
          .sorted()
          .toList();
    }
  }
}
