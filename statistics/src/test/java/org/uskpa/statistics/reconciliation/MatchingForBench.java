package org.uskpa.statistics.reconciliation;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.Flow;

/** The comparison of a list that is loaded already, taken back so that it can be done again. */
public final class MatchingForBench {

  private final Matching matching;
  private final Reconciliation reconciliation;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  /**
   * @param id of the reconciliation, whose list is loaded
   */
  public MatchingForBench(BeanFactory beans, long id) {
    this.matching = beans.getBean(Matching.class);
    this.reconciliation =
        beans
            .getBean(Reconciliations.class)
            .find(id, Sight.WITH_FILINGS)
            .orElseThrow()
            .withRowsOf(Set.of(Flow.EXPORT));
    this.jdbc = beans.getBean(JdbcClient.class);
    this.transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
  }

  /** A partner's list that is to be compared with the records of a period. */
  public static long open(BeanFactory beans, String partner, String period) {
    return new TransactionTemplate(beans.getBean(PlatformTransactionManager.class))
        .execute(
            together ->
                new Reconciling(beans).open(ListSource.PARTNER_RECORDS, partner, period).id());
  }

  /** Compares; how many steps were told of. */
  public int match(Instant now) {
    int[] steps = new int[1];
    transaction.executeWithoutResult(
        status -> {
          matching.match(reconciliation, AsOf.at(now), step -> steps[0]++);
          status.setRollbackOnly();
        });
    return steps[0];
  }

  /** What a comparison finds, by class, and how many records agree. */
  public Map<String, Long> found(Instant now) {
    Map<String, Long> found = new TreeMap<>();
    transaction.executeWithoutResult(
        status -> {
          found.put("MATCHED", (long) matching.match(reconciliation, AsOf.at(now), step -> {}));
          jdbc.sql(
                  "SELECT class, count(*) AS items FROM reconciliation_item WHERE reconciliation_id = :id GROUP BY class")
              .param("id", reconciliation.id())
              .query(
                  row -> {
                    found.put(row.getString("class"), row.getLong("items"));
                  });
          status.setRollbackOnly();
        });
    return found;
  }
}
