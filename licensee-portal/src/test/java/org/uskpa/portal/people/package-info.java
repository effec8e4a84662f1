/** People for tests: accounts of every role, signed in by password as in life. */
@NullMarked
package org.uskpa.portal.people;

import org.jspecify.annotations.NullMarked;
