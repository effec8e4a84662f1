package org.uskpa.bench;

import java.time.Clock;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.uskpa.core.schema.SchemaRoles;

/** Core and statistics as the portal has them, on one database of a {@link DurableServer}. */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "org.uskpa.core")
@ComponentScan(
    basePackages = {"org.uskpa.core", "org.uskpa.statistics"},
    // Contexts of tests lie on the same path.
    excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Context"))
class BenchContext {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  static ConfigurableApplicationContext on(DurableServer server, String database) {
    return new SpringApplicationBuilder(BenchContext.class)
        .web(WebApplicationType.NONE)
        .properties(
            Map.of(
                "spring.main.banner-mode",
                "off",
                "logging.level.root",
                "warn",
                "spring.flyway.enabled",
                "false",
                "spring.datasource.url",
                server.url(database),
                "spring.datasource.username",
                SchemaRoles.APPLICATION,
                "spring.datasource.password",
                DurableServer.PASSWORD))
        .run();
  }
}
