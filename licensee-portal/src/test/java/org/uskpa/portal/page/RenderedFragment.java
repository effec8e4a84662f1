package org.uskpa.portal.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Renders a call of a fragment, as a page would write it, without a server. */
final class RenderedFragment {

  private static final SpringTemplateEngine ENGINE = engine();

  private RenderedFragment() {}

  /**
   * @param template what the page says, such as {@code <div th:replace="..."></div>}
   * @param model the page's model
   */
  static Document of(String template, Map<String, Object> model) {
    return Jsoup.parse(ENGINE.process(template, new Context(Locale.US, model)));
  }

  private static SpringTemplateEngine engine() {
    ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
    files.setPrefix("templates/");
    files.setSuffix(".html");
    files.setCheckExistence(true);
    files.setOrder(1);
    StringTemplateResolver calls = new StringTemplateResolver();
    calls.setOrder(2);
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.addTemplateResolver(files);
    engine.addTemplateResolver(calls);
    engine.setLinkBuilder(new AddressesAsTheyStand());
    try {
      engine.setTemplateEngineMessageSource(Words.ofAllPackages());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return engine;
  }

  /** Outside a server there is no context path to put before an address. */
  private static final class AddressesAsTheyStand extends StandardLinkBuilder {
    @Override
    protected String computeContextPath(
        IExpressionContext context, String base, Map<String, Object> parameters) {
      return "";
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
      return link;
    }
  }
}
