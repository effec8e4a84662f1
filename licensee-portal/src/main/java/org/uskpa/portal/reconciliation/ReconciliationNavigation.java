package org.uskpa.portal.reconciliation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uskpa.portal.page.NavigationItem;
import org.uskpa.portal.security.Right;

@Configuration(proxyBeanMethods = false)
class ReconciliationNavigation {

  private static final int PLACE = 44;

  @Bean
  NavigationItem reconciliationInNavigation() {
    return new NavigationItem(
        "reconciliation",
        "/reconciliation",
        Right.READ_RECONCILIATIONS,
        PLACE,
        Right.REVIEW_QUARTERS);
  }
}
