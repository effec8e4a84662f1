package org.uskpa.portal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

/** The character U+0000, which no text of the database can hold, in every text of every route. */
@PortalWebTest
class NullCharacterWebTest {

  private static final String NULL = "a\0b";

  /** What forms and lists read that take all their fields as a map. */
  private static final List<String> FIELDS_OF_MAPS =
      List.of(
          "number",
          "text",
          "licensee",
          "entry",
          "importer",
          "consignee",
          "itn",
          "first",
          "last",
          "name",
          "words",
          "token_name",
          "username",
          "display_name",
          "way",
          "proof",
          "origin",
          "words.seals:container_seals",
          "after");

  @Autowired MockMvc mvc;
  @Autowired TestPeople people;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  @TestFactory
  Stream<DynamicTest> is_refused_in_every_parameter_of_every_route() {
    List<RequestPostProcessor> sessions =
        Stream.of(Role.MANAGER, Role.ANALYST, Role.ADMINISTRATOR)
            .map(role -> people.signedIn(people.of(role)))
            .toList();
    return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
        .filter(route -> route.getValue().getBeanType().getName().startsWith("org.uskpa."))
        .flatMap(
            route ->
                route.getKey().getPatternValues().stream()
                    .filter(path -> !path.equals("/error"))
                    .flatMap(
                        path -> tests(path, method(route.getKey()), route.getValue(), sessions)));
  }

  private Stream<DynamicTest> tests(
      String path, HttpMethod method, HandlerMethod handler, List<RequestPostProcessor> sessions) {
    return parameters(handler).stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    "%s %s ?%s".formatted(method, path, name),
                    () -> {
                      for (RequestPostProcessor session : sessions) {
                        assertThat(status(path, method, name, session)).isEqualTo(400);
                      }
                    }));
  }

  private int status(String path, HttpMethod method, String name, RequestPostProcessor session)
      throws Exception {
    String sample =
        path.replaceAll("\\*\\*?", "x")
            .replaceAll("\\{\\w+:(\\w+)[^}]*}", "$1")
            .replaceAll("\\{[^}]*}", "US99999");
    return mvc.perform(request(method, sample).with(session).with(csrf()).param(name, NULL))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private static HttpMethod method(RequestMappingInfo info) {
    return info.getMethodsCondition().getMethods().stream()
        .findFirst()
        .map(method -> method.asHttpMethod())
        .orElse(HttpMethod.GET);
  }

  private static Set<String> parameters(HandlerMethod handler) {
    Set<String> names = new LinkedHashSet<>(List.of("any"));
    for (MethodParameter parameter : handler.getMethodParameters()) {
      RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
      if (asked == null) {
        continue;
      }
      parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
      if (Map.class.isAssignableFrom(parameter.getParameterType())) {
        names.addAll(FIELDS_OF_MAPS);
      } else {
        names.add(
            asked.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : asked.name());
      }
    }
    return names;
  }

  @Test
  void is_refused_in_the_name_at_the_door_and_in_the_name_of_a_parameter() throws Exception {
    for (String[] sent : new String[][] {{"username", NULL}, {"password", NULL}, {NULL, "x"}}) {
      assertThat(
              mvc.perform(request(HttpMethod.POST, "/login").with(csrf()).param(sent[0], sent[1]))
                  .andReturn()
                  .getResponse()
                  .getStatus())
          .as(Arrays.toString(sent))
          .isEqualTo(400);
    }
  }

  @Test
  void is_refused_in_a_path() throws Exception {
    RequestPostProcessor session = people.signedIn(people.of(Role.ADMINISTRATOR));
    for (String path :
        List.of(
            "/certificates/US1%00", "/licensees/L%00", "/journal/stock/%00", "/accounts/a%00")) {
      assertThat(
              mvc.perform(request(HttpMethod.GET, URI.create(path)).with(session))
                  .andReturn()
                  .getResponse()
                  .getStatus())
          .as(path)
          .isEqualTo(400);
    }
  }

  @Test
  void is_refused_beside_a_file() throws Exception {
    RequestPostProcessor session = people.signedIn(people.of(Role.ADMINISTRATOR));
    assertThat(
            mvc.perform(
                    multipart("/records/files")
                        .file("file", new byte[] {'x'})
                        .param("kind", NULL)
                        .with(session)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(400);
  }

  @Test
  void is_no_session() throws Exception {
    assertThat(
            mvc.perform(
                    request(HttpMethod.GET, "/login")
                        .cookie(new jakarta.servlet.http.Cookie("SESSION", "AGEA")))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(200);
  }
}
