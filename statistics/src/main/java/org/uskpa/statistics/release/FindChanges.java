package org.uskpa.statistics.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.ChangedVersions;
import org.uskpa.core.record.ChangedVersions.Changed;
import org.uskpa.core.record.CountedTrade;
import org.uskpa.core.record.Flow;
import org.uskpa.statistics.table.Firmness;
import org.uskpa.statistics.table.Table;
import org.uskpa.statistics.table.Vintage;

/**
 * Finds what changed in released quarters since their release. Nothing notes it: it follows from
 * the versions of the records and the list that was frozen, so no step can forget it.
 */
@Component
public class FindChanges {

  private static final Comparator<RecordChange> ORDER =
      Comparator.comparing(RecordChange::flow).thenComparing(RecordChange::key);

  /** A release with the records that changed since, at least one. */
  public record ChangedRelease(Edition edition, List<RecordChange> changes) {
    public ChangedRelease {
      changes = List.copyOf(changes);
    }
  }

  private record Place(long edition, Flow flow, long record) {}

  /** A row of a frozen list. */
  private record Listed(Place place, long version, String key, @Nullable LocalDate expiresOn) {}

  private final Editions editions;
  private final FrozenFigures frozen;
  private final ChangedVersions versions;
  private final CountedTrade trade;
  private final JdbcClient jdbc;
  private final Clock clock;

