package org.uskpa.core.licensee;

import java.time.LocalDate;

/**
 * A firm that the USKPA admitted: it may hold numbered certificates and issue on them.
 *
 * @param id the key that people and commands of the licensee carry
 * @param number such as {@code L005}
 */
public record Licensee(
    long id, String number, String name, LicenseeKind kind, String address, LocalDate admittedOn) {}
