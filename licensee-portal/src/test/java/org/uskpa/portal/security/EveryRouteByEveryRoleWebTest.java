package org.uskpa.portal.security;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;

/**
 * Tries every route of the portal by every role and without sign-in, against {@code routes.txt}.
 */
@PortalWebTest
class EveryRouteByEveryRoleWebTest {

  private static final String ANY = "ANY";
  private static final String EVERYONE = "everyone";
  private static final String SIGNED_IN = "signed-in";

  private static final Map<String, Set<Role>> GROUPS =
      Map.of(
          SIGNED_IN,
          EnumSet.allOf(Role.class),
          EVERYONE,
          EnumSet.allOf(Role.class),
          "licensee",
          EnumSet.of(Role.PREPARER, Role.ISSUER, Role.MANAGER),
          "issuers",
          EnumSet.of(Role.ISSUER, Role.MANAGER),
          "census",
          EnumSet.of(Role.ANALYST, Role.RELEASER),
          "agencies",
          EnumSet.complementOf(EnumSet.of(Role.PREPARER, Role.ISSUER, Role.MANAGER)));

  /** Something a variable of a path can be; the record need not be there. */
  private static final Map<String, String> SAMPLES =
      Map.of(
          "username", "nobody",
          "number", "US99999",
          "quarter", "2018Q3",
          "period", "2018Q3",
          "written", "2018Q3",
          "year", "2018");

  @Autowired MockMvc mvc;
  @Autowired TestPeople people;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  private record Route(String method, String path) {
    @Override
    public String toString() {
      return method + " " + path;
    }

    boolean isOfApi() {
      return path.startsWith("/api/");
    }

    String sample() {
      String sample = path.replaceAll("\\*\\*?", "x");
      for (Map.Entry<String, String> value : SAMPLES.entrySet()) {
        sample = sample.replace("{" + value.getKey() + "}", value.getValue());
      }
      // No record has the key 0: what one role revokes must not be what another signs in with.
      return sample.replaceAll("\\{\\w+:(\\w+)[^}]*}", "$1").replaceAll("\\{[^}]*}", "0");
    }
  }

  @Test
  void every_route_has_a_row_and_every_row_a_route() {
    assertThat(rows().keySet()).isEqualTo(routes());
  }

  @TestFactory
  Stream<DynamicTest> is_open_to_those_it_is_meant_for() {
    Map<Role, RequestPostProcessor> sessions = new EnumMap<>(Role.class);
    Map<Role, RequestPostProcessor> tokens = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      String name = people.of(role);
      sessions.put(role, people.signedIn(name));
      tokens.put(role, people.bearer(name));
    }
    Set<String> routes = routes();
    return rows().entrySet().stream()
        .filter(row -> routes.contains(row.getKey()))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getKey(),
                    () -> {
                      String[] parts = row.getKey().split(" ", 2);
                      Route route = new Route(parts[0], parts[1]);
                      assertThat(attempts(route, route.isOfApi() ? tokens : sessions))
                          .isEqualTo(expected(row.getValue()));
                    }));
  }

  private Map<String, String> attempts(Route route, Map<Role, RequestPostProcessor> signedIn)
      throws Exception {
    Map<String, String> answers = new TreeMap<>();
    answers.put("nobody", answer(route, null));
    for (Role role : Role.values()) {
      answers.put(name(role), answer(route, signedIn.get(role)));
    }
    return answers;
  }

  private String answer(Route route, @Nullable RequestPostProcessor who) throws Exception {
    HttpMethod method = HttpMethod.valueOf(route.method().equals(ANY) ? "GET" : route.method());
    MockHttpServletRequestBuilder attempt = request(method, route.sample());
    if (!route.isOfApi()) {
      // A form that lacks its id is malformed before anybody asks who sent it.
      attempt.with(csrf()).param("command", UUID.randomUUID().toString());
    }
    if (who != null) {
      attempt.with(who);
    }
    MockHttpServletResponse response = mvc.perform(attempt).andReturn().getResponse();
    int status = response.getStatus();
    if (status == 401
        || Objects.requireNonNullElse(response.getRedirectedUrl(), "").equals("/login")) {
      return "sign in";
    }
    if (status == 403) {
      return "refused";
    }
    return status < 500 ? "in" : "failed " + status;
  }

  private static Map<String, String> expected(List<String> words) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String word : words) {
      Set<Role> group = GROUPS.get(word);
      if (group == null) {
        roles.add(Role.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
      } else {
        roles.addAll(group);
      }
    }
    Map<String, String> answers = new TreeMap<>();
    answers.put("nobody", words.contains(EVERYONE) ? "in" : "sign in");
    for (Role role : Role.values()) {
      answers.put(name(role), roles.contains(role) ? "in" : "refused");
    }
    return answers;
  }

  private Set<String> routes() {
    return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
        .filter(route -> route.getValue().getBeanType().getName().startsWith("org.uskpa."))
        .flatMap(route -> routes(route.getKey()))
        .filter(route -> !route.endsWith(" /error"))
        .collect(toCollection(TreeSet::new));
  }

  private static Stream<String> routes(RequestMappingInfo info) {
    List<String> methods =
        info.getMethodsCondition().getMethods().isEmpty()
            ? List.of(ANY)
            : info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
    return info.getPatternValues().stream()
        .flatMap(path -> methods.stream().map(method -> new Route(method, path).toString()));
  }

  private static Map<String, List<String>> rows() {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String line : lines()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> words = Arrays.asList(line.strip().split("\\s+"));
        rows.put(words.get(0) + " " + words.get(1), words.subList(2, words.size()));
      }
    }
    return rows;
  }

  private static List<String> lines() {
    try (InputStream file =
        Objects.requireNonNull(
            EveryRouteByEveryRoleWebTest.class.getResourceAsStream("routes.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
