@NullMarked
package org.uskpa.portal.review;

import org.jspecify.annotations.NullMarked;
