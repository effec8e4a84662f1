package org.uskpa.portal.register;

import java.util.List;
import org.uskpa.portal.page.Choice;

/**
 * A field of a register in a form.
 *
 * @param kind {@code select}, {@code words} or {@code text}
 * @param choices among which one is chosen; empty where it is typed
 */
record FieldView(
    String name, String label, String hint, String kind, List<Choice> choices, boolean optional) {}
