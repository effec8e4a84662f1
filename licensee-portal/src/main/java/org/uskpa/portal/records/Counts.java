package org.uskpa.portal.records;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.uskpa.core.load.RecordKind;

/** Says counts of records and findings in words. */
@Component
class Counts {

  private static final String LINES = "lines";

  private final MessageSource words;

  Counts(MessageSource words) {
    this.words = words;
  }

  /** {@code 939 certificates, 1,319 lines}. */
  String of(RecordKind kind, Map<String, Long> counts) {
    return List.of(kind.counted(), LINES).stream()
        .filter(counts::containsKey)
        .map(counted -> say("records.counted." + counted, counts.getOrDefault(counted, 0L)))
        .collect(Collectors.joining(", "));
  }

  /** {@code seals 12, itn-reuse 3}, the most frequent first. */
  String byRule(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
        .map(count -> say("records.by-rule", count.getKey(), count.getValue()))
        .collect(Collectors.joining(", "));
  }

  private String say(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }
}
