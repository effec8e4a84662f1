package org.uskpa.portal;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Says where the portal answers, once it does: the one line that people and scripts wait for. */
final class AddressLine implements ApplicationListener<ApplicationReadyEvent> {

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    Environment environment = event.getApplicationContext().getEnvironment();
    String port = environment.getProperty("local.server.port");
    if (port != null && !environment.containsProperty(FirstAdministratorCommand.PROPERTY)) {
      System.out.println("The portal answers at " + address(environment, port));
    }
  }

  private static String address(Environment environment, String port) {
    @Nullable String bound = environment.getProperty("server.address");
    return (environment.containsProperty("server.ssl.bundle") ? "https" : "http")
        + "://"
        + (bound == null ? "localhost" : bound)
        + ":"
        + port
        + environment.getProperty("server.servlet.context-path", "");
  }
}
