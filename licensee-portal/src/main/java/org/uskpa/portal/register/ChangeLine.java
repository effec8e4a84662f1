package org.uskpa.portal.register;

import java.util.UUID;

/**
 * A change on record as a list shows it.
 *
 * @param tone of the state's tag
 */
record ChangeLine(
    UUID id,
    String register,
    String names,
    String from,
    String source,
    String by,
    String state,
    String tone) {}
