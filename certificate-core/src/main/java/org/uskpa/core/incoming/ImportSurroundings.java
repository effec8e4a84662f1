package org.uskpa.core.incoming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uskpa.core.incoming.rule.ImportCase;
import org.uskpa.core.incoming.rule.SeenImport;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.register.Registers;
import org.uskpa.core.shipment.EntryNumber;
import org.uskpa.core.shipment.ForeignNumber;
import org.uskpa.core.shipment.ImportDeclaration;

/** Gathers all that the form and the rules of imports look at, with one statement for many. */
@Component
public class ImportSurroundings {

  private final JdbcClient jdbc;
  private final KnownRegisters registers;

  ImportSurroundings(JdbcClient jdbc, KnownRegisters registers) {
    this.jdbc = jdbc;
    this.registers = registers;
  }

  /**
   * The cases in the order asked. Imports asked about together do not see each other: whoever loads
   * many compares them among themselves.
   *
   * @param backEntry whether they are records of the past, entered later
   */
  public List<ImportCase> gather(
      List<ImportDeclaration> declared, boolean backEntry, LocalDate today) {
    Registers read = registers.current();
    Map<ForeignNumber, List<SeenImport>> seen = seen(declared);
    return declared.stream()
        .map(
            one ->
                new ImportCase(
                    one,
                    today,
                    backEntry,
                    one.number().read().map(seen::get).orElse(List.of()).stream()
                        .filter(
                            other ->
                                !one.entryNumber().read().filter(other.entry()::equals).isPresent())
                        .toList(),
                    read))
        .toList();
  }

  private Map<ForeignNumber, List<SeenImport>> seen(List<ImportDeclaration> declared) {
    List<ForeignNumber> numbers =
        declared.stream().flatMap(one -> one.number().read().stream()).distinct().toList();
    Map<ForeignNumber, List<SeenImport>> seen = new HashMap<>();
    numbers.forEach(number -> seen.put(number, new ArrayList<>()));
    jdbc.sql(
            """
            SELECT i.prefix, i.digits, i.entry_number, i.entered_on
            FROM unnest(:prefixes::text[], :digits::text[]) AS asked (prefix, digits)
            JOIN import_record i ON i.prefix = asked.prefix AND i.digits = asked.digits AND i.ended_at IS NULL
            ORDER BY i.id
            """)
        .param("prefixes", numbers.stream().map(ForeignNumber::issuer).toArray(String[]::new))
        .param("digits", numbers.stream().map(ForeignNumber::digits).toArray(String[]::new))
        .query(
            row -> {
              List<SeenImport> others =
                  seen.get(new ForeignNumber(row.getString("prefix"), row.getString("digits")));
              if (others != null) {
                others.add(
                    new SeenImport(
                        new EntryNumber(row.getString("entry_number")),
                        row.getObject("entered_on", LocalDate.class)));
              }
            });
    return seen;
  }
}
