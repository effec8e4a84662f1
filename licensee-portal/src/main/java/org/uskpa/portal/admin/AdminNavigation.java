package org.uskpa.portal.admin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uskpa.portal.page.NavigationItem;
import org.uskpa.portal.security.Right;

@Configuration(proxyBeanMethods = false)
class AdminNavigation {

  @Bean
  NavigationItem licenseesInNavigation() {
    return new NavigationItem(
        "licensees", "/licensees", Right.READ_LICENSEES, 50, Right.REVIEW_LICENSEES);
  }

  @Bean
  NavigationItem stockRegisterInNavigation() {
    return new NavigationItem(
        "stock-register", "/stock-register", Right.READ_LICENSEES, 52, Right.ALLOT_STOCK);
  }
}
