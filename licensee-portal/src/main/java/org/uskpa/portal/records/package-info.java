/**
 * Files of records of the past: sent, checked, looked at finding by finding, loaded. The work
 * itself is the core's; here is where a file waits, how far the work has come, and what was found.
 */
@NullMarked
package org.uskpa.portal.records;

import org.jspecify.annotations.NullMarked;
