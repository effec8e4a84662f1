package org.uskpa.portal.issue;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.uskpa.core.certificate.DraftsInHand;
import org.uskpa.core.journal.Subject;
import org.uskpa.portal.account.Account;
import org.uskpa.portal.account.WorkInHand;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.portal.subject.SubjectLink;

/** Drafts that somebody else finishes when their preparer leaves. */
@Component
@Order(100)
class DraftsOfLeaver implements WorkInHand {

  private final DraftsInHand drafts;
  private final PageWords words;

  DraftsOfLeaver(DraftsInHand drafts, PageWords words) {
    this.drafts = drafts;
    this.words = words;
  }

  @Override
  public List<Piece> of(Account account, SignedIn keeper) {
    return drafts.of(account.username()).stream()
        .map(
            number ->
                new Piece(
                    words.say("leaving.draft", number),
                    SubjectLink.to(Subject.certificate(number), keeper).href()))
        .toList();
  }
}
