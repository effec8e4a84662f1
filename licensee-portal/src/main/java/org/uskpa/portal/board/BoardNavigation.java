package org.uskpa.portal.board;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uskpa.portal.page.NavigationItem;
import org.uskpa.portal.security.Right;

@Configuration(proxyBeanMethods = false)
class BoardNavigation {

  private static final int PLACE = 49;

  /** It is looked at before a meeting, not every day. */
  @Bean
  NavigationItem boardInNavigation() {
    return new NavigationItem("board", "/board", Right.READ_BOARD, PLACE, null);
  }
}
