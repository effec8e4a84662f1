package org.uskpa.portal.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.incoming.RecordImport;
import org.uskpa.core.journal.Actor;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.people.Visit;
import org.uskpa.portal.security.Role;

@PortalWebTest
class ImportPagesWebTest {

  private static final Actor ANNA = new Actor("anna", "Anna Analyst");

  @Autowired TestPeople people;
  @Autowired SettableClock clock;
  @Autowired RecordImport recordImport;
  @Autowired JdbcClient jdbc;

  private static int count = 1_000_000;

  private Visit analyst;

  @BeforeEach
  void stopTheClock() {
    clock.set(Instant.parse("2026-03-02T15:00:00Z"));
    analyst = people.visit(Role.ANALYST);
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  private static String freeEntry() {
    count++;
    return "K69-" + count + "-9";
  }

  private static Map<String, String> inOrder(String entry) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("certificate_number", "BW00" + count);
    typed.put("issuing_participant", "BW");
    typed.put("issue_date", "2026-02-16");
    typed.put("expiry_date", "2026-04-17");
    typed.put("arrival_date", "2026-02-26");
    typed.put("import_date", "2/27/2026");
    typed.put("entry_number", entry);
    typed.put("port_code", "4701");
    typed.put("importer_name", "Importer 051 Inc.");
    typed.put("importer_address", "51 Fifth Avenue, New York, NY 10017");
    typed.put("exporter_name", "Exporter BW 07");
    typed.put("origin", "BW");
    typed.put("parcels", "2");
    typed.put("container_seals", "S3347896|S1866045");
    typed.put("lines[0].hs_code", "7102.31");
    typed.put("lines[0].carats", "100.00");
    typed.put("lines[0].value_usd", "50000.00");
    return typed;
  }

  private static String[] fields(Map<String, String> typed) {
    List<String> fields = new ArrayList<>();
    typed.forEach(
        (name, text) -> {
          fields.add(name);
          fields.add(text);
        });
    return fields.toArray(String[]::new);
  }

  private static String[] sent(Document page) {
    List<String> fields = new ArrayList<>();
    for (Element input : page.select("main form input[type=hidden]")) {
      if (!input.attr("name").equals("_csrf")) {
        fields.add(input.attr("name"));
        fields.add(input.val());
      }
    }
    return fields.toArray(String[]::new);
  }

  private void record(Map<String, String> typed) {
    recordImport
        .run(new RecordImport.Command(UUID.randomUUID(), typed, Map.of()), ANNA)
        .orElseThrow();
  }

  private long recorded(String entry) {
    return jdbc.sql("SELECT count(*) FROM import_record WHERE entry_number = :entry")
        .param("entry", entry)
        .query(Long.class)
        .single();
  }

  @Test
  void an_import_in_order_is_looked_at_recorded_and_shown() {
    String entry = freeEntry();
    Map<String, String> typed = inOrder(entry);
    typed.put("form_id", analyst.page("/imports/new").select("input[name=form_id]").val());

    Document review = analyst.posted("/imports/new/check", fields(typed));

    assertThat(review.select("h1").text()).isEqualTo("Check before recording");
    assertThat(review.select(".usa-alert--success").text()).contains("The rules find nothing");
    assertThat(recorded(entry)).isZero();

    Document shown = analyst.followed("/imports/new", sent(review));

    assertThat(shown.select(".usa-alert--success").text()).contains("Import recorded", entry);
    assertThat(shown.select("main").text())
        .contains("Botswana (BW)", "Importer 051 Inc.", "S3347896, S1866045", "Feb 27, 2026")
        .contains("100.00", "50,000.00", "500.00")
        .contains("Import recorded", "Receipt report", "by Pat Census analyst");
    assertThat(shown.select("#findings")).isEmpty();
  }

  @Test
  void the_check_refuses_what_recording_would() {
    String entry = freeEntry();
    Map<String, String> tooLong = inOrder(entry);
    tooLong.put("form_id", UUID.randomUUID().toString());
    tooLong.put("importer_name", "x".repeat(10_000));
    record(inOrder(entry));

    Document back = analyst.refused("/imports/new/check", fields(tooLong));

    assertThat(back.select("h1").text()).isEqualTo("Enter an import");
    assertThat(back.select("#error-summary").text())
        .contains("shorten it to 4,000", "is on record already");
    assertThat(back.select("#importer_name").val()).hasSize(10_000);
  }

