package org.uskpa.statistics.release;

/** A quarter was released; whoever listens after the commit finds its frozen rows. */
public record QuarterReleased(Edition edition) {}
