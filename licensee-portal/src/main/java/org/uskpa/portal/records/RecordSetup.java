package org.uskpa.portal.records;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uskpa.portal.page.NavigationItem;
import org.uskpa.portal.security.Right;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecordSettings.class)
class RecordSetup {

  private static final int PLACE = 55;

  @Bean
  NavigationItem recordsOfTheUskpaInNavigation() {
    return new NavigationItem("records", "/records", Right.LOAD_RECORDS, PLACE, null);
  }

  @Bean
  NavigationItem recordsOfCensusInNavigation() {
    return new NavigationItem("records", "/records", Right.ENTER_IMPORTS, PLACE, null);
  }
}
