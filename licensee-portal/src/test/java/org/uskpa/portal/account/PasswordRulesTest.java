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
    String longest =
        "of the stones that came down the river to Kimberley in March 1871 nineteen"
            .substring(0, PasswordRules.LONGEST_BYTES);
    assertThat(judge(longest)).isEmpty();
    assertThat(judge(longest + "c")).singleElement().asString().contains("longer");
    assertThat(judge("éabcdefghi".repeat(7))).singleElement().asString().contains("longer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "Password1234!",
        "password1234567",
        "qwertyuiop12",
        "1234567890123",
        "P@ssw0rd1234"
      })
  void what_many_people_take_is_tried_first(String password) {
    assertThat(judge(password)).singleElement().asString().contains("tried first");
  }

  @Test
  void a_name_with_a_year_is_tried_first() {
    Account longName =
        new Account(
            2,
            "mfe",
            "Marguerite Featherstonehaugh",
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
    assertThat(PasswordRules.judge("new_password", "Featherstonehaugh1", longName))
        .singleElement()
        .satisfies(found -> assertThat(found.message()).contains("tried first"));
    assertThat(judge("Featherstonehaugh1")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kimberley-demo",
        "carats in a paper parcel",
        "password chosen behind the link",
        "another-river-of-stones",
        "stones-in-the-river"
      })
  void words_in_a_row_pass_even_where_they_are_plain(String password) {
    assertThat(judge(password)).isEmpty();
  }

  @Test
  void the_own_name_is_the_first_guess() {
    assertThat(judge("Savannah is warm")).singleElement().asString().contains("user name");
  }
}
