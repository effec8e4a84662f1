/**
 * A real PostgreSQL for tests: one server a run, one migrated template, a fresh copy for each test
 * class, connected to as the application's own role.
 */
@NullMarked
package org.uskpa.core.database;

import org.jspecify.annotations.NullMarked;
