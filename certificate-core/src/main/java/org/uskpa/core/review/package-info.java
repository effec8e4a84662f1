/**
 * Reviews of licensees: whom to review next and why, and each review from its planning through the
 * sample, the checklist, findings and answers to its closing by a second person.
 */
@NullMarked
package org.uskpa.core.review;

import org.jspecify.annotations.NullMarked;
