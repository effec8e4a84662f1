package org.uskpa.portal.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words of the pages: every file {@code messages/*.properties}, one for each package, so that
 * words stand near their owner. A key without words is an error, never shown to a user.
 */
@Configuration(proxyBeanMethods = false)
public class Words {

  private static final String SUFFIX = ".properties";

  @Bean(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
  MessageSource messageSource() throws IOException {
    return ofAllPackages();
  }

  /** All words, for those that render pages without a context. */
  static ResourceBundleMessageSource ofAllPackages() throws IOException {
    Resource[] files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + SUFFIX);
    ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    source.setBasenames(
        Arrays.stream(files)
            .map(file -> Objects.requireNonNull(file.getFilename()))
            .map(name -> "messages/" + name.substring(0, name.length() - SUFFIX.length()))
            .distinct()
            .sorted()
            .toArray(String[]::new));
    source.setDefaultEncoding(StandardCharsets.UTF_8.name());
    source.setFallbackToSystemLocale(false);
    source.setAlwaysUseMessageFormat(true);
    return source;
  }
}
