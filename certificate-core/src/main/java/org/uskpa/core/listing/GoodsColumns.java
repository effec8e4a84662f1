package org.uskpa.core.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.shipment.GoodsLine;

/** The goods of a record in columns of its own row, so that one statement reads both. */
public final class GoodsColumns {

  /** Selects the columns from a table of lines, which follows with its condition. */
  public static final String SELECT =
      """
      SELECT array_agg(hs_code ORDER BY hs_code) AS hs_codes,
             array_agg(carats::text ORDER BY hs_code) AS carats,
             array_agg(value_usd::text ORDER BY hs_code) AS values_usd""";

  private GoodsColumns() {}

  /** The goods in a row, in the order of codes; every record has some. */
  public static List<GoodsLine> read(ResultSet row) throws SQLException {
    String[] codes = texts(row, "hs_codes");
    String[] carats = texts(row, "carats");
    String[] values = texts(row, "values_usd");
    List<GoodsLine> lines = new ArrayList<>();
    for (int i = 0; i < codes.length; i++) {
      lines.add(
          new GoodsLine(
              HsCode.of(codes[i]).orElseThrow(), Carats.of(carats[i]), UsDollars.of(values[i])));
    }
    return lines;
  }

  private static String[] texts(ResultSet row, String column) throws SQLException {
    return (String[]) row.getArray(column).getArray();
  }
}
