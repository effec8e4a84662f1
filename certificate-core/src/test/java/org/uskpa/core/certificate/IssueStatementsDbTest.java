package org.uskpa.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.uskpa.core.database.Conversation;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.Listened;
import org.uskpa.core.database.Listener;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.shipment.FieldNames;

/** What issuing says to the database: the same handful of statements, whatever is issued. */
@CoreDbTest
@Import(Listened.class)
class IssueStatementsDbTest {

  @Autowired private BeanFactory beans;
  @Autowired private IssueCertificate issue;
  @Autowired private Listener listener;

  @Test
  void anIssueIsOneTransactionOfAHandfulOfStatements() {
    LifeForTests life = new LifeForTests(beans);
    Licensee dealer = life.dealer();

    Conversation said = issued(dealer, life.draft(dealer));

    assertThat(said.statements())
        .extracting(Conversation.Statement::sql)
        .hasSizeLessThanOrEqualTo(17)
        .doesNotHaveDuplicates();
  }

  @Test
  void moreLinesAndSealsAreNoMoreStatements() {
    LifeForTests life = new LifeForTests(beans);
    Licensee dealer = life.dealer();
    Conversation small = issued(dealer, life.draft(dealer));
    Map<String, String> typed = new HashMap<>(life.inOrder(dealer));
    typed.put(FieldNames.CONTAINER_SEALS, "A-77001|A-77002|A-77003|A-77004");
    typed.put(FieldNames.ofLine(1, FieldNames.HS_CODE), "7102.21");
    typed.put(FieldNames.ofLine(1, FieldNames.CARATS), "100.00");
    typed.put(FieldNames.ofLine(1, FieldNames.VALUE_USD), "2000.00");

    Conversation large = issued(dealer, life.draft(dealer, typed));

    assertThat(large.lines()).isEqualTo(small.lines());
  }

  private Conversation issued(Licensee dealer, Step draft) {
    listener.heard();
    issue.run(LifeForTests.toIssue(dealer, draft), LifeForTests.ISSUER).orElseThrow();
    List<Conversation> heard = listener.heard();
    assertThat(heard).hasSize(1);
    return heard.get(0);
  }
}
