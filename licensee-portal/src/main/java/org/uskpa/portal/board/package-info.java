/** The figures for the USKPA's board, on one page, each with the list behind it. */
@NullMarked
package org.uskpa.portal.board;

import org.jspecify.annotations.NullMarked;
