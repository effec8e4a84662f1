package org.uskpa.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.uskpa.core.load.RecordKind;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.records.DemoFiles;
import org.uskpa.portal.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The four files of 2018 go in by the API, and the published totals come out of it. */
@PortalWebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YearByApiWebTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;

  @BeforeAll
  void theYearIsLoadedWithWarningsOnly() throws Exception {
    for (RecordKind kind : RecordKind.values()) {
      MvcTestResult answer =
          mvc.post()
              .uri("/api/v1/records/" + kind.name().toLowerCase(Locale.ROOT))
              .with(
                  people.bearer(
                      people.of(kind == RecordKind.IMPORTS ? Role.ANALYST : Role.ADMINISTRATOR)))
              .header("Content-Type", "text/csv; charset=utf-8")
              .content(DemoFiles.bytes(kind))
              .exchange();
      assertThat(answer).as(kind.name()).hasStatusOk();
      assertThat(json(answer).get("counts").get(kind.counted()).asLong()).isPositive();
      json(answer)
          .get("findings")
          .forEach(found -> assertThat(found.get("severity").asString()).isEqualTo("WARN"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "imports, 924, 2251544.54, 643758321.56, 285.92",
    "exports, 939, 1621700.15, 508559217.02, 313.60"
  })
  void the_totals_of_the_year_are_the_published_ones(
      String flow, long certificates, String carats, String value, String average)
      throws Exception {
    JsonNode year = figures().get(flow);

    assertThat(year.get("certificates").asLong()).isEqualTo(certificates);
    assertThat(year.get("total").get("carats").asString()).isEqualTo(carats);
    assertThat(year.get("total").get("valueUsd").asString()).isEqualTo(value);
    assertThat(year.get("total").get("usdPerCarat").asString()).isEqualTo(average);
  }

  @ParameterizedTest
  @CsvSource({
    "exports, 7102.10, 5439.83, 756874.46, 0.34, 0.15, 139.14",
    "exports, 7102.21, 1058543.42, 15367173.09, 65.27, 3.02, 14.52",
    "exports, 7102.31, 557716.90, 492435169.47, 34.39, 96.83, 882.95",
    "imports, 7102.10, 4547.04, 576008.85, 0.20, 0.09, 126.68",
    "imports, 7102.21, 1244392.39, 10867825.88, 55.27, 1.69, 8.73",
    "imports, 7102.31, 1002605.11, 632314486.83, 44.53, 98.22, 630.67"
  })
  void every_hs_code_is_as_published(
      String flow,
      String hs,
      String carats,
      String value,
      String shareOfCarats,
      String shareOfValue,
      String average)
      throws Exception {
    JsonNode line = null;
    for (JsonNode one : figures().get(flow).get("lines")) {
      if (one.get("hs").asString().equals(hs)) {
        line = one;
      }
    }
    assertThat(line).isNotNull();
    assertThat(line.get("carats").asString()).isEqualTo(carats);
    assertThat(line.get("valueUsd").asString()).isEqualTo(value);
    assertThat(line.get("shareOfCarats").asString()).isEqualTo(shareOfCarats);
    assertThat(line.get("shareOfValue").asString()).isEqualTo(shareOfValue);
    assertThat(line.get("usdPerCarat").asString()).isEqualTo(average);
  }

  @Test
  void a_certificate_of_the_file_can_be_read() throws Exception {
    MvcTestResult answer =
        mvc.get()
            .uri("/api/v1/certificates/US41001")
            .with(people.bearer(people.of(Role.ANALYST)))
            .exchange();

    assertThat(answer).hasStatusOk();
    assertThat(json(answer).get("state").asString()).isEqualTo("EXPORTED");
  }

  private JsonNode figures() throws Exception {
    MvcTestResult answer =
        mvc.get()
            .uri("/api/v1/statistics/2018")
            .with(people.bearer(people.of(Role.ANALYST)))
            .exchange();
    assertThat(answer).hasStatusOk();
    return json(answer);
  }

  private static JsonNode json(MvcTestResult answer) throws Exception {
    return JSON.readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
  }
}
