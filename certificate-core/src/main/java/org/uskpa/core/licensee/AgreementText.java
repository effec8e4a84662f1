package org.uskpa.core.licensee;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What licensees acknowledge, word for word, in one of its versions.
 *
 * @param version from 1 on
 * @param validFrom the day from which it is in force, until the next version is
 * @param sha256 of the text as UTF-8, in small hexadecimal digits
 * @param source where the wording comes from
 */
public record AgreementText(
    int version,
    LocalDate validFrom,
    String text,
    String sha256,
    String source,
    Instant recordedAt,
    String recordedBy) {}
