package org.uskpa.portal.issue;

import java.time.LocalDate;
import java.util.List;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.FieldId;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.Step;

/**
 * What a step of a draft shows around its fields.
 *
 * @param number the certificate's
 * @param version what a command on the draft names as the version that was seen
 * @param step the one shown
 * @param steps all of them, as the indicator shows them
 * @param base what the step's fields held when the page was made, as a digest: a save compares it
 * @param saved when and by whom the draft was saved, in words
 * @param sentBack the words with which it was sent back; empty for none
 * @param totals what the lines add up to; empty for none
 * @param carrier whether the licensee may issue for third parties
 * @param expiryHint how long the certificate may be valid
 * @param choices what there is to choose from
 * @param earlierConsignees consignees of earlier certificates
 * @param judgedOn the day by whose registers the draft is judged
 * @param form everything typed
 */
record DraftPage(
    String number,
    int version,
    DraftStep step,
    List<Step> steps,
    String base,
    String saved,
    String sentBack,
    String totals,
    boolean carrier,
    String expiryHint,
    FieldChoices choices,
    List<Choice> earlierConsignees,
    LocalDate judgedOn,
    Form form) {

  DraftPage {
    steps = List.copyOf(steps);
    earlierConsignees = List.copyOf(earlierConsignees);
  }

  /** Where the step is shown, and sent to. */
  public String address() {
    return "/certificates/%s/%s".formatted(number, step.path());
  }

  /** Where what is typed goes while the page stays. */
  public String autosaveAddress() {
    return address() + "/autosave";
  }

  /** Where a field is checked when it is left. */
  public String checkAddress(String field) {
    return "%s/check/%s".formatted(address(), FieldId.of(field));
  }

  /** The fragment that shows a field: its name, of a line's field the part after the line. */
  public String kindOf(String field) {
    return field.substring(field.lastIndexOf('.') + 1);
  }

  public List<String> lineFields(int index) {
    return DraftStep.lineFields(index);
  }

  public boolean showsTotals() {
    return step == DraftStep.GOODS;
  }

  public List<Choice> hsCodes(String field) {
    return choices.hsCodes(form.value(field));
  }

  public List<Choice> destinations() {
    return choices.countries(form.value(FieldNames.DESTINATION));
  }

  /** Countries where diamonds may have been mined, to help whoever knows the name alone. */
  public List<Choice> origins() {
    return choices.countries("");
  }

  public List<Choice> containerTypes() {
    return choices.containerTypes(form.value(FieldNames.CONTAINER_TYPE), judgedOn);
  }

  /** Ports of that day, to help whoever knows the name alone. */
  public List<Choice> ports() {
    return choices.ports(judgedOn);
  }

  public List<Choice> modes() {
    return choices.modes(form.value(FieldNames.MODE));
  }

  public List<Choice> zones() {
    return choices.zones(form.value(FieldNames.DEPARTURE_ZONE));
  }
}
