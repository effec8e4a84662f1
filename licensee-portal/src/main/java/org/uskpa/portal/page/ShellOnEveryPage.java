package org.uskpa.portal.page;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.uskpa.portal.security.SignedIn;

/** Puts the frame's contents into every model, under {@code shell}. */
@ControllerAdvice
class ShellOnEveryPage {

  private final List<NavigationItem> items;
  private final boolean demo;

  ShellOnEveryPage(ObjectProvider<NavigationItem> items, Environment environment) {
    this.items = items.stream().sorted(Comparator.comparingInt(NavigationItem::order)).toList();
    this.demo = environment.acceptsProfiles(Profiles.of("demo"));
  }

  @ModelAttribute("shell")
  Shell shell(@AuthenticationPrincipal @Nullable SignedIn signedIn) {
    List<NavigationItem> own =
        signedIn == null ? List.of() : items.stream().filter(item -> item.isFor(signedIn)).toList();
    Navigation navigation =
        signedIn == null ? new Navigation(List.of(), List.of()) : Navigation.of(own, signedIn::may);
    return new Shell(signedIn, navigation, demo);
  }
}
