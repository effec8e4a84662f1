package org.uskpa.portal.census;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.Partners;
import org.uskpa.core.record.Selection;
import org.uskpa.core.shipment.Origin;
import org.uskpa.statistics.quarter.FixMoment;

/**
 * How the address of a figure is written in a link, and read again.
 *
 * @param flow {@code imports} or {@code exports}
 * @param hs an HS code; null for all
 * @param only codes of partners, separated by commas; null for all
 * @param but codes of partners left out; null for none
 * @param origin as certificates name it, such as {@code BW} or {@code MIXED}; null for all
 */
record RecordAddress(
    @Nullable String flow,
    @Nullable String hs,
    @Nullable String only,
    @Nullable String but,
    @Nullable String origin) {

  private static final Pattern CODES = Pattern.compile("[A-Z]{2}(,[A-Z]{2}){0,99}");

  static RecordAddress of(Selection selection) {
    Partners partners = selection.partners();
    return new RecordAddress(
        selection.flow().label(),
        selection.hs().map(HsCode::code).orElse(null),
        partners instanceof Partners.Only only ? String.join(",", only.codes()) : null,
        partners instanceof Partners.AllBut allBut && !allBut.codes().isEmpty()
            ? String.join(",", allBut.codes())
            : null,
        selection.origin().map(Origin::written).orElse(null));
  }

  /**
   * The page that lists the records, from its beginning.
   *
   * @param asOf the moment as it was written; empty for now
   */
  static String href(Selection selection, String asOf) {
    return href(selection, "records", asOf);
  }

  /**
   * The page or the file of the records.
   *
   * @param list {@code records}, or the name of a file
   */
  static String href(Selection selection, String list, String asOf) {
    RecordAddress address = of(selection);
    UriComponentsBuilder page =
        UriComponentsBuilder.fromPath("/statistics/{period}/" + list)
            .queryParam("flow", address.flow());
    if (address.hs() != null) {
      page.queryParam("hs", address.hs());
    }
    if (address.only() != null) {
      page.queryParam("only", address.only());
    }
    if (address.but() != null) {
      page.queryParam("but", address.but());
    }
    if (address.origin() != null) {
      page.queryParam("origin", "{origin}");
    }
    if (!asOf.isEmpty()) {
      page.queryParam(FixMoment.FIELD, "{asOf}");
    }
    Map<String, Object> values = new HashMap<>();
    values.put("period", selection.period());
    values.put("origin", Objects.requireNonNullElse(address.origin(), ""));
    values.put("asOf", asOf);
    return page.encode().buildAndExpand(values).toUriString();
  }

  /** The figure's address; a writing that no link has leads nowhere. */
  Selection in(Period period) {
    Selection all =
        Selection.of(
            Arrays.stream(Flow.values())
                .filter(one -> one.label().equals(flow))
                .findFirst()
                .orElseThrow(() -> new NotFound("flow " + flow)),
            period);
    Selection ofOrigin = origin == null ? all : all.from(origin(origin));
    Selection ofCode =
        hs == null
            ? ofOrigin
            : ofOrigin.in(HsCode.of(hs).orElseThrow(() -> new NotFound("HS code " + hs)));
    if (only != null) {
      return ofCode.with(new Partners.Only(codes(only)));
    }
    return but == null ? ofCode : ofCode.with(new Partners.AllBut(codes(but)));
  }

  private static Origin origin(String written) {
    try {
      return Origin.of(written);
    } catch (IllegalArgumentException unreadable) {
      throw new NotFound("origin " + written);
    }
  }

  private static Set<String> codes(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    if (upper.isEmpty()) {
      return Set.of();
    }
    if (!CODES.matcher(upper).matches()) {
      throw new NotFound("partners " + text);
    }
    return Arrays.stream(upper.split(",", -1)).collect(Collectors.toUnmodifiableSet());
  }
}
