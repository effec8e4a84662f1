package org.uskpa.portal.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Severity;
import org.uskpa.core.shipment.Typed;
import org.uskpa.core.text.VisibleText;

/**
 * What a list is searched by: read field by field, with a finding beside each field that cannot be
 * read, and written into the addresses of the list's pages.
 */
public final class ListSearch {

  private final String path;
  private final Map<String, String> asked = new LinkedHashMap<>();
  private final List<Finding> unreadable = new ArrayList<>();

  /**
   * Takes what was asked.
   *
   * @param path of the list
   * @param fields all fields of the request
   * @param names those by which the list can be searched
   */
  public ListSearch(String path, Map<String, String> fields, List<String> names) {
    this.path = path;
    for (String name : names) {
      String typed = VisibleText.trimmed(fields.getOrDefault(name, ""));
      if (!typed.isEmpty()) {
        asked.put(name, typed);
      }
    }
  }

  /** A field as typed; empty for nothing. */
  public String text(String name) {
    return asked.getOrDefault(name, "");
  }

  /** A field as typed; null for nothing. */
  public @Nullable String textOrNull(String name) {
    return asked.get(name);
  }

  /** A field as it reads; null for nothing and for what cannot be read, which is then found. */
  public <T> @Nullable T read(String name, Function<String, T> reader) {
    Typed<T> typed = Typed.read(text(name), reader);
    typed
        .trouble()
        .ifPresent(
            trouble ->
                unreadable.add(
                    new Finding("search", name, Severity.BLOCK, Basis.HOUSE, trouble, "")));
    return typed.value();
  }

  /** A choice by the name of its constant; null for nothing and for what is none of them. */
  public <T extends Enum<T>> @Nullable T choice(String name, Class<T> choices) {
    return Arrays.stream(choices.getEnumConstants())
        .filter(choice -> choice.name().equals(text(name)))
        .findFirst()
        .orElse(null);
  }

  /**
   * Whether all that was read so far could be read; a list that was asked for nonsense is empty.
   */
  public boolean isReadable() {
    return unreadable.isEmpty();
  }

  /** Whether anything narrows the list. */
  public boolean narrows() {
    return !asked.isEmpty();
  }

  /** The search as its form shows it. */
  public Form form() {
    return Form.of(asked).with(unreadable);
  }

  /** The address of the list's first page; empty when that is the page asked for. */
  public String start(@Nullable String after) {
    return after == null ? "" : address(null);
  }

  /** The address of the page after a key; empty when there is none. */
  public String next(@Nullable String key) {
    return key == null ? "" : address(key);
  }

  /**
   * The address of the page of the list after a key.
   *
   * @param after null for the first page
   */
  public String address(@Nullable String after) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    Map<String, String> values = new LinkedHashMap<>(asked);
    if (after != null) {
      values.put("after", after);
    }
    values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(values).toUriString();
  }
}
