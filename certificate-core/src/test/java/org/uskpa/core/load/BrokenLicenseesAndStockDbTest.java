package org.uskpa.core.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.database.CoreDbTest;

@CoreDbTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenLicenseesAndStockDbTest {

  @Autowired private LoadRecords load;
  @Autowired private JdbcClient jdbc;

  @BeforeAll
  void someLicenseesAndNumbersAreThere() {
    Year2018.loadThrough(RecordKind.STOCK, load);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          X42,New,DEALER,5 Main St,2018-01-02,,;             licensee_number; row-readable;  such as L005
          L042,,DEALER,5 Main St,2018-01-02,,;               name;            row-readable;  Fill it in
          L042,\u200B\uFEFF,DEALER,5 Main St,2018-01-02,,; name;            row-readable;  Fill it in
          L042,New,DEALER,\u00A0\u00AD,2018-01-02,,;       address;         row-readable;  Fill it in
          L042,\u2060=1+1,DEALER,5 Main St,2018-01-02,,;    name;            file-formula;  spreadsheet formula
          L042,钻石,DEALER,5 Main St,2018-01-02,,;           name;            licensee-printable; Latin letters
          L042,New,BROKER,5 Main St,2018-01-02,,;            kind;            row-readable;  COMMON_CARRIER or a DEALER
          L042,New,DEALER,5 Main St,2018-02-30,,;            admitted_on;     row-readable;  in the calendar
          L042,New,DEALER,5 Main St,2999-01-02,,;            admitted_on;     row-dates;     in the future
          L042,New,DEALER,5 Main St,2018-01-02,2017-01-02,;  last_review_on;  row-dates;     Correct one of the dates
          L042,New,DEALER,5 Main St,2018-01-02,,2017-05-02;  acknowledged_on; row-dates;     Correct one of the dates
          L005,New,DEALER,5 Main St,2018-01-02,,;            licensee_number; row-not-known; change a licensee on its own page
          """)
  void aBrokenLicenseeIsNamedAndNoneIsLoaded(String row, String field, String rule, String remedy) {
    String good = "L041,Good,DEALER,5 Main St,2018-01-02,,\n";
    String heading =
        "licensee_number,name,kind,address,admitted_on,last_review_on,acknowledged_on\n";

    refusedAtLineThree(RecordKind.LICENSEES, heading + good + row + "\n", field, rule, remedy);

    assertThat(count("licensee")).isEqualTo(18);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          L999,US50101,US50125,2018-02-01; licensee_number; row-licensee;  Load the licensees first
          L005,50101,US50125,2018-02-01;   first_number;    row-readable;  such as US41001
          L005,US50101,,2018-02-01;        last_number;     row-readable;  Fill it in
          L005,US50125,US50101,2018-02-01; last_number;     row-range;     before it begins
          L005,US050101,US050125,2018-02-01; first_number;  row-range;     carry 5
          L005,US50101,US050125,2018-02-01; last_number;    row-range;     different lengths
          L005,US50101,US60101,2018-02-01; last_number;     row-range;     Split the range over several rows
          L005,US50101,US50125,2999-02-01; allotted_on;     row-dates;     Correct the date
          L005,US50101,US50125,2004-02-01; allotted_on;     row-dates;     before the admission of L005
          L005,US50101,US50125,2002-12-31; allotted_on;     row-readable;  when the scheme began
          L005,US41020,US41030,2018-02-01; first_number;    row-not-known; 11 numbers from US41020 to US41030
          L005,US50020,US50030,2018-02-01; first_number;    row-not-known; an earlier row of this file
          """)
  void aBrokenRangeIsNamedAndNoneIsLoaded(String row, String field, String rule, String remedy) {
    String good = "L005,US50001,US50025,2018-02-01\n";
    String heading = "licensee_number,first_number,last_number,allotted_on\n";

    refusedAtLineThree(RecordKind.STOCK, heading + good + row + "\n", field, rule, remedy);

    assertThat(count("stock_number")).isEqualTo(1200);
  }

  @ParameterizedTest
  @CsvSource({"2", "3"})
  void aLicenseeThatStandsTwiceInAFileIsFoundOnBothRows(int line) {
    String file =
        """
        licensee_number,name,kind,address,admitted_on,last_review_on,acknowledged_on
        L041,Good,DEALER,5 Main St,2018-01-02,,
        l041,Other,DEALER,5 Main St,2018-01-02,,
        """;

    assertThat(
            ((LoadOutcome.Refused)
                    Year2018.load(RecordKind.LICENSEES, TextFile.of(file), false, load))
                .findings()
                .blocking())
        .anyMatch(found -> found.line() == line && found.finding().message().contains("2 times"));
  }

  private void refusedAtLineThree(
      RecordKind kind, String text, String field, String rule, String remedy) {
    LoadOutcome outcome = Year2018.load(kind, TextFile.of(text), false, load);

    assertThat(outcome).isInstanceOf(LoadOutcome.Refused.class);
    assertThat(((LoadOutcome.Refused) outcome).findings().blocking())
        .hasSize(1)
        .allSatisfy(
            found -> {
              assertThat(found.line()).isEqualTo(3);
              assertThat(found.finding().field()).isEqualTo(field);
              assertThat(found.finding().rule()).isEqualTo(rule);
              assertThat(found.finding().message()).contains(remedy);
            });
  }

  private long count(String table) {
    return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }
}
