package org.uskpa.portal.page;

/**
 * How far a long work has come, as a page tells it.
 *
 * @param address where a script asks for it again
 * @param said in words
 * @param done of so many
 * @param of how many in all; 0 while that is not known
 */
public record Progress(String address, String said, long done, long of) {}
