package org.uskpa.portal.standards;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uskpa.portal.page.NavigationItem;
import org.uskpa.portal.security.Right;

@Configuration(proxyBeanMethods = false)
class StandardsNavigation {

  @Bean
  NavigationItem standardsInNavigation() {
    return new NavigationItem(
        "standards", "/standards", Right.READ_LICENSEES, 53, Right.REVIEW_STANDARDS);
  }
}
