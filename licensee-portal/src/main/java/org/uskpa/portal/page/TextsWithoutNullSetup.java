package org.uskpa.portal.page;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.uskpa.portal.security.SentFiles;

/** Puts {@link TextsWithoutNull} before the sign-in and, for what comes with files, behind it. */
@Configuration(proxyBeanMethods = false)
class TextsWithoutNullSetup {

  /** After the encoding is settled and too large bodies are turned away; the sign-in reads, too. */
  private static final int BEFORE_SIGN_IN = Ordered.HIGHEST_PRECEDENCE + 20;

  private static final int BEHIND_SIGN_IN = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1;

  @Bean
  FilterRegistrationBean<TextsWithoutNull> textsWithoutNull() {
    return at(
        BEFORE_SIGN_IN,
        "textsWithoutNull",
        new TextsWithoutNull(request -> !SentFiles.in(request)));
  }

  /** Files sent by nobody were turned away by then. */
  @Bean
  FilterRegistrationBean<TextsWithoutNull> textsBesideFilesWithoutNull() {
    return at(BEHIND_SIGN_IN, "textsBesideFilesWithoutNull", new TextsWithoutNull(SentFiles::in));
  }

  private static FilterRegistrationBean<TextsWithoutNull> at(
      int order, String name, TextsWithoutNull filter) {
    FilterRegistrationBean<TextsWithoutNull> registration = new FilterRegistrationBean<>(filter);
    registration.setName(name);
    registration.setOrder(order);
    return registration;
  }
}
