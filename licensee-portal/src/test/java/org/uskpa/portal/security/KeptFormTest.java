package org.uskpa.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class KeptFormTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/drafts/7", "/certificates?after=US41001&mode=AIR"})
  void a_path_of_the_portal_is_gone_back_to(String path) {
    assertThat(KeptForm.isOwnPath(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "drafts",
        "//elsewhere.example/",
        "/\\elsewhere.example",
        "\\\\elsewhere.example",
        "https://elsewhere.example/",
        "javascript:alert(1)",
        "/a b",
        "/\r\nSet-Cookie: x=y"
      })
  void an_address_that_could_lead_elsewhere_is_not(String path) {
    assertThat(KeptForm.isOwnPath(path)).isFalse();
  }

  @Test
  void what_a_page_gave_along_is_kept_but_not_shown_as_typed() {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/accounts");
    request.addParameter("command", "2256c8d0-9394");
    request.addParameter("name", "Jo Doe");
    request.addParameter("mail", " ");

    KeptForm kept = KeptForm.of(request);

    assertThat(kept.fields()).hasSize(3);
    assertThat(kept.typed()).containsExactly(new KeptForm.Field("name", "Jo Doe"));
  }

  @Test
  void keeps_every_field_but_passwords_and_the_token_of_the_form() {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/drafts/7");
    request.addParameter("lines[0].carats", "1.00");
    request.addParameter("seal", "A", "B");
    request.addParameter("_csrf", "x");
    request.addParameter("new_password", "y");
    request.addParameter("fresh_sign_in_password", "z");

    KeptForm kept = KeptForm.of(request);

    assertThat(kept.action()).isEqualTo("/drafts/7");
    assertThat(kept.fields())
        .containsExactly(
            new KeptForm.Field("lines[0].carats", "1.00"),
            new KeptForm.Field("seal", "A"),
            new KeptForm.Field("seal", "B"));
  }

  @Test
  void a_sign_in_page_holds_a_form_under_names_of_its_own() {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");
    request.addParameter("username", "issuer");
    request.addParameter("password", "secret");
    request.addParameter(KeptForm.ACTION, "/drafts/7");
    request.addParameter("kept.username", "typed");

    assertThat(KeptForm.heldBy(request))
        .extracting(KeptForm::fields)
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .containsExactly(new KeptForm.Field("username", "typed"));
  }

  @Test
  void a_form_that_was_going_elsewhere_is_not_held() {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");
    request.addParameter(KeptForm.ACTION, "https://elsewhere.example/");

    assertThat(KeptForm.heldBy(request)).isNull();
  }
}
