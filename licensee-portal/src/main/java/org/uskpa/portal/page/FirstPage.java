package org.uskpa.portal.page;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.uskpa.portal.security.ForSignedIn;
import org.uskpa.portal.security.SignedIn;

/** What is due and what is new, for the person signed in. */
@Controller
@ForSignedIn
class FirstPage {

  private final List<FirstPageSection> sections;

  FirstPage(ObjectProvider<FirstPageSection> sections) {
    this.sections = sections.orderedStream().toList();
  }

  @GetMapping("/")
  String show(@AuthenticationPrincipal SignedIn person, Model model) {
    model.addAttribute("person", person);
    model.addAttribute(
        "sections",
        sections.stream()
            .map(section -> section.section(person))
            .flatMap(Optional::stream)
            .toList());
    return "page/first";
  }
}
