package org.uskpa.core.database;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The core without a portal. Not a {@code @Configuration}: other modules have this class on their
 * test path and must not find it when they scan.
 */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "org.uskpa.core")
@ComponentScan(
    basePackages = "org.uskpa.core",
    excludeFilters =
        @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
class CoreContext {

  @Bean
  SettableClock clock() {
    return new SettableClock();
  }
}
