package org.uskpa.portal.census;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uskpa.portal.page.NavigationItem;
import org.uskpa.portal.security.Right;

@Configuration(proxyBeanMethods = false)
class StatisticsNavigation {

  @Bean
  NavigationItem statisticsInNavigation() {
    return new NavigationItem("statistics", "/statistics", Right.READ_STATISTICS, 40);
  }

  @Bean
  NavigationItem quartersInNavigation() {
    return new NavigationItem(
        "quarters", "/quarters", Right.READ_REVIEWS, 42, Right.REVIEW_QUARTERS);
  }
}
