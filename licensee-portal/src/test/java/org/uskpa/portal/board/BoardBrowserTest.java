package org.uskpa.portal.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.portal.browser.Browsers;
import org.uskpa.portal.browser.PortalBrowserTest;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;

/** Before a meeting of the board, and a reviewer's calendar. Today is 2 March 2026. */
@PortalBrowserTest
class BoardBrowserTest {

  @Autowired private Browsers browsers;
  @Autowired private TestPeople people;
  @Autowired private ApplicationContext context;

  @ParameterizedTest
  @EnumSource(Variant.class)
  void an_administrator_comes_to_the_board_and_opens_what_is_behind_a_figure(Variant variant) {
    LifeForTests life = new LifeForTests(context);
    Licensee dealer = life.dealer();
    life.exported(dealer);
    life.voided(dealer);
    try (Visitor administrator = browsers.visitor(variant)) {
      administrator.signIn(people.of(Role.ADMINISTRATOR)).follow("Board");
      PortalPage board = new PortalPage(administrator, "Figures for the board");
      administrator.picture("board");
      board.type("Licensees, reviews and certificates as of", "3/1/2026");
      board.press("Show");
      board = new PortalPage(administrator, "Figures for the board");
      assertThat(board.words()).contains("Licensees at the end of Mar 1, 2026");
      administrator.page().locator("#standings-body .kp-board__figure").first().click();
      assertThat(new PortalPage(administrator, "Licensees").field("As they stood on").inputValue())
          .isEqualTo("2026-03-01");
    }
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void a_reviewer_comes_to_the_calendar_of_the_own_body(Variant variant) {
    new LifeForTests(context).dealer();
    try (Visitor reviewer = browsers.visitor(variant)) {
      reviewer.signIn(people.of(Role.REVIEWER, Agency.STATE)).follow("Reviews");
      PortalPage programme = new PortalPage(reviewer, "Reviews of licensees");
      reviewer.picture("reviews");
      programme.follow("Calendar of reviews");
      PortalPage calendar = new PortalPage(reviewer, "Calendar of reviews");
      assertThat(calendar.words()).contains("March 2026", "August 2026");
      reviewer.picture("calendar");
      reviewer.page().waitForDownload(() -> calendar.follow("Calendar file (.ics)")).path();
    }
  }

  /** The board takes it into a meeting on paper: two sheets at the most. */
  @Test
  void the_board_prints_on_two_sheets() throws IOException {
    new LifeForTests(context).exported(new LifeForTests(context).dealer());
    try (Visitor administrator = browsers.visitor(Variant.WIDE)) {
      administrator.signIn(people.of(Role.ADMINISTRATOR));
      administrator.goTo("/board");
      new PortalPage(administrator, "Figures for the board");
      administrator.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      administrator.picture("board-printed");
      try (PDDocument paper =
          Loader.loadPDF(administrator.page().pdf(new Page.PdfOptions().setFormat("Letter")))) {
        assertThat(paper.getNumberOfPages()).isBetween(1, 2);
      }
    }
  }

  /** Wherever somebody looks from a wide desk, the navigation is one row and holds every way. */
  @ParameterizedTest
  @EnumSource(Role.class)
  void the_navigation_is_one_row(Role role) {
    new LifeForTests(context);
    try (Visitor visitor = browsers.visitor(Variant.WIDE)) {
      visitor.signIn(people.of(role));
      assertThat(visitor.page().locator(".kp-nav").boundingBox().height)
          .as(role.name().toLowerCase(Locale.ROOT))
          .isLessThan(60);
    }
  }
}
