package org.uskpa.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uskpa.core.finding.Finding;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;

class PasswordRulesTest {

  private static final Account ANNA =
      new Account(
          1,
          "anna",
          "Anna",
          Role.ANALYST,
          null,
          Agency.CENSUS,
          true,
          Instant.EPOCH,
          "x",
          null,
          null,
          null,
          null,
          null,
          true,
          false);

  private static List<String> judge(String password) {
    return PasswordRules.judge("new_password", password, ANNA).stream()
        .map(Finding::message)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"twelve chars", "no digits, no capitals", "ööööü äßé 12", "１２３４５６ nums ok"})
  void a_long_password_of_any_letters_passes(String password) {
    assertThat(judge(password)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "eleven char", "short"})
  void fewer_than_twelve_characters_are_too_short(String password) {
    assertThat(judge(password)).singleElement().asString().contains("fewer than 12");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aaaaaaaaaaaa", "121212121212", "abcabcabcabcabc"})
  void the_same_few_characters_are_too_easy(String password) {
    assertThat(judge(password)).singleElement().asString().contains("repeats");
  }

  @Test
  void more_than_bcrypt_reads_is_too_long() {
    assertThat(judge("0123456789".repeat(7) + "ab")).isEmpty();
    assertThat(judge("0123456789".repeat(7) + "abc")).singleElement().asString().contains("longer");
    assertThat(judge("éabcdefghi".repeat(7))).singleElement().asString().contains("longer");
  }

  @Test
  void the_own_name_is_the_first_guess() {
    assertThat(judge("Savannah is warm")).singleElement().asString().contains("user name");
  }
}
