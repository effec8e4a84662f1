package org.uskpa.core.stock;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.listing.Page;
import org.uskpa.core.shipment.CertificateNumber;

/** A licensee's numbers as a list, lowest first. */
@Repository
public class StockList {

  private final JdbcClient jdbc;

  StockList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A number in the list.
   *
   * @param certificate whether a certificate stands on it, draft or more
   */
  public record Row(
      CertificateNumber number, StockState state, LocalDate allottedOn, boolean certificate) {}

  /**
   * A page of a licensee's numbers.
   *
   * @param state null for all
   * @param after the last number of the page before, or null for the first page
   */
  public Page<Row> page(
      long licenseeId, @Nullable StockState state, @Nullable CertificateNumber after, int size) {
    List<Row> read =
        jdbc.sql(
                """
                SELECT s.number, s.state, s.allotted_on,
                       EXISTS (SELECT FROM certificate c WHERE c.number = s.number) AS certificate
                FROM stock_number s
                WHERE s.licensee_id = :licensee AND (:state::text IS NULL OR s.state = :state)
                  AND (:after::text IS NULL OR (length(s.number), s.number) > (length(:after), :after))
                ORDER BY length(s.number), s.number LIMIT :limit
                """)
            .param("licensee", licenseeId)
            .param("state", state == null ? null : state.name())
            .param("after", after == null ? null : after.value())
            .param("limit", size + 1)
            .query(
                (row, i) ->
                    new Row(
                        new CertificateNumber(row.getString("number")),
                        StockState.valueOf(row.getString("state")),
                        row.getObject("allotted_on", LocalDate.class),
                        row.getBoolean("certificate")))
            .list();
    return Page.of(read, size, row -> row.number().value());
  }
}
