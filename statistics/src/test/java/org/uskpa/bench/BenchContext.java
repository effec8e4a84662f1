package org.uskpa.bench;

import java.util.Map;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.schema.SchemaRoles;

/** Core and statistics as the portal runs them, on one database of a {@link DurableServer}. */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "org.uskpa.core")
@ComponentScan(
    basePackages = {"org.uskpa.core", "org.uskpa.statistics"},
    // Contexts of tests lie on the same path.
    excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Context"))
class BenchContext {

  /** The portal's own: the pool and Hibernate are set as they are there. */
  private static final String SETTINGS =
      "file:licensee-portal/src/main/resources/application.properties";

  @Bean
  SettableClock clock() {
    return new SettableClock();
  }

  static ConfigurableApplicationContext on(String url) {
    return on(url, dataSource -> dataSource);
  }

  /**
   * @param around put around the pool of connections
   */
  static ConfigurableApplicationContext on(String url, UnaryOperator<DataSource> around) {
    return new SpringApplicationBuilder(BenchContext.class)
        .web(WebApplicationType.NONE)
        .properties(
            Map.of(
                "logging.level.root",
                "warn",
                "spring.flyway.enabled",
                "false",
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                SchemaRoles.APPLICATION,
                "spring.datasource.password",
                DurableServer.PASSWORD))
        .initializers(context -> context.getBeanFactory().addBeanPostProcessor(new Around(around)))
        .run("--spring.config.location=" + SETTINGS);
  }

  private record Around(UnaryOperator<DataSource> around) implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof DataSource dataSource ? around.apply(dataSource) : bean;
    }
  }
}
