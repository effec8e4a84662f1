package org.uskpa.portal.review;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uskpa.portal.page.NavigationItem;
import org.uskpa.portal.security.Right;

@Configuration(proxyBeanMethods = false)
class LicenseeReviewNavigation {

  @Bean
  NavigationItem reviewsInNavigation() {
    return new NavigationItem(
        "reviews", "/reviews", Right.READ_LICENSEES, 51, Right.REVIEW_LICENSEES);
  }

  @Bean
  NavigationItem ownReviewsInNavigation() {
    return new NavigationItem("own-reviews", "/own-reviews", Right.MANAGE_OWN_LICENSEE, 51);
  }
}
