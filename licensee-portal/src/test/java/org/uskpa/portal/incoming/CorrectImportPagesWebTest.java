package org.uskpa.portal.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.uskpa.core.database.SettableClock;
import org.uskpa.core.incoming.ImportsForTests;
import org.uskpa.core.incoming.RecordImport;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.shipment.EntryNumber;
import org.uskpa.portal.PortalWebTest;
import org.uskpa.portal.issue.PageUser;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

/** An import that was recorded wrongly, as Census corrects it and others read of it. */
@PortalWebTest
class CorrectImportPagesWebTest {

  private static final AtomicInteger COUNT = new AtomicInteger(3_000_000);

  @Autowired TestPeople people;
  @Autowired SettableClock clock;
  @Autowired RecordImport recordImport;
  @Autowired MockMvc mvc;

  private PageUser analyst;
  private String at;

  @BeforeEach
  void anImport() {
    clock.set(Instant.parse("2026-03-02T15:00:00Z"));
    analyst = user(Role.ANALYST);
    at = "/imports/" + recorded();
  }

  @AfterEach
  void releaseTheClock() {
    clock.release();
  }

  @Test
  void the_difference_is_looked_at_and_recorded_as_another_version() {
    assertThat(analyst.open(at).page().select("a[href$=/correction]")).hasSize(1);
    Document form = analyst.open(at + "/correction").page();
    assertThat(form.select("[name=entry_number]")).isEmpty();
    assertThat(form.select("[name=importer_name]").val()).isEqualTo("Importer Inc.");

    Document review = analyst.submit(form, at + "/correction/check", changed("90.00")).page();
    assertThat(review.select("#difference tbody tr").eachText())
        .hasSize(2)
        .anySatisfy(row -> assertThat(row).contains("Arrived", "Feb 27, 2026", "Feb 20, 2026"))
        .anySatisfy(row -> assertThat(row).contains("100.00 ct", "90.00 ct", "$555.56 a carat"));
    assertThat(review.select("main").text()).contains("The rules find nothing", "Misread");
    PageUser.Answer done = analyst.submit(review, at + "/correction", Map.of());
    assertThat(done.to()).isEqualTo(at);
    assertThat(done.notice()).contains("Import corrected", "Version 2");

    for (Role role : new Role[] {Role.ANALYST, Role.ADMINISTRATOR, Role.OFFICER, Role.AUDITOR}) {
      PageUser reader = user(role);
      Document page = reader.open(at).page();
      assertThat(page.select("#goods tbody").text()).contains("90.00").doesNotContain("100.00");
      assertThat(page.select("section:has(#corrections)").text())
          .contains("Misread", "Pat Census analyst", "100.00 ct", "90.00 ct");
      Document old = reader.open(at + "/versions/1").page();
      assertThat(old.select("#goods tbody").text()).contains("100.00");
      assertThat(old.select("main").text()).contains("out of force", "Feb 27, 2026");
    }
    assertThat(analyst.open(at + "/versions/2").to()).isEqualTo(at);
    assertThat(analyst.open(at + "/versions/3").status()).isEqualTo(404);
    assertThat(analyst.open(at + "/versions/x").status()).isEqualTo(404);
    assertThat(analyst.open("/imports?entry=" + at.substring(9)).page().select("#imports").text())
        .contains("Corrected", "90.00");
  }

  @Test
  void what_is_malformed_comes_back_beside_its_field_with_all_that_was_typed() {
    Document form = analyst.open(at + "/correction").page();

    PageUser.Answer refused =
        analyst.submit(
            form,
            at + "/correction/check",
            Map.of("parcels", "none", "lines[0].carats", "x", "importer_name", "Kept Inc."));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#error-summary a").eachAttr("href"))
        .contains("#parcels", "#reason");
    assertThat(refused.page().select("[name=importer_name]").val()).isEqualTo("Kept Inc.");
  }

  @Test
  void what_breaks_a_rule_is_recorded_with_its_words() {
    Document form = analyst.open(at + "/correction").page();
    Document review =
        analyst
            .submit(
                form,
                at + "/correction/check",
                Map.of("expiry_date", "2026-02-20", "reason", "Misread"))
            .page();
    assertThat(review.select(".kp-found").text()).contains("expired");
    assertThat(review.select("textarea[name^=words.]")).hasSize(1);
    String field = review.select("textarea[name^=words.]").attr("name");

    analyst.submit(review, at + "/correction", Map.of(field, "Held at the airport"));

    assertThat(analyst.open(at).words()).contains("Held at the airport", "expired");
  }

  @Test
  void the_second_of_two_is_told_what_the_first_did() {
    PageUser releaser = user(Role.RELEASER);
    Document form = releaser.open(at + "/correction").page();
    Document theirs = analyst.open(at + "/correction").page();
    Document review = analyst.submit(theirs, at + "/correction/check", changed("90.00")).page();
    analyst.submit(review, at + "/correction", Map.of());

    PageUser.Answer told = releaser.submit(form, at + "/correction/check", changed("95.00"));

    assertThat(told.status()).isEqualTo(422);
    assertThat(told.words()).contains("It now says “90.00”, you typed “95.00”");
    Document again = releaser.submit(told.page(), at + "/correction/check", Map.of()).page();
    assertThat(again.select("#difference tbody").text()).contains("95.00 ct");
  }

  @Test
  void who_only_reads_imports_is_offered_no_correction() {
    assertThat(user(Role.OFFICER).open(at).page().select("a[href$=/correction]")).isEmpty();
    assertThat(user(Role.OFFICER).open(at + "/correction").status()).isEqualTo(403);
  }

  @Test
  void an_import_that_is_not_there_is_not_found() {
    assertThat(analyst.open("/imports/K69-9999999-9/correction").status()).isEqualTo(404);
    assertThat(analyst.open("/imports/x/correction").status()).isEqualTo(404);
  }

  private PageUser user(Role role) {
    return new PageUser(mvc, people.signedIn(people.of(role)));
  }

  private static Map<String, String> changed(String carats) {
    return Map.of("lines[0].carats", carats, "arrival_date", "2026-02-20", "reason", "Misread");
  }

  private EntryNumber recorded() {
    return recordImport
        .run(
            new RecordImport.Command(
                UUID.randomUUID(), ImportsForTests.inOrder(COUNT.incrementAndGet()), Map.of()),
            new Actor("anna", "Anna Analyst"))
        .orElseThrow()
        .entry();
  }
}
