package org.uskpa.core.incoming.rule;

/**
 * A demand on the form of an import. What fails it is malformed, no record of a fact, and is
 * refused: its findings always block.
 */
public non-sealed interface ImportForm extends ImportCheck {}
