/** The rules of a certificate, each by a table of cases. */
@NullMarked
package org.uskpa.core.certificate.rule;

import org.jspecify.annotations.NullMarked;
