package org.uskpa.portal.issue;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.uskpa.portal.page.Notice;

/** Somebody signed in who opens pages and sends their forms as a browser without script does. */
public record PageUser(MockMvc mvc, RequestPostProcessor session) {

  /** An answer of the portal. */
  public record Answer(MockHttpServletResponse response, @Nullable Notice flash) {

    /** What the page that this leads to says on its top; empty for nothing. */
    public String notice() {
      return flash == null ? "" : flash.heading() + ". " + flash.text();
    }

    public int status() {
      return response.getStatus();
    }

    /** Where it redirects; empty for a page. */
    public String to() {
      return Objects.requireNonNullElse(response.getRedirectedUrl(), "");
    }

    public Document page() {
      try {
        return Jsoup.parse(response.getContentAsString());
      } catch (UnsupportedEncodingException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    /** The words of the page's own part. */
    public String words() {
      return Objects.requireNonNull(page().selectFirst("main")).text();
    }
  }

  /** Opens an address as it stands in a link, encoded where it must be. */
  public Answer open(String path) {
    return perform(get(URI.create(path)));
  }

  public Answer send(String path, Map<String, String> fields) {
    MockHttpServletRequestBuilder request = post(path).with(csrf());
    fields.forEach(request::param);
    return perform(request);
  }

  /** Sends a page's form to this address with everything that stands in it, some typed anew. */
  public Answer submit(Document page, String action, Map<String, String> typed) {
    FormElement form =
        page.forms().stream()
            .filter(one -> one.attr("action").equals(action))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No form to " + action + ": " + page.title()));
    Map<String, String> fields = new LinkedHashMap<>();
    form.formData().forEach(field -> fields.put(field.key(), field.value()));
    fields.remove("_csrf");
    fields.putAll(typed);
    return send(action, fields);
  }

  private Answer perform(MockHttpServletRequestBuilder request) {
    try {
      MvcResult result = mvc.perform(request.with(session)).andReturn();
      return new Answer(result.getResponse(), (Notice) result.getFlashMap().get("notice"));
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }
}
