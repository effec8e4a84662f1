/** Reviews of licensees: the programme, each review for its body, and as its licensee reads it. */
@NullMarked
package org.uskpa.portal.review;

import org.jspecify.annotations.NullMarked;
