package org.uskpa.portal;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.uskpa.portal.database.DatabaseAtStart;
import org.uskpa.portal.database.RolesCommand;

/** Starts the portal. */
@SpringBootApplication(scanBasePackages = "org.uskpa")
@AutoConfigurationPackage(basePackages = "org.uskpa")
public class PortalApplication {

  public static void main(String[] words) {
    SpringApplication application = new SpringApplication(PortalApplication.class);
    application.addListeners(
        new RolesCommand(),
        new FirstAdministratorCommand(),
        new PublicAddress(),
        new DatabaseAtStart(),
        new AddressLine());
    application.run(words);
  }

  /** Instants only; what day it is in New York is asked where a day matters. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
