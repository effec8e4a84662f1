/**
 * What people are told and to whom, in words that the portal gives; and the outbox from which it
 * goes out by mail.
 */
@NullMarked
package org.uskpa.core.notice;

import org.jspecify.annotations.NullMarked;
