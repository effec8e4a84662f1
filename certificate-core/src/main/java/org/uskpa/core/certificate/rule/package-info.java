/** The rules of a certificate, one class a rule, each judging the same case. */
@NullMarked
package org.uskpa.core.certificate.rule;

import org.jspecify.annotations.NullMarked;
