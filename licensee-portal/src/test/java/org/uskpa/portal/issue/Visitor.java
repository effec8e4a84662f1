package org.uskpa.portal.issue;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody signed in who opens pages and sends their forms. */
record Visitor(MockMvc mvc, RequestPostProcessor session) {

  /** An answer of the portal. */
  record Answer(MockHttpServletResponse response) {

    int status() {
      return response.getStatus();
    }

    /** Where it redirects; empty for a page. */
    String to() {
      return Objects.requireNonNullElse(response.getRedirectedUrl(), "");
    }

    Document page() {
      try {
        return Jsoup.parse(response.getContentAsString());
      } catch (java.io.UnsupportedEncodingException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  Answer open(String path) {
    return perform(get(path));
  }

  Answer send(String path, Map<String, String> fields) {
    MockHttpServletRequestBuilder request = post(path).with(csrf());
    fields.forEach(request::param);
    return perform(request);
  }

  /** Sends the page's form with everything in it, some fields typed anew, by one of its buttons. */
  Answer submit(Document page, String action, Map<String, String> typed) {
    Element form =
        Objects.requireNonNull(
            page.selectFirst("form[method=post][action=%s]".formatted(action)),
            () -> "No form to " + action + " on " + page.title());
    Map<String, String> fields = new java.util.LinkedHashMap<>();
    ((org.jsoup.nodes.FormElement) form)
        .formData()
        .forEach(field -> fields.put(field.key(), field.value()));
    fields.putAll(typed);
    return send(action, fields);
  }

  private Answer perform(MockHttpServletRequestBuilder request) {
    try {
      return new Answer(mvc.perform(request.with(session)).andReturn().getResponse());
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }
}