  @Test
  void words_that_cannot_be_kept_are_mended_where_they_were_typed() {
    String entry = freeEntry();
    Map<String, String> typed = inOrder(entry);
    typed.put("form_id", UUID.randomUUID().toString());
    typed.put("expiry_date", "2026-02-20");
    typed.put("words.expired-on-arrival:arrival_date", "x".repeat(4_001));

    Document back = analyst.refused("/imports/new", fields(typed));

    assertThat(back.select("h1").text()).isEqualTo("Check before recording");
    assertThat(back.select("#error-summary").text()).contains("shorten it to 4,000");
    Element words = back.select("textarea[aria-invalid=true]").first();
    assertThat(words.val()).hasSize(4_001);
    assertThat(recorded(entry)).isZero();
  }

  @Test
  void what_is_malformed_is_refused_with_every_finding_and_nothing_typed_is_lost() {
    String entry = freeEntry();
    Map<String, String> typed = inOrder(entry);
    typed.put("form_id", UUID.randomUUID().toString());
    typed.put("issue_date", "16 February");
    typed.put("entry_number", "K69");
    typed.put("lines[0].carats", "1.234");
    typed.put("lines[1].value_usd", "100");
    typed.put("importer_name", "");

    Document page = analyst.refused("/imports/new/check", fields(typed));

    assertThat(page.select("h1").text()).isEqualTo("Enter an import");
    assertThat(page.title()).startsWith("Error:");
    assertThat(page.select("#error-summary a").eachAttr("href"))
        .contains("#issue_date", "#entry_number", "#lines-0-carats", "#importer_name")
        .contains("#lines-1-hs_code", "#lines-1-carats");
    assertThat(page.selectFirst("[name=issue_date]").val()).isEqualTo("16 February");
    assertThat(page.selectFirst("[name=entry_number]").val()).isEqualTo("K69");
    assertThat(page.selectFirst("[name='lines[0].carats']").val()).isEqualTo("1.234");
    assertThat(page.selectFirst("[name=importer_address]").text())
        .isEqualTo("51 Fifth Avenue, New York, NY 10017");
    assertThat(page.selectFirst("[name=issuing_participant] option[selected]").val())
        .isEqualTo("BW");
    assertThat(page.select("input[name=form_id]").val()).isEqualTo(typed.get("form_id"));
  }

