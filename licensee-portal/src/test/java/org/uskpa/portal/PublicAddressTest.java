package org.uskpa.portal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.mock.env.MockEnvironment;
import org.uskpa.core.document.Verification;
import org.uskpa.portal.database.CannotStart;

class PublicAddressTest {

  private static void start(MockEnvironment environment) {
    new PublicAddress()
        .onApplicationEvent(
            new ApplicationEnvironmentPreparedEvent(
                new DefaultBootstrapContext(),
                new SpringApplication(),
                new String[0],
                environment));
  }

  private static MockEnvironment with(String address) {
    return new MockEnvironment().withProperty(PublicAddress.PROPERTY, address);
  }

  private static MockEnvironment demo() {
    MockEnvironment environment = new MockEnvironment();
    environment.setActiveProfiles("demo");
    return environment;
  }

  @Test
  void outsideTheDemonstrationItIsAskedForInOneLine() {
    assertThatThrownBy(() -> start(new MockEnvironment()))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("kp.public-address is not set")
        .hasMessageNotContaining("\n");
    assertThatCode(() -> start(demo())).doesNotThrowAnyException();
  }

  @Test
  void theFirstAdministratorIsMadeWithoutIt() {
    assertThatCode(
            () ->
                start(
                    new MockEnvironment().withProperty(FirstAdministratorCommand.PROPERTY, "ada")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://kimberley.example.gov",
        "https://example.gov/kimberley/",
        "http://10.1.2.3:8080",
        "HTTPS://example.gov"
      })
  void anAddressOfAPortalIsTaken(String address) {
    assertThatCode(() -> start(with(address))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kimberley.example.gov",
        "ftp://example.gov",
        "https://",
        "https://example.gov?x=1",
        "https://example.gov#x",
        "https://ada@example.gov",
        "https://exa mple.gov"
      })
  void anythingElseIsNamed(String address) {
    assertThatThrownBy(() -> start(with(address)))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("kp.public-address is " + address);
  }

  @Test
  void oneThatDoesNotFitTheCodeIsRefusedAlsoInTheDemonstration() {
    String longest = "https://" + "a".repeat(PublicAddress.LONGEST - 12) + ".gov";
    assertThatCode(() -> start(with(longest))).doesNotThrowAnyException();
    assertThatCode(() -> new Verification(longest + "/certificates/US12345678", "0".repeat(64)))
        .doesNotThrowAnyException();

    assertThatThrownBy(() -> start(demo().withProperty(PublicAddress.PROPERTY, longest + "/")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("has 96 characters");
  }
}
