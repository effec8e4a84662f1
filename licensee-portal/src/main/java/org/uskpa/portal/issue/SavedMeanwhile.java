package org.uskpa.portal.issue;

import java.util.List;
import org.springframework.stereotype.Component;
import org.uskpa.core.certificate.CertificateDetail;
import org.uskpa.core.certificate.CertificateStepRules;
import org.uskpa.core.finding.Finding;
import org.uskpa.portal.account.PeopleNames;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.security.SignedIn;

/** Says who saved a draft while another page of it stood open. */
@Component
class SavedMeanwhile {

  private final PeopleNames names;
  private final Moments moments;
  private final PageWords words;

  SavedMeanwhile(PeopleNames names, Moments moments, PageWords words) {
    this.names = names;
    this.moments = moments;
    this.words = words;
  }

  /** Whether a step was refused because the draft was saved meanwhile. */
  static boolean isAmong(List<Finding> refusals) {
    return refusals.stream().anyMatch(SavedMeanwhile::isIt);
  }

  /**
   * The refusals of a step that is confirmed on a page which shows the draft as it now stands: who
   * saved when takes the place of the fields one by one.
   */
  List<Finding> told(List<Finding> refusals, CertificateDetail draft, SignedIn person) {
    if (!isAmong(refusals)) {
      return refusals;
    }
    return List.of(refusal(draft, person));
  }

  /** Who saved the draft when, as a refusal. */
  Finding refusal(CertificateDetail draft, SignedIn person) {
    return CertificateStepRules.STALE_DRAFT.block(
        say("issue.saved-meanwhile", draft, person, moments.at(draft.draft().savedAt())));
  }

  /**
   * Says who saved: the words of a key, or those of the same with {@code .own} when it was the same
   * person in another window.
   *
   * @param with what the words take after the name
   */
  String say(String key, CertificateDetail draft, SignedIn person, String with) {
    String savedBy = draft.draft().savedBy();
    return words.say(
        person.username().equals(savedBy) ? key + ".own" : key, names.of(savedBy), with);
  }

  private static boolean isIt(Finding finding) {
    return finding.rule().equals(CertificateStepRules.STALE_DRAFT.name());
  }
}
