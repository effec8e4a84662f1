package org.uskpa.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.uskpa.portal.PortalWebTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PortalWebTest
class OpenApiWebTest {

  private static final String[] REFUSALS = {"200", "401", "403"};

  @Autowired MockMvcTester mvc;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  void every_route_of_the_api_is_described_and_no_other() throws Exception {
    TreeSet<String> described = new TreeSet<>();
    description()
        .get("paths")
        .forEachEntry(
            (path, operations) ->
                operations.forEachEntry(
                    (method, operation) ->
                        described.add(method.toUpperCase(Locale.ROOT) + " " + path)));

    TreeSet<String> routes = new TreeSet<>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach(
            (route, method) -> {
              if (method.getBeanType().getName().startsWith("org.uskpa.")) {
                for (String path : route.getPatternValues()) {
                  route
                      .getMethodsCondition()
                      .getMethods()
                      .forEach(verb -> routes.add(verb + " " + path));
                }
              }
            });
    routes.removeIf(route -> !route.contains(" /api/"));

    assertThat(routes).isNotEmpty();
    assertThat(described).isEqualTo(routes);
  }

  @Test
  void every_operation_says_what_it_answers_and_that_it_wants_a_token() throws Exception {
    JsonNode description = description();

    assertThat(description.get("openapi").asString()).startsWith("3.");
    assertThat(description.get("security").get(0).has("token")).isTrue();
    description
        .get("paths")
        .forEach(
            path ->
                path.forEach(
                    operation -> {
                      assertThat(operation.get("summary").asString()).isNotBlank();
                      boolean open =
                          operation.has("security") && operation.get("security").isEmpty();
                      assertThat(operation.get("responses").propertyNames())
                          .contains(open ? new String[] {"200", "304"} : REFUSALS);
                      assertThat(open)
                          .isEqualTo(
                              operation.get("tags").get(0).asString().equals("Published figures"));
                    }));
  }

  @Test
  void a_load_takes_csv_and_refuses_with_findings_by_line() throws Exception {
    JsonNode load = description().get("paths").get("/api/v1/records/exports").get("post");

    assertThat(load.get("requestBody").get("content").propertyNames()).containsExactly("text/csv");
    assertThat(load.get("parameters"))
        .extracting(parameter -> parameter.get("name").asString())
        .containsExactlyInAnyOrder("dryRun", "words");
    assertThat(load.get("responses").propertyNames())
        .containsExactlyInAnyOrder("200", "400", "401", "403", "413", "415", "422", "503");
    JsonNode found =
        description().get("components").get("schemas").get("FoundInFile").get("properties");
    assertThat(found.propertyNames())
        .containsExactlyInAnyOrder(
            "line", "field", "rule", "severity", "basis", "message", "citation");
  }

  private JsonNode description() throws Exception {
    MvcTestResult answer = mvc.get().uri("/api/v1/openapi.json").exchange();
    assertThat(answer).hasStatusOk();
    return new JsonMapper().readTree(answer.getResponse().getContentAsString());
  }
}
