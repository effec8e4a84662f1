package org.uskpa.portal.browser;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Opens browsers on the portal under test. */
@TestComponent
public class Browsers {

  private final Environment environment;

  Browsers(Environment environment) {
    this.environment = environment;
  }

  /** Somebody new at a browser of their own, without cookies. Close it: that looks for faults. */
  public Visitor visitor(Variant variant) {
    return new Visitor(
        variant, "http://localhost:" + environment.getRequiredProperty("local.server.port"));
  }
}