  FindChanges(
      Editions editions,
      FrozenFigures frozen,
      ChangedVersions versions,
      CountedTrade trade,
      JdbcClient jdbc,
      Clock clock) {
    this.editions = editions;
    this.frozen = frozen;
    this.versions = versions;
    this.trade = trade;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The newest releases in which a record changed since, the latest quarter first. */
  public List<ChangedRelease> all() {
    return changed(editions.released());
  }

  /** What changed since a release; empty when nothing did. */
  public List<RecordChange> since(Edition released) {
    return changed(List.of(released)).stream().flatMap(one -> one.changes().stream()).toList();
  }

  /** The figures of a release against those that the records make now, where they differ. */
  public Table difference(Edition released) {
    Instant now = EasternTime.now(clock);
    return DifferenceTable.of(
        released.quarter(),
        frozen.of(released),
        released.firmness().label(),
        trade.in(Period.of(released.quarter()), AsOf.now(now)),
        "now",
        new Vintage(
            Firmness.OPEN,
            now,
            "%s as %s, and as the records make it now"
                .formatted(released.quarter(), released.firmness().label())));
  }

  /** The figures of a revision against those of the release before it, where they differ. */
  public Table difference(Edition before, Edition revision) {
    return DifferenceTable.of(
        revision.quarter(),
        frozen.of(before),
        before.firmness().label(),
        frozen.of(revision),
        revision.firmness().label(),
        new Vintage(
            revision.firmness(),
            revision.released().orElseThrow().at(),
            "%s as %s, and as it was released again: %s"
                .formatted(
                    revision.quarter(), before.firmness().label(), revision.firmness().label())));
  }

  private List<ChangedRelease> changed(List<Edition> released) {
    LocalDate today = EasternTime.dateOf(clock.instant());
    Map<String, Edition> byQuarter =
        released.stream()
            .collect(Collectors.toMap(one -> one.quarter().toString(), Function.identity()));
    Map<Place, List<Changed>> candidates = new LinkedHashMap<>();
    for (Changed changed :
        versions.since(released.stream().map(FindChanges::sinceRelease).toList(), today)) {
      Edition edition = byQuarter.get(changed.quarter().toString());
      if (edition != null) {
        candidates
            .computeIfAbsent(
                new Place(edition.id(), changed.flow(), changed.recordId()),
                first -> new ArrayList<>())
            .add(changed);
      }
    }
    Map<Place, Listed> listed = listed(candidates);
    Map<Long, List<RecordChange>> changes = new HashMap<>();
    candidates.forEach(
        (place, moved) -> {
          RecordChange change = change(listed.get(place), moved);
          if (change != null) {
            changes.computeIfAbsent(place.edition(), first -> new ArrayList<>()).add(change);
          }
        });
    for (Listed expired : expired(released, today)) {
      if (!candidates.containsKey(expired.place())) {
        changes
            .computeIfAbsent(expired.place().edition(), first -> new ArrayList<>())
            .add(expiry(expired));
      }
    }
    return released.stream()
        .filter(edition -> changes.containsKey(edition.id()))
        .map(
            edition ->
                new ChangedRelease(
                    edition,
                    changes.getOrDefault(edition.id(), List.of()).stream().sorted(ORDER).toList()))
        .toList();
  }

  private static ChangedVersions.Since sinceRelease(Edition edition) {
    return new ChangedVersions.Since(edition.quarter(), edition.released().orElseThrow().at());
  }

  private static @Nullable RecordChange change(@Nullable Listed was, List<Changed> moved) {
    Changed last = moved.get(moved.size() - 1);
    Changed counting = moved.stream().filter(Changed::counts).findFirst().orElse(null);
    if (counting == null) {
      return was == null
          ? null
          : new RecordChange(
              last.flow(), last.key(), RecordChange.Way.LEFT, last.cause().name(), last.at());
    }
    if (was == null) {
      return new RecordChange(
          counting.flow(),
          counting.key(),
          RecordChange.Way.CAME,
          counting.cause().name(),
          counting.at());
    }
    return was.version() == counting.versionId()
        ? null
        : new RecordChange(
            counting.flow(),
            counting.key(),
            RecordChange.Way.CHANGED,
            counting.cause().name(),
            counting.at());
  }

  private static RecordChange expiry(Listed expired) {
    LocalDate through = expired.expiresOn();
    if (through == null) {
      throw new IllegalStateException("Only what expires is found to have expired");
    }
    return new RecordChange(
        expired.place().flow(),
        expired.key(),
        RecordChange.Way.LEFT,
        "EXPIRED",
        EasternTime.endOf(through));
  }

  /** Which of the records that may have changed are in the frozen list, looked up by key. */
  private Map<Place, Listed> listed(Map<Place, ?> candidates) {
    Map<Place, Listed> listed = new HashMap<>();
    if (candidates.isEmpty()) {
      return listed;
    }
    List<Place> places = List.copyOf(candidates.keySet());
    jdbc.sql(
            """
            SELECT r.edition_id, r.flow, r.record_id, r.version_id, r.key, r.expires_on
            FROM unnest(:editions::bigint[], :flows, :records::bigint[]) AS asked (edition_id, flow, record_id)
            CROSS JOIN LATERAL (SELECT * FROM edition_record r WHERE (r.edition_id, r.flow, r.record_id)
              = (asked.edition_id, asked.flow, asked.record_id) OFFSET 0) r""")
        .param("editions", places.stream().map(Place::edition).toArray(Long[]::new))
        .param("flows", places.stream().map(place -> place.flow().name()).toArray(String[]::new))
        .param("records", places.stream().map(Place::record).toArray(Long[]::new))
        .query((row, number) -> listed(row))
        .list()
        .forEach(one -> listed.put(one.place(), one));
    return listed;
  }

  /** Records that counted by their issue and whose last day has passed. */
  private List<Listed> expired(List<Edition> released, LocalDate today) {
    return jdbc.sql(
            """
            SELECT r.edition_id, r.flow, r.record_id, r.version_id, r.key, r.expires_on
            FROM unnest(:editions::bigint[]) AS asked (edition_id)
            CROSS JOIN LATERAL (SELECT * FROM edition_record r
              WHERE r.edition_id = asked.edition_id AND r.expires_on < :today OFFSET 0) r""")
        .param("editions", released.stream().map(Edition::id).toArray(Long[]::new))
        .param("today", today)
        .query((row, number) -> listed(row))
        .list();
  }

  private static Listed listed(ResultSet row) throws SQLException {
    return new Listed(
        new Place(
            row.getLong("edition_id"),
            Flow.valueOf(row.getString("flow")),
            row.getLong("record_id")),
        row.getLong("version_id"),
        row.getString("key"),
        row.getObject("expires_on", LocalDate.class));
  }
}
