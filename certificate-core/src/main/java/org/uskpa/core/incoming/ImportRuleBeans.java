package org.uskpa.core.incoming;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uskpa.core.incoming.rule.ImportRules;

/** Makes the rules of imports known to Spring, of which they themselves know nothing. */
@Configuration(proxyBeanMethods = false)
class ImportRuleBeans {

  @Bean
  ImportRules importRules() {
    return new ImportRules();
  }
}
