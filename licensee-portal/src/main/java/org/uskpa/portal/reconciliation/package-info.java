/**
 * Reconciliation with others' lists by page: a list is sent, worked on in the background, and its
 * differences are looked at, given to somebody, written about and answered.
 */
@NullMarked
package org.uskpa.portal.reconciliation;

import org.jspecify.annotations.NullMarked;
