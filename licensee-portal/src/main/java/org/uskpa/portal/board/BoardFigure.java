package org.uskpa.portal.board;

/**
 * A figure with the list behind it.
 *
 * @param count how many the list holds
 * @param href where the list stands
 * @param about what is counted, in words, for whoever hears the figure alone
 */
record BoardFigure(long count, String href, String about) {}
