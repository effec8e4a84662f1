package org.uskpa.portal.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Role;

/** Today is 2 March 2026. */
@PortalWebTest
@FreshDatabase(FreshDatabase.Life.METHOD)
class RegisterPagesWebTest {

  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

  @Autowired private ApplicationContext context;
  @Autowired private TestPeople people;
  @Autowired private KnownRegisters registers;

  private LifeForTests life;
  private Visit administrator;

  @BeforeEach
  void begin() {
    life = new LifeForTests(context);
    administrator = people.visit(Role.ADMINISTRATOR);
  }

  private static String[] fields(Document form, String... typed) {
    Map<String, String> all = new HashMap<>();
    Element element = form.select("main form").last();
    element
        .select("input[name], select[name], textarea[name]")
        .forEach(
            input -> {
              boolean chosen =
                  switch (input.attr("type")) {
                    case "checkbox" -> false;
                    case "radio" -> input.hasAttr("checked");
                    default -> true;
                  };
              if (chosen) {
                all.put(
                    input.attr("name"),
                    input.tagName().equals("textarea") ? input.text() : input.val());
              }
            });
    for (int i = 0; i < typed.length; i += 2) {
      all.put(typed[i], typed[i + 1]);
    }
    all.remove("_csrf");
    List<String> pairs = new ArrayList<>();
    all.forEach(
        (name, value) -> {
          pairs.add(name);
          pairs.add(value);
        });
    return pairs.toArray(String[]::new);
  }

  private static String[] with(String[] pairs, String... more) {
    String[] all = Arrays.copyOf(pairs, pairs.length + more.length);
    System.arraycopy(more, 0, all, pairs.length, more.length);
    return all;
  }

  private Document validityChecked(String days, String from) {
    Document form = administrator.page("/registers/setting/change?row=certificate-validity-days");
    assertThat(form.select("input[name=value]").val()).isEqualTo("60");
    return administrator.followed(
        "/registers/setting/check",
        fields(
            form,
            "value",
            days,
            "effectiveOn",
            from,
            "source",
            "Board of 2026-03-01",
            "reason",
            "Shorter"));
  }

  @Test
  void a_setting_is_changed_from_a_day_on_and_seen_before() {
    Document check = validityChecked("45", "4/1/2026");

    assertThat(check.select("#difference tbody").text()).contains("60", "45");
    assertThat(registers.current().settings().certificateValidityDays(APRIL)).isEqualTo(60);

    Document done = administrator.followed("/registers/setting", fields(check));

    assertThat(done.select("h1").text()).isEqualTo("Settings: change of Apr 1, 2026");
    assertThat(registers.current().settings().certificateValidityDays(APRIL)).isEqualTo(45);
    assertThat(registers.current().settings().certificateValidityDays(APRIL.minusDays(1)))
        .isEqualTo(60);
    assertThat(administrator.page("/registers").select("#ahead").text())
        .contains("Certificate validity days", "Takes effect on Apr 1, 2026");
    assertThat(administrator.page("/registers/setting").select("#setting").text())
        .contains("Takes effect on Apr 1, 2026", "Ends with Mar 31, 2026");
    assertThat(administrator.page("/journal/register/setting").select(".kp-steps-taken").text())
        .contains("Board of 2026-03-01", "Shorter");
  }

  @Test
  void a_change_ahead_is_withdrawn_with_a_reason() {
    Document done =
        administrator.followed("/registers/setting", fields(validityChecked("45", "4/1/2026")));
    String address = done.select("form[action$=/withdraw]").attr("action");

    Document refused = administrator.refused(address, "reason", " ");
    assertThat(refused.select("#error-summary a").eachAttr("href")).containsExactly("#reason");

    Document gone = administrator.followed(address, "reason", "Not yet");
    assertThat(gone.select("main").text()).contains("Withdrawn", "Not yet");
    assertThat(gone.select("form[action$=/withdraw]")).isEmpty();
    assertThat(registers.current().settings().certificateValidityDays(APRIL)).isEqualTo(60);
  }

  @Test
  void what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost() {
    Document form = administrator.page("/registers/setting/change?row=certificate-validity-days");

    Document refused =
        administrator.refused(
            "/registers/setting/check",
            fields(form, "value", "soon", "effectiveOn", "2/1/2026", "reason", "Typed"));

    assertThat(refused.select("#error-summary a").eachAttr("href")).contains("#value");
    assertThat(refused.select("[name=value]").val()).isEqualTo("soon");
    assertThat(refused.select("[name=reason]").text()).isEqualTo("Typed");
    Document past =
        administrator.refused(
            "/registers/setting/check", fields(form, "value", "30", "effectiveOn", "2/1/2026"));
    assertThat(past.select("#error-summary a").eachAttr("href"))
        .containsExactlyInAnyOrder("#effectiveOn", "#source", "#reason");
  }

