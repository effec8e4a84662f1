package org.uskpa.portal.census;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.record.AsOf;
import org.uskpa.portal.page.Form;
import org.uskpa.statistics.quarter.FixMoment;

/**
 * The moment for which figures are asked, as written and as read.
 *
 * @param written empty for now
 */
record AskedMoment(String written, Outcome<AsOf> read) {

  boolean isRefused() {
    return read instanceof Outcome.Refused<AsOf>;
  }

  /** Whether figures of a past moment are asked for. */
  boolean isPast() {
    return !written.isEmpty();
  }

  /** The form in which it is written, with what was found. */
  Form form() {
    return form(Map.of());
  }

  /** The same with other fields beside it. */
  Form form(Map<String, String> others) {
    return Form.of(others).with(FixMoment.FIELD, written).with(read.findings());
  }

  /**
   * The moment, where there is no form to show what is wrong with it.
   *
   * @throws ResponseStatusException 400, when it is refused
   */
  AsOf orElseThrow() {
    if (read instanceof Outcome.Done<AsOf> done) {
      return done.value();
    }
    List<Finding> findings = read.findings();
    throw new ResponseStatusException(HttpStatus.BAD_REQUEST, findings.get(0).message());
  }

  /** What follows the address of a page of figures to ask for the same moment; empty for now. */
  String query() {
    return isPast()
        ? UriComponentsBuilder.newInstance()
            .queryParam(FixMoment.FIELD, "{asOf}")
            .encode()
            .buildAndExpand(written)
            .toUriString()
        : "";
  }
}
