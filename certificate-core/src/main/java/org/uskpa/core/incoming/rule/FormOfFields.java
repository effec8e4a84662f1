package org.uskpa.core.incoming.rule;

import java.util.ArrayList;
import java.util.List;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.finding.Severity;
import org.uskpa.core.goods.GoodsCheck;
import org.uskpa.core.shipment.Typed;

/** A demand that fields are there and can be read. */
abstract class FormOfFields implements ImportForm {

  private final RuleCard card;

  FormOfFields(RuleCard card) {
    this.card = card;
  }

  @Override
  public final RuleCard card() {
    return card;
  }

  /** A field that must be there. */
  record Field(String name, String what, Typed<?> typed) {}

  final List<Finding> unread(Field... fields) {
    List<Finding> findings = new ArrayList<>(0);
    for (Field field : fields) {
      if (field.typed().isBlank()) {
        findings.add(card.missing(field.name(), Severity.BLOCK, blank(field.what())));
      } else {
        field
            .typed()
            .trouble()
            .ifPresent(trouble -> findings.add(card.block(field.name(), trouble + ".")));
      }
    }
    return findings;
  }

  final GoodsCheck goods() {
    return new GoodsCheck(card, FormOfFields::blank);
  }

  private static String blank(String what) {
    return what + " is missing. Fill it in.";
  }
}
