package org.uskpa.statistics.release;

import java.util.List;
import org.springframework.stereotype.Component;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.CountedPeriod;
import org.uskpa.core.record.CountedVersion;

/** Writes the text of a release anew from its frozen rows and holds it against its hash. */
@Component
public class VerifyRelease {

  /**
   * What was found.
   *
   * @param text of the figures, as the frozen rows say it
   * @param records the text of the list of records
   * @param figuresStand whether the text has the hash that was kept
   * @param recordsStand whether the list has the hash that was kept
   */
  public record Verified(
      Edition edition, String text, String records, boolean figuresStand, boolean recordsStand) {

    /** Whether nothing was changed since the release. */
    public boolean stands() {
      return figuresStand && recordsStand;
    }
  }

  private final Editions editions;
  private final FrozenFigures frozen;

  VerifyRelease(Editions editions, FrozenFigures frozen) {
    this.editions = editions;
    this.frozen = frozen;
  }

  /**
   * Verifies an edition.
   *
   * @throws NotFound when the quarter has no such edition, or it is not released
   */
  public Verified of(Quarter quarter, int number) {
    Edition edition =
        editions
            .find(quarter, number)
            .filter(Edition::isReleased)
            .orElseThrow(() -> new NotFound("release %d of %s".formatted(number, quarter)));
    Edition.Release release = edition.released().orElseThrow();
    Edition.Submission submission = edition.submitted().orElseThrow();
    CountedPeriod counted = frozen.of(edition);
    List<CountedVersion> list = frozen.records(edition.id());
    String records = ReleaseText.of(list);
    String text =
        ReleaseText.of(
            new ReleaseText.Content(
                quarter,
                number,
                edition.reason(),
                release.at(),
                submission.by(),
                submission.at(),
                release.by(),
                release.queryVersion(),
                counted,
                list.size(),
                release.recordsSha256()));
    return new Verified(
        edition,
        text,
        records,
        ReleaseText.sha256(text).equals(release.sha256()),
        ReleaseText.sha256(records).equals(release.recordsSha256()));
  }
}
