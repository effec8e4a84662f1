/** What things cost, measured on a durable server: run by {@code ./bench}, no part of the tests. */
@NullMarked
package org.uskpa.bench;

import org.jspecify.annotations.NullMarked;