  @Test
  void who_looked_before_somebody_else_changed_a_register_looks_again() {
    Document mine = validityChecked("45", "4/1/2026");
    administrator.followed("/registers/setting", fields(validityChecked("50", "3/10/2026")));

    Document again = administrator.refused("/registers/setting", fields(mine));

    assertThat(again.select("#error-summary").text()).contains("changed since you looked");
    assertThat(again.select("#difference tbody").text()).contains("50", "45");
    administrator.followed("/registers/setting", fields(again));
    assertThat(registers.current().settings().certificateValidityDays(APRIL)).isEqualTo(45);
  }

  @Test
  void the_dry_run_names_the_drafts_that_a_restriction_would_stop() {
    Licensee dealer = life.dealer();
    Map<String, String> typed = new HashMap<>(life.inOrder(dealer));
    typed.put(FieldNames.DEPARTURE_DATE, "2026-04-03");
    String draft = life.draft(dealer, typed).number().value();
    Document form = administrator.page("/registers/restriction/change");

    Document check =
        administrator.followed(
            "/registers/restriction/check",
            fields(
                form,
                "code",
                "botswana-test",
                "direction",
                "EXPORT",
                "concerns",
                "ORIGIN",
                "country",
                "BW",
                "hs_codes",
                "7102.31",
                "severity",
                "BLOCK",
                "basis",
                "REGULATION",
                "message",
                "May not leave.",
                "effectiveOn",
                "4/1/2026",
                "source",
                "An order",
                "reason",
                "Ordered"));

    assertThat(check.select("#dry-run").text()).isEqualTo("One open draft would be stopped.");
    assertThat(check.select("#drafts tbody").text())
        .contains(draft, dealer.number(), "May not leave.");
    administrator.followed("/registers/restriction", fields(check));
    assertThat(administrator.page("/registers/restriction").select("#restriction").text())
        .contains("botswana-test", "Botswana (BW)", "Takes effect on Apr 1, 2026");
  }

  /** The list as it stands, in the wording of notices, with one line changed or left out. */
  private String noticeText(String without, String more) {
    Participants participants = registers.current().participants();
    return participants.listings().stream()
            .filter(listing -> listing.during().contains(APRIL))
            .map(listing -> listing.participant())
            .filter(code -> !code.equals("US") && !code.equals(without))
            .map(
                code ->
                    switch (code) {
                      case "CI" -> "Côte d'Ivoire—Ministry of Mines and Energy.";
                      case "CD" -> "• Democratic Republic of the Congo—Ministry of Mines.";
                      case "KR" -> "Republic of Korea — Ministry of Trade";
                      case "TW" -> "Chinese Taipei—Bureau of Foreign Trade";
                      default -> participants.nameOf(code) + "—An authority.";
                    })
            .collect(Collectors.joining("\n"))
        + "\n"
        + more;
  }

  private Document noticeChecked(String... typed) {
    Document form = administrator.page("/registers/us-list/notice");
    return administrator.followed(
        "/registers/us-list/notice/check",
        fields(
            form,
            with(
                new String[] {
                  "source",
                  "91 FR 12345 of 2026-03-02",
                  "effectiveOn",
                  "4/1/2026",
                  "reason",
                  "Published"
                },
                typed)));
  }

  @Test
  void a_notice_changes_the_list_once_its_difference_was_seen() {
    Document check =
        noticeChecked(
            "text",
            noticeText("PA", "Mauritania—Ministry of Mines\nUnited States\nGhana\nHong Kong"));

    assertThat(check.select("#difference tbody th").eachText())
        .anyMatch(text -> text.contains("Mauritania (MR)"))
        .anyMatch(text -> text.contains("Panama (PA)"))
        .noneMatch(text -> text.contains("Angola"));
    assertThat(check.select("#unread")).isEmpty();
    administrator.followed("/registers/us-list/notice", fields(check));

    Participants participants = registers.current().participants();
    assertThat(participants.listed("MR", APRIL.minusDays(1))).isEmpty();
    assertThat(participants.listed("MR", APRIL)).isPresent();
    assertThat(participants.participantOf("MR", APRIL)).contains("MR");
    assertThat(participants.nameOf("MR")).isEqualTo("Mauritania");
    assertThat(participants.listed("PA", APRIL.minusDays(1))).isPresent();
    assertThat(participants.listed("PA", APRIL)).isEmpty();
    assertThat(participants.listed("US", APRIL)).isPresent();
    assertThat(participants.listInForce(APRIL).orElseThrow().citation())
        .isEqualTo("91 FR 12345 of 2026-03-02");
    assertThat(participants.listInForce(APRIL.minusDays(1)).orElseThrow().citation())
        .startsWith("90 FR 11454");
  }

