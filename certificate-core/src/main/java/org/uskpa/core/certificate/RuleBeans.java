package org.uskpa.core.certificate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uskpa.core.certificate.rule.CertificateRules;

/** Makes the rules known to Spring, of which they themselves know nothing. */
@Configuration(proxyBeanMethods = false)
class RuleBeans {

  @Bean
  CertificateRules certificateRules() {
    return new CertificateRules();
  }
}
