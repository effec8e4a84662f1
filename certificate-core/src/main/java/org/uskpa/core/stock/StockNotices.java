package org.uskpa.core.stock;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.notice.NewNotice;
import org.uskpa.core.notice.NoticeKind;
import org.uskpa.core.notice.TellPeople;

/** What managers are told of numbers that the USKPA moved without an order of theirs. */
@Component
class StockNotices {

  private final TellPeople people;

  StockNotices(TellPeople people) {
    this.people = people;
  }

  /** Tells the managers of every licensee that held some of these numbers. */
  void recalled(List<StockNumber> numbers, Instant now) {
    Map<String, StockNumber> firstOfEach =
        numbers.stream()
            .filter(number -> number.licenseeNumber() != null)
            .collect(
                Collectors.toMap(
                    number -> Objects.requireNonNull(number.licenseeNumber()),
                    number -> number,
                    (first, next) -> first,
                    TreeMap::new));
    firstOfEach.forEach(
        (licensee, first) ->
            tell(
                NoticeKind.NUMBERS_RECALLED,
                licensee,
                Objects.requireNonNull(first.licenseeId()),
                "stock-recalled:%s:%s".formatted(first.number(), now),
                now));
  }

  /** Tells the licensee's managers. */
  void allotted(Licensee licensee, NumberRange range, Instant now) {
    tell(
        NoticeKind.NUMBERS_ALLOTTED,
        licensee.number(),
        licensee.id(),
        "stock-allotted:%s:%s".formatted(range.first(), now),
        now);
  }

  private void tell(NoticeKind kind, String licensee, long licenseeId, String toldAs, Instant now) {
    people.tell(
        new NewNotice(
            kind,
            Subject.licensee(licensee),
            DutyHolder.licensee(licenseeId),
            toldAs,
            List.of(licensee)),
        now);
  }
}
