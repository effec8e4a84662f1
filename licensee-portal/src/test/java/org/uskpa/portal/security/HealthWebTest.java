package org.uskpa.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.uskpa.portal.PortalWebTest;

@PortalWebTest
class HealthWebTest {

  @Autowired MockMvcTester mvc;

  @Test
  void everybody_learns_whether_the_portal_is_up_and_no_more() {
    assertThat(mvc.get().uri("/actuator/health"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo("{\"status\":\"UP\"}");
    assertThat(mvc.get().uri("/actuator/health/liveness")).hasStatus(302);
  }
}
