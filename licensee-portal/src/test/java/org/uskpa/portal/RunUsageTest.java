package org.uskpa.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./run} says of itself. */
class RunUsageTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern SETTING = Pattern.compile("--[a-z]+(?:[.-][a-z]+)+|SPRING_[A-Z_]+");

  @TempDir Path folder;

  private String run(String... words) throws Exception {
    Path said = folder.resolve("said");
    List<String> command = new ArrayList<>(List.of(ROOT.resolve("run").toString()));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isZero();
    return Files.readString(said, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h"})
  void asked_for_help_it_prints_its_usage_and_starts_nothing(String word) throws Exception {
    assertThat(run("--server.port=8123", word))
        .startsWith("Usage: ./run")
        .contains("Builds what is missing and starts the portal", "--kp.data-dir=DIR")
        .contains("SPRING_DATASOURCE_URL", "docs/operations.md")
        .doesNotContain("Building");
  }

  @Test
  void what_it_names_the_documents_tell_of() throws Exception {
    String documents = read("README.md") + read("docs/operations.md");

    List<String> named =
        SETTING.matcher(run("--help")).results().map(MatchResult::group).distinct().toList();

    assertThat(named).hasSizeGreaterThan(5).allMatch(documents::contains);
  }

  private static String read(String file) throws IOException {
    return Files.readString(ROOT.resolve(file), StandardCharsets.UTF_8);
  }
}
