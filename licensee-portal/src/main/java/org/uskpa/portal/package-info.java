/** The web application for every audience: licensees, Census, the USKPA, agencies, CBP. */
@NullMarked
package org.uskpa.portal;

import org.jspecify.annotations.NullMarked;
