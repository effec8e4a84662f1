package org.uskpa.portal.people;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Somebody who is signed in and looks at pages, without a browser. */
public final class Visit {

  private final MockMvcTester mvc;
  private final RequestPostProcessor session;

  Visit(MockMvcTester mvc, RequestPostProcessor session) {
    this.mvc = mvc;
    this.session = session;
  }

  /** The page at an address as it stands in a link, query and all. */
  public Document page(String address) {
    MvcTestResult result = get(address);
    if (result.getResponse().getStatus() != 200) {
      throw new AssertionError(address + " answers " + result.getResponse().getStatus());
    }
    return document(result);
  }

  /** What an address answers. */
  public MvcTestResult get(String address) {
    return mvc.get()
        .uri(UriComponentsBuilder.fromUriString(address).build(true).toUri())
        .with(session)
        .exchange();
  }

  /** What a form answers; {@code fields} are names and values in turn. */
  public MvcTestResult post(String address, String... fields) {
    MockMvcTester.MockMvcRequestBuilder request =
        mvc.post()
            .uri(UriComponentsBuilder.fromUriString(address).build(true).toUri())
            .with(session)
            .with(csrf());
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  /** The page that a form which was done answers with, when it does not lead elsewhere. */
  public Document posted(String address, String... fields) {
    return answered(200, address, fields);
  }

  /** The page of a form that came back with something to mend. */
  public Document refused(String address, String... fields) {
    return answered(422, address, fields);
  }

  private Document answered(int status, String address, String... fields) {
    MvcTestResult result = post(address, fields);
    if (result.getResponse().getStatus() != status) {
      throw new AssertionError(address + " answers " + result.getResponse().getStatus());
    }
    return document(result);
  }

  /** The page to which a form leads. */
  public Document followed(String address, String... fields) {
    MvcTestResult result = post(address, fields);
    MockHttpServletResponse response = result.getResponse();
    if (response.getStatus() != 302) {
      throw new AssertionError(
          address + " answers " + response.getStatus() + ": " + summary(document(result)));
    }
    MockMvcTester.MockMvcRequestBuilder page =
        mvc.get()
            .uri(
                UriComponentsBuilder.fromUriString(
                        Objects.requireNonNull(response.getRedirectedUrl()))
                    .build(true)
                    .toUri())
            .with(session);
    FlashMap flash = result.getMvcResult().getFlashMap();
    return document((flash.isEmpty() ? page : page.flashAttrs(flash)).exchange());
  }

  private static String summary(Document page) {
    return page.select("#error-summary, h1").text();
  }

  private static Document document(MvcTestResult result) {
    try {
      return Jsoup.parse(result.getResponse().getContentAsString());
    } catch (UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
