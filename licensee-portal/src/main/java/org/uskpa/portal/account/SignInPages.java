package org.uskpa.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.security.ForEveryone;
import org.uskpa.portal.security.ForSignedIn;
import org.uskpa.portal.security.FreshSignInByPassword;
import org.uskpa.portal.security.KeptForm;
import org.uskpa.portal.security.SignInPaths;
import org.uskpa.portal.security.SignedIn;

/** The pages of the door. Spring Security itself takes what is sent to {@code /login}. */
@Controller
class SignInPages {

  private static final String USERNAME = "username";

  private static final String WRONG =
      "The user name or the password is not right, or sign-in with this name rests for a while after"
          + " several failures. Try again, or ask whoever keeps your account for a new password.";

  private final List<DemoPeople> demo;

  SignInPages(ObjectProvider<DemoPeople> demo) {
    this.demo = demo.stream().toList();
  }

  @ForEveryone
  @GetMapping(SignInPaths.LOGIN)
  String signIn(
      @AuthenticationPrincipal @Nullable SignedIn person,
      @RequestParam(required = false) @Nullable String error,
      @RequestParam(required = false) @Nullable String ended,
      @RequestParam(required = false) @Nullable String out,
      HttpServletRequest request,
      Model model) {
    if (person != null) {
      return "redirect:/";
    }
    String name = nameLastTried(request);
    Form form = Form.of(Map.of(USERNAME, name));
    model.addAttribute(
        "form", error == null ? form : form.with(List.of(AccountRule.PASSWORD.blocks("", WRONG))));
    model.addAttribute("ended", ended != null);
    model.addAttribute("out", out != null);
    model.addAttribute("demo", demo);
    return "account/sign-in";
  }

  /** The session ended while a form was open; the page holds what was typed. */
  @ForEveryone
  @RequestMapping(SignInPaths.ENDED)
  String ended(HttpServletRequest request, Model model) {
    Form form = Form.of(Map.of(USERNAME, ""));
    model.addAttribute(
        "form",
        request.getAttribute("signInFailed") == null
            ? form
            : form.with(List.of(AccountRule.PASSWORD.blocks("", WRONG))));
    model.addAttribute("kept", KeptForm.in(request));
    return "account/sign-in-ended";
  }

  /** Signed in again: the form that was held can be sent. */
  @ForSignedIn
  @PostMapping(SignInPaths.SEND_AGAIN)
  String sendAgain(HttpServletRequest request, Model model) {
    model.addAttribute("kept", KeptForm.in(request));
    return "account/send-again";
  }

  @ForSignedIn
  @GetMapping(SignInPaths.AGAIN)
  String again(@RequestParam(defaultValue = "/") String to, Model model) {
    model.addAttribute("form", Form.empty());
    model.addAttribute("to", KeptForm.isOwnPath(to) ? to : "/");
    return "account/sign-in-again";
  }

  /** The password came along and {@link FreshSignInByPassword} has looked at it. */
  @ForSignedIn
  @PostMapping(SignInPaths.AGAIN)
  String againDone(
      @RequestParam(defaultValue = "/") String to, HttpServletRequest request, Model model) {
    if (!FreshSignInByPassword.failed(request)) {
      return "redirect:" + (KeptForm.isOwnPath(to) ? to : "/");
    }
    model.addAttribute("form", wrongAgain());
    model.addAttribute("to", KeptForm.isOwnPath(to) ? to : "/");
    return "account/sign-in-again";
  }

  /** A form asks for a fresh sign-in; the page holds it and sends it on with the password. */
  @ForSignedIn
  @PostMapping(SignInPaths.AGAIN_FOR_FORM)
  String againForForm(HttpServletRequest request, Model model) {
    model.addAttribute("form", FreshSignInByPassword.failed(request) ? wrongAgain() : Form.empty());
    model.addAttribute("kept", KeptForm.in(request));
    return "account/sign-in-again";
  }

  private static Form wrongAgain() {
    return Form.empty()
        .with(
            List.of(
                AccountRule.PASSWORD.blocks(
                    "",
                    "This is not your password, or sign-in rests for a while after several failures.")));
  }

  private static String nameLastTried(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(SignInPaths.NAME_LAST_TRIED) instanceof String name)) {
      return "";
    }
    session.removeAttribute(SignInPaths.NAME_LAST_TRIED);
    return name;
  }
}
