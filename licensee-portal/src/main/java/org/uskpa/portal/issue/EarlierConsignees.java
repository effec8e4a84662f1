package org.uskpa.portal.issue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.portal.page.Choice;

/** The consignees of a licensee's earlier certificates, so that they need not be typed again. */
@Repository
class EarlierConsignees {

  /** How far back it looks: what was shipped to lately is what is shipped to next. */
  private static final int CERTIFICATES = 200;

  private static final int MOST = 25;

  private final JdbcClient jdbc;
  private final FieldChoices choices;

  EarlierConsignees(JdbcClient jdbc, FieldChoices choices) {
    this.jdbc = jdbc;
    this.choices = choices;
  }

  /** Those of a licensee, by name; the value names the certificate they stand on. */
  List<Choice> of(long licenseeId) {
    return jdbc.sql(
            """
            SELECT number, consignee_name, destination FROM (
              SELECT DISTINCT ON (upper(consignee_name), destination) number, consignee_name, destination
              FROM (SELECT t.certificate_id, t.number, t.consignee_name, t.destination
                    FROM certificate c JOIN certificate_content t ON t.certificate_id = c.id
                    WHERE c.licensee_id = :licensee ORDER BY c.id DESC LIMIT :certificates) lately
              ORDER BY upper(consignee_name), destination, certificate_id DESC) each_once
            ORDER BY consignee_name, destination LIMIT :most
            """)
        .param("licensee", licenseeId)
        .param("certificates", CERTIFICATES)
        .param("most", MOST)
        .query(
            (row, i) ->
                new Choice(
                    row.getString("number"),
                    "%s, %s"
                        .formatted(
                            row.getString("consignee_name"),
                            choices.country(row.getString("destination")))))
        .list();
  }

  /** The consignee's fields as they stand on a certificate of the licensee. */
  Optional<Map<String, String>> on(String certificateNumber, long licenseeId) {
    return jdbc.sql(
            """
            SELECT t.consignee_name, t.consignee_address, t.destination
            FROM certificate c JOIN certificate_content t ON t.certificate_id = c.id
            WHERE c.number = :number AND c.licensee_id = :licensee
            """)
        .param("number", certificateNumber)
        .param("licensee", licenseeId)
        .query(
            (row, i) ->
                Map.of(
                    FieldNames.CONSIGNEE_NAME, row.getString("consignee_name"),
                    FieldNames.CONSIGNEE_ADDRESS, row.getString("consignee_address"),
                    FieldNames.DESTINATION, row.getString("destination")))
        .optional();
  }
}