  @Test
  void a_line_nobody_knows_is_shown_and_somebody_says_what_it_is() {
    Document form = administrator.page("/registers/us-list/notice");
    String text = "Participants:\n" + noticeText("", "Belgium\nAtlantis—Ministry of Waves");
    String[] sent =
        fields(
            form,
            "source",
            "91 FR 1",
            "effectiveOn",
            "4/1/2026",
            "reason",
            "Published",
            "text",
            text);

    Document refused = administrator.refused("/registers/us-list/notice/check", sent);
    assertThat(refused.select("#unread li").eachText())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("Line 1: Participants:"))
        .anyMatch(line -> line.contains("Atlantis"));
    assertThat(refused.select("#error-summary a").eachAttr("href"))
        .containsExactly("#othersNameNone");

    Document check =
        administrator.followed(
            "/registers/us-list/notice/check", with(sent, "othersNameNone", "true"));
    assertThat(check.select("#difference tbody tr")).hasSize(1);
  }

  @Test
  void a_participant_is_suspended_by_a_notice_and_no_longer_by_the_next() {
    administrator.followed(
        "/registers/us-list/notice",
        fields(noticeChecked("text", noticeText("CM", "Cameroon (suspended)"))));
    assertThat(registers.current().participants().suspended("CM", APRIL)).isPresent();

    Document check =
        noticeChecked("text", noticeText("", ""), "source", "91 FR 2", "effectiveOn", "5/1/2026");
    assertThat(check.select("#difference tbody").text()).contains("Cameroon (CM)");
    administrator.followed("/registers/us-list/notice", fields(check));
    assertThat(registers.current().participants().suspended("CM", APRIL.plusMonths(1))).isEmpty();
    assertThat(registers.current().participants().suspended("CM", APRIL)).isPresent();
  }

  @Test
  void the_check_says_in_short_who_comes_who_goes_and_who_stays() {
    Document whole =
        noticeChecked(
            "text",
            noticeText("PA", "Mauritania—Ministry of Mines")
                .replace("Angola—", "Angola, suspended—"));

    assertThat(whole.select("#notice-scope").text())
        .endsWith("Whoever it does not name leaves the list.");
    assertThat(whole.select("#notice-summary dt").eachText())
        .contains("Added: 1", "Leave the list: 1", "Suspended: 1", "No longer suspended: 0");
    assertThat(whole.select("#notice-summary dd").eachText())
        .startsWith("Mauritania (MR)", "Panama (PA)", "Angola (AO)", "None");
    assertThat(whole.select("#notice-summary dd").last().text())
        .contains("Canada (CA)")
        .doesNotContain("Panama", "Angola", "United States");
  }

  @Test
  void of_a_text_that_names_what_changes_the_others_stay() {
    Document changes =
        noticeChecked("scope", "CHANGES_ONLY", "text", "Angola suspended\nPanama, removed");

    assertThat(changes.select("#notice-scope").text())
        .endsWith("Those not named stay as they are.");
    assertThat(changes.select("#notice-summary dd").eachText())
        .startsWith("None", "Panama (PA)", "Angola (AO)", "None");
    administrator.followed("/registers/us-list/notice", fields(changes));

    Participants participants = registers.current().participants();
    assertThat(participants.listed("CA", APRIL)).isPresent();
    assertThat(participants.listed("PA", APRIL)).isEmpty();
    assertThat(participants.suspended("AO", APRIL)).isPresent();
  }

  @Test
  void a_line_that_says_the_contrary_of_another_is_refused_and_the_forms_are_told() {
    Document form = administrator.page("/registers/us-list/notice");

    Document refused =
        administrator.refused(
            "/registers/us-list/notice/check",
            fields(form, "text", "Angola\nAngola, removed\nAtlantis"));

    assertThat(refused.select("#error-summary li").eachText())
        .anyMatch(said -> said.contains("Line 2 says of a Participant another thing"));
    assertThat(refused.select("#notice-forms").text()).contains("India, suspended");
    assertThat(refused.select("#error-summary a").eachAttr("href"))
        .containsExactlyInAnyOrder(
            "#effectiveOn", "#text", "#othersNameNone", "#source", "#reason");
  }

  @Test
  void an_empty_notice_is_told_of_everything_at_once() {
    Document form = administrator.page("/registers/us-list/notice");

    Document refused = administrator.refused("/registers/us-list/notice/check", fields(form));

    assertThat(refused.select("#error-summary a").eachAttr("href"))
        .containsExactlyInAnyOrder("#effectiveOn", "#text", "#source", "#reason");
  }

  @Test
  void a_check_is_a_page_that_can_be_loaded_again_and_gone_back_from() {
    Document form = administrator.page("/registers/setting/change?row=certificate-validity-days");
    String[] sent =
        fields(
            form,
            "value",
            "45",
            "effectiveOn",
            "4/1/2026",
            "source",
            "Board of 2026-03-01",
            "reason",
            "Shorter");

    String check =
        administrator.post("/registers/setting/check", sent).getResponse().getRedirectedUrl();

    assertThat(administrator.page(check).select("#difference tbody").text()).contains("60", "45");
    assertThat(administrator.page(check).select("#difference tbody").text()).contains("60", "45");
    Document back = administrator.followed("/registers/setting/change", sent);
    assertThat(back.select("[name=value]").val()).isEqualTo("45");
    assertThat(back.select("[name=reason]").text()).isEqualTo("Shorter");
    // Of another session, or of one that ended, nothing is kept: the way leads to the register.
    assertThat(administrator.get("/registers/setting/check?change=none")).hasStatus(302);
    assertThat(administrator.get("/registers/us-list/notice/check")).hasStatus(302);
    assertThat(administrator.get("/registers/us-list/notice/change")).hasStatus(302);
  }

  @Test
  void a_type_of_container_and_a_port_are_added_and_offered_from_their_day_on() {
    Document type = administrator.page("/registers/container-type/change");
    Document check =
        administrator.followed(
            "/registers/container-type/check",
            fields(
                type,
                "code",
                "sealed tube",
                "label",
                "Sealed tube",
                "qualifies",
                "true",
                "why",
                "shows visible evidence of tampering",
                "effectiveOn",
                "4/1/2026",
                "source",
                "31 CFR 592.314; decision of the board",
                "reason",
                "Asked for"));
    administrator.followed("/registers/container-type", fields(check));
    Document port = administrator.page("/registers/port/change");
    administrator.followed(
        "/registers/port",
        fields(
            administrator.followed(
                "/registers/port/check",
                fields(
                    port,
                    "code",
                    "4799",
                    "name",
                    "A new airport",
                    "effectiveOn",
                    "4/1/2026",
                    "source",
                    "Schedule D",
                    "reason",
                    "It opens"))));

    assertThat(administrator.page("/registers/container-type").select("#container-type").text())
        .contains("SEALED_TUBE", "Yes, it qualifies", "Takes effect on Apr 1, 2026");
    Licensee dealer = life.dealer();
    Map<String, String> typed = new HashMap<>(life.inOrder(dealer));
    String soon = life.draft(dealer, typed).number().value();
    typed.put(FieldNames.DEPARTURE_DATE, "2026-04-03");
    String later = life.draft(dealer, typed).number().value();
    Visit preparer = people.visit(people.of(Role.PREPARER, dealer.number()));
    assertThat(offered(preparer, soon)).doesNotContain("SEALED_TUBE", "4799");
    assertThat(offered(preparer, later)).contains("SEALED_TUBE", "4799", "4701");
  }

  private static List<String> offered(Visit preparer, String draft) {
    return preparer
        .page("/certificates/" + draft + "/departure")
        .select("#container_type option, #ports option")
        .eachAttr("value");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "us-list",
        "restriction",
        "waiver",
        "territory",
        "container-type",
        "port",
        "price-band",
        "filing-deadline",
        "setting"
      })
  void whoever_may_read_reads_only(String register) {
    Visit auditor = people.visit(Role.AUDITOR);

    Document page = auditor.page("/registers/" + register);

    assertThat(
            page.select(
                "main a[href*=change?], main a[href$=/change], main a[href$=notice], main form"))
        .isEmpty();
    assertThat(administrator.page("/registers/" + register).select("h1").text())
        .isEqualTo(page.select("h1").text());
  }

  @ParameterizedTest
  @CsvSource({
    "/registers/us-listing",
    "/registers/nothing",
    "/registers/participant",
    "/registers/us-list/change",
    "/registers/setting/change?row=nothing",
    "/registers/setting/change",
    "/register-changes/00000000-0000-0000-0000-000000000000"
  })
  void what_is_not_there_is_not_found(String address) {
    assertThat(administrator.get(address)).hasStatus(404);
  }
}
