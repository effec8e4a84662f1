package org.uskpa.core.load;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.licensee.Licensee;

/**
 * A certificate of a file and what the rules found.
 *
 * @param destinationParticipant of the destination on the date by which the record was judged; null
 *     when it belonged to none
 * @param findings nothing but warnings, when it is written
 */
record JudgedCertificate(
    CertificateEntry entry,
    Licensee licensee,
    @Nullable String destinationParticipant,
    List<Finding> findings) {}
