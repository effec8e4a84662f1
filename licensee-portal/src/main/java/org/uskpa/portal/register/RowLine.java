package org.uskpa.portal.register;

/**
 * A row of a register as a page shows it.
 *
 * @param key as addresses have it
 * @param says a line for each field
 * @param days from when until when
 * @param news what lies ahead of it, such as {@code Takes effect on April 1, 2026}; empty for
 *     nothing
 * @param changeable whether whoever looks may change it
 */
record RowLine(
    String key,
    String name,
    String says,
    String days,
    String source,
    String news,
    boolean changeable) {}
