package org.uskpa.statistics;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.uskpa.core.database.SettableClock;

/** Core and statistics without a portal. */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "org.uskpa.core")
@ComponentScan(
    basePackages = {"org.uskpa.core", "org.uskpa.statistics"},
    excludeFilters =
        @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
class StatisticsContext {

  @Bean
  SettableClock clock() {
    return new SettableClock();
  }
}
