package org.uskpa.core.admission;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.licensee.LicenseeKind;

/**
 * A company's application for a licence, as it came.
 *
 * @param receivedOn the day it came
 * @param words what is to be known of it; may be empty
 * @param recordedBy the user name
 * @param licenseeNumber of the licensee that came of it, such as {@code L019}; null before
 */
public record Application(
    long id,
    String name,
    LicenseeKind kind,
    String address,
    LocalDate receivedOn,
    String words,
    Instant recordedAt,
    String recordedBy,
    ApplicationState state,
    @Nullable String licenseeNumber) {}
