package org.uskpa.portal.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.uskpa.core.certificate.Step;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Role;

/**
 * Walks every route of the portal that names a certificate, a number or a duty, by every method,
 * with those of another licensee: each is not found, as if it did not exist, and nothing changes.
 */
class ReachWebTest extends LicenseeWebTest {

  private static final Set<String> PACKAGES =
      Set.of(
          "org.uskpa.portal.issue",
          "org.uskpa.portal.stock",
          "org.uskpa.portal.duty",
          "org.uskpa.portal.api");

  /** The steps of a draft, where a route names one of several. */
  private static final List<String> STEPS = List.of("goods", "parties", "departure", "itn");

  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired JdbcClient jdbc;

  private record Route(HttpMethod method, String path) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  @TestFactory
  Stream<DynamicTest> another_licensees_records_are_not_found_by_any_route() {
    Licensee other = life.dealer();
    Map<String, Step> theirs =
        Map.of(
            "draft", life.draft(other),
            "ready", life.ready(other),
            "issued", life.issued(other),
            "exported", life.exported(other),
            "voided", life.voided(other));
    String blank = life.allot(other, 1).value();
    long duty = dutyOf(other);
    String manager = people.of(Role.MANAGER, dealer.number());
    RequestPostProcessor session = people.signedIn(manager);
    RequestPostProcessor token = people.bearer(manager);
    String before = picture(other);
    return routes().stream()
        .flatMap(
            route ->
                Stream.concat(
                        theirs.values().stream().map(step -> step.number().value()),
                        Stream.of(blank))
                    .map(
                        number ->
                            DynamicTest.dynamicTest(
                                route + " of " + number,
                                () -> {
                                  for (URI address : addresses(route, number, duty)) {
                                    RequestPostProcessor who =
                                        route.path().startsWith("/api/") ? token : session;
                                    assertThat(answer(route.method(), address, who).getStatus())
                                        .as("%s %s", route.method(), address)
                                        .isEqualTo(404);
                                  }
                                  assertThat(picture(other)).isEqualTo(before);
                                })));
  }

  @Test
  void the_walk_meets_the_routes_that_name_a_record() {
    assertThat(routes().stream().map(Route::toString))
        .hasSizeGreaterThan(25)
        .contains(
            "GET /certificates/{number}",
            "GET /certificates/{number}/certificate.pdf",
            "POST /certificates/{number}/issue",
            "POST /certificates/{number}/void",
            "POST /certificates/{number}/copy",
            "POST /stock/{number}/fate",
            "POST /duties/{id}",
            "GET /api/v1/certificates/{number}");
  }

  @Test
  void a_draft_on_another_licensees_number_is_not_opened() {
    Licensee other = life.dealer();
    String blank = life.allot(other, 1).value();

    assertThat(
            preparer
                .send(
                    "/certificates",
                    Map.of("command", UUID.randomUUID().toString(), "number", blank))
                .status())
        .isEqualTo(404);
  }

  @Test
  void not_found_says_the_same_of_anothers_and_of_none() throws Exception {
    Step theirs = life.issued(life.dealer());
    RequestPostProcessor session = people.signedIn(people.of(Role.ISSUER, dealer.number()));

    MockHttpServletResponse anothers =
        mvc.perform(get("/certificates/" + theirs.number()).with(session))
            .andReturn()
            .getResponse();
    MockHttpServletResponse none =
        mvc.perform(get("/certificates/US99998").with(session)).andReturn().getResponse();

    assertThat(anothers.getStatus()).isEqualTo(none.getStatus()).isEqualTo(404);
    assertThat(anothers.getContentAsString()).isEqualTo(none.getContentAsString());
  }

  @ParameterizedTest
  @CsvSource({
    "us%s, /void, ''",
    "Us%s, '', ''",
    "US%%20%s, /goods, ''",
    "%%20us%s%%20, /certificate.pdf, ''",
    "us%s, '', ?from=list"
  })
  void a_number_in_another_writing_is_led_to_its_own_whoever_has_it(
      String writing, String step, String query) {
    Step mine = life.draft(dealer);
    Step theirs = life.draft(life.dealer());
    for (String digits : List.of(mine.number().digits(), theirs.number().digits(), "99998")) {
      assertThat(issuer.open("/certificates/" + writing.formatted(digits) + step + query).to())
          .isEqualTo("/certificates/US" + digits + step + query);
    }
    assertThat(issuer.open("/certificates/US" + theirs.number().digits() + step).status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"u%s", "us%sx", "bw%s", "from-file", "US-%s"})
  void what_is_no_number_is_led_nowhere(String writing) {
    String digits = life.draft(dealer).number().digits();

    assertThat(issuer.open("/certificates/" + writing.formatted(digits)).to()).isEmpty();
  }

  private MockHttpServletResponse answer(HttpMethod method, URI address, RequestPostProcessor who)
      throws Exception {
    MockHttpServletRequestBuilder attempt =
        request(method, address)
            .with(who)
            .with(csrf())
            .param("command", UUID.randomUUID().toString())
            .param("version", "1")
            .param("reason", "ERROR")
            .param("fate", "LOST")
            .param("words", "Not mine")
            .param("way", "Post")
            .param("proof", "None")
            .param("not_printed", "true")
            .param("not_reported", "true");
    return mvc.perform(attempt).andReturn().getResponse();
  }

  private Collection<Route> routes() {
    return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
        .filter(route -> PACKAGES.contains(route.getValue().getBeanType().getPackageName()))
        .filter(route -> isForLicensees(route.getValue()))
        .flatMap(route -> routes(route.getKey()))
        .filter(route -> route.path().contains("{number}") || route.path().contains("{id}"))
        .collect(
            Collectors.toMap(Route::toString, route -> route, (one, same) -> one, TreeMap::new))
        .values();
  }

  /** What no role of a licensee may do is refused before any record is looked for. */
  private static boolean isForLicensees(HandlerMethod handler) {
    RequiresRight needed = handler.getMethodAnnotation(RequiresRight.class);
    if (needed == null) {
      needed =
          AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), RequiresRight.class);
    }
    return needed == null || Role.MANAGER.may(needed.value());
  }

  private static Stream<Route> routes(RequestMappingInfo info) {
    return info.getPatternValues().stream()
        .flatMap(
            path ->
                info.getMethodsCondition().getMethods().stream()
                    .map(method -> new Route(method.asHttpMethod(), path)));
  }

  private static List<URI> addresses(Route route, String number, long duty) {
    String path =
        route
            .path()
            .replace("{number}", number)
            .replace("{id}", String.valueOf(duty))
            .replace("{field}", "origin");
    return path.contains("{step")
        ? STEPS.stream().map(step -> URI.create(path.replaceAll("\\{step[^}]*}", step))).toList()
        : List.of(URI.create(path));
  }

  private long dutyOf(Licensee licensee) {
    return jdbc.sql("SELECT min(id) FROM duty WHERE licensee_id = :id")
        .param("id", licensee.id())
        .query(Long.class)
        .single();
  }

  /** All that a walk could have changed. */
  private String picture(Licensee licensee) {
    return jdbc.sql(
            """
            SELECT (SELECT string_agg(number || state || version, ',' ORDER BY number) FROM certificate
                    WHERE licensee_id = :id)
                || (SELECT string_agg(number || state, ',' ORDER BY number) FROM stock_number
                    WHERE licensee_id = :id)
                || (SELECT string_agg(id || state, ',' ORDER BY id) FROM duty WHERE licensee_id = :id)
            """)
        .param("id", licensee.id())
        .query(String.class)
        .single();
  }
}
