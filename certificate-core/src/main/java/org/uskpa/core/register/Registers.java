package org.uskpa.core.register;

/** The dated registers and settings, all periods of them, as one immutable reading. */
public record Registers() {}
