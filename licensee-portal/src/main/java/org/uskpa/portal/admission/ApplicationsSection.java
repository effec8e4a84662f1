package org.uskpa.portal.admission;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uskpa.core.admission.Application;
import org.uskpa.core.admission.ApplicationState;
import org.uskpa.core.admission.Applications;
import org.uskpa.portal.page.FirstPageSection;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** Applications in work, on the first page of whoever keeps them. */
@Component
@Order(155)
class ApplicationsSection implements FirstPageSection {

  private final Applications applications;
  private final Moments moments;
  private final AdmissionWords words;

  ApplicationsSection(Applications applications, Moments moments, AdmissionWords words) {
    this.applications = applications;
    this.moments = moments;
    this.words = words;
  }

  @Override
  public Optional<Section> section(SignedIn person) {
    if (!person.may(Right.MANAGE_LICENSEES)) {
      return Optional.empty();
    }
    List<Application> inWork = applications.inWork();
    return inWork.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                words.say("applications.title"), "", inWork.stream().map(this::card).toList()));
  }

  private Card card(Application application) {
    return new Card(
        application.state() == ApplicationState.APPROVED ? Tone.SOON : Tone.CALM,
        application.name(),
        words.say("application.card." + application.state().name()),
        words.say("application.came", moments.day(application.receivedOn())),
        "/applications/" + application.id());
  }
}
