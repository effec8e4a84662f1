package org.uskpa.core.incoming.rule;

import java.util.List;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;

/** One thing an import is held against; a pure function of the case. */
public sealed interface ImportCheck permits ImportForm, ImportRule {

  /** Its name, what it demands and what it rests on. */
  RuleCard card();

  /** Every finding in the case; empty when the case is in order. */
  List<Finding> check(ImportCase arrived);
}
