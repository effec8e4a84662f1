package org.uskpa.portal.admin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.admission.Application;
import org.uskpa.core.attachment.Attachment;
import org.uskpa.core.fee.Fee;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeDetail;
import org.uskpa.core.licensee.Standing;
import org.uskpa.portal.account.Account;
import org.uskpa.portal.page.SummaryRow;

/**
 * A licensee as its page shows it to somebody.
 *
 * @param tone of its standing
 * @param facts what is true of it today
 * @param stock how many numbers are in each state that any is in
 * @param people its accounts
 * @param documents kept about it
 * @param dealings its application, agreements and fees
 * @param names the names of those who recorded something, by user name
 * @param rights what may be done from here
 */
record LicenseeView(
    LicenseeDetail detail,
    String tone,
    LocalDate today,
    List<SummaryRow> facts,
    List<Count> stock,
    List<Account> people,
    List<Attachment> documents,
    Dealings dealings,
    Map<String, String> names,
    Rights rights) {

  LicenseeView {
    facts = List.copyOf(facts);
    stock = List.copyOf(stock);
    people = List.copyOf(people);
    documents = List.copyOf(documents);
    names = Map.copyOf(names);
  }

  /** The licence has ended: what a licence is needed for is offered no more. */
  public boolean isEnded() {
    return detail.standing() == Standing.ENDED;
  }

  /**
   * What lies between the licensee and the USKPA besides numbers.
   *
   * @param application of which it came; null for one admitted before applications were kept
   * @param papers the documents of its agreements, by the first day of each
   * @param fees the latest year first
   */
  record Dealings(
      @Nullable Application application, Map<LocalDate, List<Attachment>> papers, List<Owed> fees) {
    Dealings {
      papers = Map.copyOf(papers);
      fees = List.copyOf(fees);
    }

    /** The documents of the agreement that begins on a day. */
    public List<Attachment> papersOf(LocalDate from) {
      return papers.getOrDefault(from, List.of());
    }
  }

  /** A fee with the colour of its state. */
  record Owed(Fee fee, String tone, boolean late) {}

  /** How many numbers are in a state. */
  record Count(String state, String label, String tone, long held) {}

  /**
   * What the person may do here.
   *
   * @param steps changes of standing that are open now
   */
  record Rights(
      boolean manages,
      boolean reviews,
      boolean allots,
      boolean keepsAccounts,
      List<StandingStep> steps) {
    Rights {
      steps = List.copyOf(steps);
    }
  }

  public Licensee licensee() {
    return detail.licensee();
  }

  /** The name of somebody who recorded something. */
  public String name(String username) {
    return names.getOrDefault(username, username);
  }

  /** Why it is not in good standing now; empty when it is. */
  public Optional<LicenseeDetail.StandingPeriod> outOfStanding() {
    return detail.standings().stream()
        .filter(period -> period.until() == null && period.standing() != Standing.ACTIVE)
        .findFirst();
  }

  public boolean acknowledgedThisYear() {
    return detail.acknowledgment(today.getYear()).isPresent();
  }
}
