@NullMarked
package org.uskpa.portal.demo;

import org.jspecify.annotations.NullMarked;
