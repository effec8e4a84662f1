/**
 * The certificate and its life: drafts, validation, export, void, and what is written with each
 * step.
 */
@NullMarked
package org.uskpa.core.certificate;

import org.jspecify.annotations.NullMarked;
