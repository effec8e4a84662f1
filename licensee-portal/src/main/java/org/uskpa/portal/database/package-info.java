/**
 * The database when the portal starts: a configured server, or one of its own in the data folder.
 */
@NullMarked
package org.uskpa.portal.database;

import org.jspecify.annotations.NullMarked;
