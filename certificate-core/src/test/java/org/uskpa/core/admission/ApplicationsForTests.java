package org.uskpa.core.admission;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.uskpa.core.attachment.Attach;
import org.uskpa.core.attachment.AttachmentKind;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.LicenseeKind;

/** Brings applications as far as a test needs them; each came on 5 January 2026. */
public final class ApplicationsForTests {

  public static final LocalDate CAME = LocalDate.of(2026, 1, 5);

  private final BeanFactory beans;

  public ApplicationsForTests(BeanFactory beans) {
    this.beans = beans;
  }

  public Application recorded(LicenseeKind kind) {
    UUID form = UUID.randomUUID();
    return beans
        .getBean(RecordApplication.class)
        .run(
            new RecordApplication.Command(
                form,
                "Applicant " + form,
                kind,
                "20 West 47th Street, New York, NY 10036",
                CAME,
                ""),
            LifeForTests.ADMINISTRATOR)
        .orElseThrow();
  }

  /** Finds the points met, or not applicable where they can fall away, with their documents. */
  public void met(Application application, Point... points) {
    for (Point point : points) {
      PointResult result =
          point.canFallAway(application.kind()) ? PointResult.DOES_NOT_APPLY : PointResult.MET;
      if (result == PointResult.MET) {
        point.document().ifPresent(kind -> kept(application, kind));
      }
      found(application, point, result).orElseThrow();
    }
  }

  public Outcome<Application> found(Application application, Point point, PointResult result) {
    return beans
        .getBean(FindOnPoint.class)
        .run(
            new FindOnPoint.Command(
                application.id(), point, result, CAME.plusDays(7), "Looked at " + point.label()),
            LifeForTests.ADMINISTRATOR);
  }

  public void kept(Application application, AttachmentKind kind) {
    byte[] bytes = ("%PDF-1.7 " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
    beans
        .getBean(Attach.class)
        .run(
            new Attach.Command(
                UUID.randomUUID(),
                Subject.application(application.id()),
                kind,
                "paper.pdf",
                () -> new ByteArrayInputStream(bytes)),
            LifeForTests.ADMINISTRATOR)
        .orElseThrow();
  }

  public Outcome<Application> decided(Application application, Verdict verdict) {
    return beans
        .getBean(DecideApplication.class)
        .run(
            new DecideApplication.Command(
                application.id(), verdict, CAME.plusDays(20), "All in favour"),
            LifeForTests.ADMINISTRATOR);
  }

  public Application approved(LicenseeKind kind) {
    Application application = recorded(kind);
    met(application, Point.values());
    return decided(application, Verdict.APPROVED).orElseThrow();
  }

  /** An application of a name that somebody recorded in another way. */
  public Optional<Application> named(String name) {
    return beans.getBean(Applications.class).inWork().stream()
        .filter(one -> one.name().equals(name))
        .findFirst();
  }

  /** Every point but some. */
  public static Point[] allBut(Point... left) {
    return Arrays.stream(Point.values())
        .filter(point -> !Arrays.asList(left).contains(point))
        .toArray(Point[]::new);
  }
}
