package org.uskpa.core.record;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.text.VisibleText;

/**
 * Whose trade a figure is made of: of exports the exporter named on the certificate, of imports the
 * importer. Not the licensee: a carrier stands for many.
 */
@Component
public class TradersBehind {

  /**
   * What one trader traded with a partner in a code.
   *
   * @param trader the name without what two writings of it differ by
   */
  public record TraderTrade(Flow flow, String partner, HsCode hs, String trader, Trade trade) {}

  private static final String SQL =
      """
      SELECT v.flow, v.partner, l.hs_code, w.exporter_name AS trader,
        sum(l.carats) AS carats, sum(l.value_usd) AS value_usd, count(*) AS certificates
      FROM unnest(:versions::bigint[]) AS asked (id)
      JOIN counted_version v ON v.id = asked.id AND v.flow = 'EXPORT'
      JOIN counted_version_line l ON l.version_id = v.id
      JOIN certificate_content w ON w.certificate_id = v.certificate_id
      GROUP BY 1, 2, 3, 4
      UNION ALL
      SELECT v.flow, v.partner, l.hs_code, i.importer_name,
        sum(l.carats), sum(l.value_usd), count(*)
      FROM unnest(:versions::bigint[]) AS asked (id)
      JOIN counted_version v ON v.id = asked.id AND v.flow = 'IMPORT'
      JOIN counted_version_line l ON l.version_id = v.id
      JOIN import_record f ON f.id = v.import_id
      JOIN import_record i ON i.entry_number = f.entry_number AND i.version = v.version
      GROUP BY 1, 2, 3, 4
      ORDER BY 1, 2, 3, 4""";

  private static final Pattern FORM_OF_COMPANY =
      Pattern.compile(
          "( (INC|INCORPORATED|LLC|LTD|LIMITED|CORP|CORPORATION|CO|COMPANY|LLP|LP|PLC|PC|PVT|PTE|PTY|SA|SARL|SRL|SPA|NV|BV|BVBA|AG|GMBH|KG))+$");

  /** A blank between two letters that stand alone, as in {@code A B GEMS}. */
  private static final Pattern BETWEEN_INITIALS =
      Pattern.compile("(?<=(?:^| )\\p{L}) (?=\\p{L}(?: |$))");

  private final JdbcClient jdbc;

  TradersBehind(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The traders of these records, each in the version in which it counts. */
  public List<TraderTrade> of(List<CountedVersion> records) {
    return jdbc.sql(SQL)
        .param("versions", records.stream().map(CountedVersion::versionId).toArray(Long[]::new))
        .query(
            (row, number) ->
                new TraderTrade(
                    Flow.valueOf(row.getString("flow")),
                    row.getString("partner"),
                    HsCode.of(row.getString("hs_code")).orElseThrow(),
                    known(row.getString("trader")),
                    new Trade(
                        row.getBigDecimal("carats"),
                        row.getBigDecimal("value_usd"),
                        row.getLong("certificates"))))
        .list();
  }

  /**
   * A name as traders are told apart: without case, accents, punctuation and the form of the
   * company; {@code A.B. Gems, L.L.C.} and {@code AB Gems LLC} are one. Two names that are taken
   * for one make a figure look as if it had fewer traders, which is the safe side; one trader that
   * is written in ways that even so stay apart counts as two, which is not.
   */
  static String known(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toUpperCase(Locale.ROOT)
            .replaceAll("[.'’`´]", "")
            .replace("&", " AND ");
    String words = VisibleText.trimmed(plain.replaceAll("[^\\p{L}\\p{N}]+", " "));
    String letters = BETWEEN_INITIALS.matcher(words).replaceAll("");
    String bare = FORM_OF_COMPANY.matcher(letters).replaceFirst("");
    return bare.isEmpty() ? letters : bare;
  }
}
