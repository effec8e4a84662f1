package org.uskpa.core.load;

import java.util.List;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.licensee.Licensee;

/**
 * A certificate of a file and what the rules found.
 *
 * @param findings nothing but warnings, when it is written
 */
record JudgedCertificate(CertificateEntry entry, Licensee licensee, List<Finding> findings) {}
