package org.uskpa.core.load;

import java.util.List;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.incoming.rule.ImportCase;

/**
 * An import of a file and what the rules found.
 *
 * @param findings recorded with it
 */
record JudgedImport(ImportCase arrived, List<Finding> findings) {}
