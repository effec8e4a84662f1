package org.uskpa.portal.admission;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uskpa.core.admission.Application;
import org.uskpa.core.admission.ApplicationState;
import org.uskpa.core.admission.Applications;
import org.uskpa.core.admission.Point;
import org.uskpa.core.admission.PointFinding;
import org.uskpa.core.attachment.Attachments;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** Puts together what the page of an application shows. */
@Component
class ApplicationViews {

  private final Applications applications;
  private final Attachments attachments;
  private final Journal journal;
  private final AdmissionWords words;

  ApplicationViews(
      Applications applications, Attachments attachments, Journal journal, AdmissionWords words) {
    this.applications = applications;
    this.attachments = attachments;
    this.journal = journal;
    this.words = words;
  }

  ApplicationView of(long id, SignedIn person) {
    Application application = applications.get(id);
    Map<Point, PointFinding> found = applications.checklist(id);
    Subject subject = Subject.application(id);
    List<ApplicationView.Line> checklist =
        Arrays.stream(Point.values()).map(point -> line(point, found.get(point))).toList();
    return new ApplicationView(
        application,
        tone(application.state()),
        checklist,
        checklist.stream()
            .filter(line -> line.found() == null || !line.found().result().isEnough())
            .count(),
        applications.decisions(id),
        attachments.about(subject),
        journal.of(subject),
        person.may(Right.MANAGE_LICENSEES));
  }

  private ApplicationView.Line line(Point point, @Nullable PointFinding found) {
    return found == null
        ? new ApplicationView.Line(point, null, words.say("application.point.open"), "neutral")
        : new ApplicationView.Line(
            point, found, found.result().label(), found.result().isEnough() ? "good" : "bad");
  }

  static String tone(ApplicationState state) {
    return switch (state) {
      case OPEN -> "neutral";
      case APPROVED, ADMITTED -> "good";
      case REFUSED -> "bad";
      case WITHDRAWN -> "warn";
    };
  }
}
