package org.uskpa.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.journal.JournalSearch.Sought;
import org.uskpa.core.listing.Page;
import org.uskpa.core.measure.EasternTime;

@CoreDbTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalSearchDbTest {

  private static final Instant FIRST = Instant.parse("2026-03-01T15:00:00Z");
  private static final Actor ANNA = new Actor("anna", "Anna Analyst");
  private static final Actor IVAN = new Actor("ivan", "Ivan Issuer");

  @Autowired Journal journal;
  @Autowired JournalSearch search;
  @Autowired TransactionTemplate transaction;

  /** Three deeds at one moment each day, for five days. */
  @BeforeAll
  void writeDeeds() {
    for (int day = 0; day < 5; day++) {
      Instant now = FIRST.plus(Duration.ofDays(day));
      String number = "US4100" + day;
      transaction.executeWithoutResult(
          status ->
              journal.writeAll(
                  List.of(
                      deed(Subject.certificate(number), "issued", IVAN, now),
                      deed(Subject.certificate(number), "copy received", ANNA, now),
                      deed(Subject.stock(number), "allotted", ANNA, now)),
                  now));
    }
  }

  private static Deed deed(Subject subject, String action, Actor actor, Instant now) {
    return new Deed(
        subject, action, actor, EasternTime.dateOf(now), "because", Map.of("way", "value"));
  }

  private List<JournalEntry> all(Sought sought, int size) {
    List<JournalEntry> read = new ArrayList<>();
    String after = null;
    do {
      Page<JournalEntry> page = search.page(sought, after, size);
      read.addAll(page.rows());
      after = page.after();
    } while (after != null);
    return read;
  }

  @Test
  void theNewestStepComesFirstAndPagesLoseAndRepeatNothing() {
    List<JournalEntry> read = all(Sought.ANYTHING, 2);

    assertThat(read).hasSize(15).doesNotHaveDuplicates();
    assertThat(read)
        .extracting(JournalEntry::recordedAt)
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(read.get(0).subject()).isEqualTo(Subject.stock("US41004"));
    assertThat(read.get(0).details()).containsEntry("way", "value");
  }

  @Test
  void aSubjectIsFoundWholeOrByItsKeyAlone() {
    assertThat(all(sought("certificate:US41001", "", "", null, null), 10)).hasSize(2);
    assertThat(all(sought("us41001", "", "", null, null), 10))
        .extracting(entry -> entry.subject().kind())
        .containsExactlyInAnyOrder("certificate", "certificate", "stock");
  }

  @Test
  void stepsAreFoundByActorActionAndDaysOfNewYork() {
    assertThat(all(sought("", "IVAN", "", null, null), 10)).hasSize(5);
    assertThat(all(sought("", "", "copy received", null, null), 10)).hasSize(5);
    assertThat(all(sought("", "anna", "allotted", day(2), day(3)), 10))
        .extracting(entry -> entry.subject().key())
        .containsExactly("US41002", "US41001");
    assertThat(all(sought("", "", "", day(6), null), 10)).isEmpty();
  }

  @Test
  void aPageAfterNonsenseIsNotFound() {
    assertThatThrownBy(() -> search.page(Sought.ANYTHING, "yesterday", 10))
        .isInstanceOf(NotFound.class);
  }

  private static Sought sought(
      String subject,
      String actor,
      String action,
      @Nullable LocalDate from,
      @Nullable LocalDate through) {
    return new Sought(subject, actor, action, from, through);
  }

  private static LocalDate day(int of) {
    return LocalDate.of(2026, 3, of);
  }
}