  @Test
  void what_breaks_a_rule_is_shown_before_it_is_recorded_and_kept_with_the_words() {
    String entry = freeEntry();
    Map<String, String> typed = inOrder(entry);
    typed.put("form_id", UUID.randomUUID().toString());
    typed.put("issuing_participant", "BO");
    typed.put("certificate_number", "BO00" + count);
    typed.put("expiry_date", "2026-02-20");

    Document review = analyst.posted("/imports/new/check", fields(typed));

    assertThat(review.select(".usa-alert--warning").text()).contains("The rules find");
    assertThat(review.select(".kp-found .kp-finding").eachText())
        .anyMatch(finding -> finding.contains("BO") || finding.contains("Bolivia"))
        .anyMatch(finding -> finding.contains("2026-02-20"));
    Element words = review.selectFirst(".kp-found textarea");
    List<String> all = new ArrayList<>(List.of(sent(review)));
    all.addAll(List.of(words.attr("name"), "Seized at the airport"));

    Document shown = analyst.followed("/imports/new", all.toArray(String[]::new));

    assertThat(shown.select(".kp-found .kp-finding")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(shown.select(".kp-found__words").text()).isEqualTo("Seized at the airport");
    assertThat(shown.select("main").text()).contains("Customs and Border Protection: delivered");
    assertThat(people.visit(Role.OFFICER).page("/inbox").text()).contains("Import " + entry);
  }

  @Test
  void the_same_form_sent_twice_records_one_import() {
    String entry = freeEntry();
    Map<String, String> typed = inOrder(entry);
    typed.put("form_id", UUID.randomUUID().toString());

    analyst.followed("/imports/new", fields(typed));
    Document again = analyst.followed("/imports/new", fields(typed));

    assertThat(again.select("h1").text()).isEqualTo("Import " + entry);
    assertThat(recorded(entry)).isEqualTo(1);
  }

  @Test
  void an_entry_that_is_on_record_is_refused_on_the_form() {
    String entry = freeEntry();
    record(inOrder(entry));
    Map<String, String> typed = inOrder(entry);
    typed.put("form_id", UUID.randomUUID().toString());

    Document page = analyst.refused("/imports/new", fields(typed));

    assertThat(page.select("#error-summary").text()).contains(entry, "is on record already");
    assertThat(page.selectFirst("[name=certificate_number]").val())
        .isEqualTo(typed.get("certificate_number"));
  }

  @Test
  void going_back_to_change_loses_nothing() {
    Map<String, String> typed = inOrder(freeEntry());
    typed.put("form_id", UUID.randomUUID().toString());
    Document review = analyst.posted("/imports/new/check", fields(typed));

    Document form = analyst.posted("/imports/new/change", sent(review));

    typed.forEach(
        (name, text) -> {
          Element input = form.selectFirst("[name='" + name + "']");
          String shown =
              switch (input.tagName()) {
                case "select" -> input.select("option[selected]").val();
                case "textarea" -> input.text();
                default -> input.val();
              };
          assertThat(shown).as(name).isEqualTo(text);
        });
  }

  @Test
  void the_words_on_a_finding_stay_while_the_form_is_changed() {
    Map<String, String> typed = inOrder(freeEntry());
    typed.put("form_id", UUID.randomUUID().toString());
    typed.put("expiry_date", "2026-02-20");
    Document review = analyst.posted("/imports/new/check", fields(typed));
    assertThat(review.title()).startsWith("Check before recording");
    String words = review.selectFirst(".kp-found textarea").attr("name");
    List<String> all = new ArrayList<>(List.of(sent(review)));
    all.addAll(List.of(words, "The broker says it was prolonged"));

    Document form = analyst.posted("/imports/new/change", all.toArray(String[]::new));
    typed.putAll(Map.of(words, form.selectFirst("[name='" + words + "']").val(), "parcels", "3"));
    Document again = analyst.posted("/imports/new/check", fields(typed));

    assertThat(again.selectFirst(".kp-found textarea").text())
        .isEqualTo("The broker says it was prolonged");
  }

  @Test
  void a_certificate_number_seen_before_is_a_finding_and_no_refusal() {
    Map<String, String> first = inOrder(freeEntry());
    record(first);
    String entry = freeEntry();
    Map<String, String> second = inOrder(entry);
    second.put("certificate_number", first.get("certificate_number"));
    second.put("form_id", UUID.randomUUID().toString());

    Document review = analyst.posted("/imports/new/check", fields(second));
    Document shown = analyst.followed("/imports/new", sent(review));

    assertThat(review.select(".kp-found .kp-finding").text())
        .contains(first.get("entry_number"), first.get("certificate_number"));
    assertThat(shown.select("#findings ~ .kp-found").text())
        .contains(first.get("certificate_number"));
    String both = shown.select("main a[href^='/imports?number=']").attr("href");
    assertThat(entries(both)).containsExactlyInAnyOrder(entry, first.get("entry_number"));
  }

  @Test
  void imports_are_found_by_entry_number_issuer_importer_and_day() {
    String entry = freeEntry();
    Map<String, String> typed = inOrder(entry);
    typed.put("importer_name", "Quite Another Gem Co.");
    record(typed);

    assertThat(entries("/imports?entry=" + entry)).containsExactly(entry);
    assertThat(entries("/imports?number=bw" + count)).containsExactly(entry);
    assertThat(entries("/imports?importer=another%20gem")).containsExactly(entry);
    assertThat(entries("/imports?participant=BW&from=2026-02-27&through=2026-02-27"))
        .contains(entry);
    assertThat(entries("/imports?participant=CA")).isEmpty();
    assertThat(entries("/imports?findings=true")).doesNotContain(entry);
  }

  private List<String> entries(String address) {
    return analyst.page(address).select("#imports tbody th a").eachText();
  }

  @Test
  void a_search_that_cannot_be_read_is_told_beside_its_field() {
    Document page = analyst.page("/imports?entry=9&from=soon");

    assertThat(page.select("#error-summary a").eachAttr("href")).containsExactly("#entry", "#from");
    assertThat(page.select("#imports")).isEmpty();
  }

  @Test
  void pages_follow_one_another() {
    for (int i = 0; i < 53; i++) {
      Map<String, String> typed = inOrder(freeEntry());
      typed.put("importer_name", "Pager Inc.");
      record(typed);
    }

    Document first = analyst.page("/imports?importer=pager");
    Document second = analyst.page(first.selectFirst("a[rel=next]").attr("href"));

    assertThat(first.select("#imports tbody tr")).hasSize(50);
    assertThat(second.select("#imports tbody tr")).hasSize(3);
  }

  @Test
  void who_only_reads_sees_no_way_to_enter() {
    record(inOrder(freeEntry()));
    Visit officer = people.visit(Role.OFFICER);

    assertThat(officer.page("/imports").select("a[href=/imports/new]")).isEmpty();
    assertThat(officer.get("/imports/new")).hasStatus(403);
    assertThat(officer.post("/imports/new", fields(inOrder(freeEntry())))).hasStatus(403);
    assertThat(people.visit(Role.ISSUER).get("/imports")).hasStatus(403);
  }

  @Test
  void an_entry_that_is_none_is_not_found() {
    assertThat(analyst.get("/imports/K69-0000000-0")).hasStatus(404);
    assertThat(analyst.get("/imports/nonsense")).hasStatus(404);
    assertThat(analyst.post("/imports/new", "form_id", "no-uuid")).hasStatus(404);
  }
}
