package org.uskpa.core.licensee;

import java.time.Instant;

/** The standing in which a licensee is now, and the moment from which it has been. */
public record LastingStanding(Standing standing, Instant since) {}
