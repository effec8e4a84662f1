/** What a PostgreSQL server needs before the first migration: two roles, a database, and rights. */
@NullMarked
package org.uskpa.core.schema;

import org.jspecify.annotations.NullMarked;
