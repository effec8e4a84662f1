package org.uskpa.portal.people;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.uskpa.portal.account.Accounts;
import org.uskpa.portal.account.ApiTokens;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.Role;
import org.uskpa.portal.security.SignedIn.OfLicensee;

/**
 * Opens accounts, and licensees where a role needs one, and signs people in through the door
 * itself, so that a test has the session a browser would have.
 */
@TestComponent
public class TestPeople {

  /** Everybody's. */
  public static final String PASSWORD = "stones-in-the-river";

  public static final String DEALER = "L005";
  public static final String CARRIER = "L001";

  /** A mock server keeps Spring Session's own name, whatever the settings say. */
  private static final String COOKIE = "SESSION";

  private final Accounts accounts;
  private final ApiTokens tokens;
  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;
  private final Clock clock;
  private final ObjectProvider<MockMvc> mvc;

  TestPeople(
      Accounts accounts,
      ApiTokens tokens,
      JdbcClient jdbc,
      PasswordEncoder passwords,
      Clock clock,
      ObjectProvider<MockMvc> mvc) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.clock = clock;
    this.mvc = mvc;
  }

  /** A licensee in standing, made where it is missing. */
  public OfLicensee licensee(String number, String kind) {
    jdbc.sql(
            """
            INSERT INTO licensee (number, name, kind, address, admitted_on)
            VALUES (:number, :name, :kind, '580 Fifth Avenue, New York, NY 10036', :admitted)
            ON CONFLICT (number) DO NOTHING
            """)
        .param("number", number)
        .param("name", "Licensee " + number)
        .param("kind", kind)
        .param("admitted", LocalDate.of(2010, 1, 4))
        .update();
    return accounts.licensee(number).orElseThrow();
  }

  /**
   * Somebody of this role, opened where missing: {@code manager} of {@link #DEALER}, {@code
   * analyst} of Census and so on. The name is the role's in small letters.
   *
   * @return the user name
   */
  public String of(Role role) {
    return role.isOfLicensee() ? of(role, DEALER) : of(role, agency(role));
  }

  /** Somebody of a licensee: {@code issuer} of L005, {@code issuer-l001} of another. */
  public String of(Role role, String licenseeNumber) {
    String name =
        name(role)
            + (licenseeNumber.equals(DEALER) ? "" : "-" + licenseeNumber.toLowerCase(Locale.ROOT));
    OfLicensee licensee =
        licensee(licenseeNumber, licenseeNumber.equals(CARRIER) ? "COMMON_CARRIER" : "DEALER");
    add(name, role, licensee, null);
    return name;
  }

  /** Somebody of an agency. */
  public String of(Role role, Agency agency) {
    String name =
        name(role) + (agency == agency(role) ? "" : "-" + agency.name().toLowerCase(Locale.ROOT));
    add(name, role, null, agency);
    return name;
  }

  /** Another person of an agency beside {@link #of(Role, Agency)}. */
  public String second(Role role, Agency agency) {
    String name = name(role) + "-second-" + agency.name().toLowerCase(Locale.ROOT);
    add(name, role, null, agency);
    return name;
  }

  /**
   * Somebody of an agency whom no other test uses.
   *
   * @param mark tells several apart
   */
  public String another(Role role, String mark) {
    String name = name(role) + "-" + mark.toLowerCase(Locale.ROOT);
    add(name, role, null, agency(role));
    return name;
  }

  private void add(String name, Role role, @Nullable OfLicensee licensee, @Nullable Agency agency) {
    Instant now = clock.instant();
    accounts
        .add(
            new Accounts.NewAccount(
                name,
                "Pat " + role.label(),
                role,
                licensee == null ? null : licensee.id(),
                agency,
                passwords.encode(PASSWORD),
                "test"),
            now)
        .ifPresent(
            id ->
                tokens.add(
                    id,
                    "Test",
                    token(name),
                    role.rights(agency),
                    now,
                    now.plus(Duration.ofDays(30))));
  }

  /** A token of somebody's that was granted these rights alone. */
  public String tokenWith(String username, Set<Right> granted) {
    String token = "token-" + UUID.randomUUID();
    long account =
        jdbc.sql("SELECT id FROM account WHERE username = :name")
            .param("name", username)
            .query(Long.class)
            .single();
    Instant now = clock.instant();
    tokens.add(account, "Narrow", token, granted, now, now.plus(Duration.ofDays(30)));
    return token;
  }

  /** The token of somebody opened here, with all rights of the role. */
  public static String token(String username) {
    return "token-of-" + username;
  }

  /** Sends the token along: {@code get("/api/v1/...").with(people.bearer(name))}. */
  public RequestPostProcessor bearer(String username) {
    return request -> {
      request.addHeader("Authorization", "Bearer " + token(username));
      return request;
    };
  }

  /**
   * Signs somebody in and sends the session along with every request: {@code
   * get("/").with(session)}. A form still needs {@code csrf()}.
   */
  public RequestPostProcessor signedIn(String username) {
    Cookie session = session(username);
    return request -> {
      request.setCookies(session);
      return request;
    };
  }

  /** Somebody who has just signed in and looks at pages. */
  public Visit visit(String username) {
    return new Visit(MockMvcTester.create(mvc.getObject()), signedIn(username));
  }

  /** The same of somebody of this role, opened where missing. */
  public Visit visit(Role role) {
    return visit(of(role));
  }

  /** The cookie of a session in which somebody has just signed in. */
  public Cookie session(String username) {
    try {
      return Objects.requireNonNull(
          mvc.getObject()
              .perform(
                  post("/login")
                      .with(csrf())
                      .param("username", username)
                      .param("password", PASSWORD))
              .andReturn()
              .getResponse()
              .getCookie(COOKIE),
          "No session for " + username);
    } catch (Exception failed) {
      throw new IllegalStateException("No sign-in for " + username, failed);
    }
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Agency agency(Role role) {
    return role.agencies().stream().sorted().findFirst().orElseThrow();
  }
}
