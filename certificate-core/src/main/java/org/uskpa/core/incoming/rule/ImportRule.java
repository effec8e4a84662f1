package org.uskpa.core.incoming.rule;

/**
 * A rule of law or good sense about an import. An import is a fact: a finding never keeps it from
 * being recorded but is recorded with it and goes to CBP. One that blocks tells of a breach, one
 * that warns of something odd.
 */
public non-sealed interface ImportRule extends ImportCheck {}
