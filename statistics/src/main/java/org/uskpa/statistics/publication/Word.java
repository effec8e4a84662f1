package org.uskpa.statistics.publication;

import java.time.Instant;

/** Somebody of Census answers for an edition of which not everything is protected. */
public record Word(String words, Instant givenAt, String givenBy) {}
