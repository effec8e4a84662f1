package org.uskpa.portal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.uskpa.core.schema.SchemaRoles;
import org.uskpa.portal.PortalApplication;
import org.uskpa.portal.PortalTestBeans;
import org.uskpa.portal.browser.Browsers;
import org.uskpa.portal.browser.PortalPage;
import org.uskpa.portal.browser.Variant;
import org.uskpa.portal.browser.Visitor;
import org.uskpa.portal.people.TestPeople;
import org.uskpa.portal.security.Role;

/** The database server stops while the portal runs, and comes back. */
@SpringBootTest(classes = PortalApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({PortalTestBeans.class, TestPeople.class, Browsers.class})
@DirtiesContext
class DatabaseGoneDbTest {

  private static final String AWAY = "The database cannot be reached";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private static Path path;

  private static DataFolder folder;
  private static PostgresServer server;

  @LocalServerPort private int port;
  @Autowired private TestPeople people;
  @Autowired private Browsers browsers;
  @Autowired private JdbcClient jdbc;
  @Autowired private HikariDataSource pool;

  private Connection session;

  @DynamicPropertySource
  static void ownServer(DynamicPropertyRegistry registry) throws IOException {
    folder = DataFolder.open(path);
    server = PostgresServer.start(folder, PostgresPrograms.under(StartedProgram.PROGRAMS));
    registry.add("spring.datasource.url", server::url);
    registry.add("spring.datasource.username", () -> SchemaRoles.APPLICATION);
    registry.add("spring.datasource.password", () -> server.passwords().application());
    registry.add("spring.datasource.hikari.connection-timeout", () -> 500);
    registry.add("spring.flyway.url", server::url);
    registry.add("spring.flyway.user", () -> SchemaRoles.OWNER);
    registry.add("spring.flyway.password", () -> server.passwords().owner());
    registry.add("kp.clockwork", () -> "off");
  }

  @AfterAll
  static void stop() {
    server.stop();
    folder.release();
  }

  @BeforeEach
  void somebodySignsIn() throws IOException {
    session = Jsoup.newSession().ignoreHttpErrors(true).ignoreContentType(true);
    String administrator = people.of(Role.ADMINISTRATOR);
    Document door = get("/login").parse();
    Connection.Response in =
        post("/login", Map.of("username", administrator, "password", TestPeople.PASSWORD), door);
    assertThat(in.statusCode()).isEqualTo(200);
    assertThat(in.parse().select(".kp-header__person")).isNotEmpty();
  }

  @AfterEach
  void theServerIsBack() throws Exception {
    if (!answers()) {
      startAgain();
    }
    forgetConnections();
  }

  private void startAgain() throws Exception {
    server.startAgain();
    forgetConnections();
    await().atMost(PATIENCE).until(this::answers);
    forgetConnections();
    await().atMost(PATIENCE).until(() -> get("/login").statusCode() == 200);
  }

  /**
   * To the server that is gone: the pool looks only after half a second whether one still stands.
   */
  private void forgetConnections() {
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  @Test
  void aPageSaysItWithoutTheDatabase() throws Exception {
    server.stop();

    Connection.Response answer = get("/licensees?name=diamond");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).matches("[0-9]+");
    Document page = answer.parse();
    assertThat(page.select("h1").text()).isEqualTo(AWAY);
    assertThat(page.select("main").text()).contains("Nothing was changed");
    assertThat(page.select("main a").attr("href")).isEqualTo("/licensees?name=diamond");
    String style = page.select("link[rel=stylesheet]").get(1).attr("href");
    assertThat(style).as("with its hash").matches("/assets/portal-[0-9a-f]+[.]css");
    assertThat(get(style).statusCode()).as("for somebody signed in").isEqualTo(200);

    startAgain();

    await().atMost(PATIENCE).until(() -> get("/licensees?name=diamond").statusCode() == 200);
  }

  @Test
  void whatWasTypedIsKeptAndCanBeSentWhenTheDatabaseIsBack() throws Exception {
    Document form = get("/applications/new").parse();
    Map<String, String> typed =
        Map.of(
            "name", "Lasting Diamonds <Ltd>",
            "kind", "DEALER",
            "address", "1 Main Street, New York, NY 10036",
            "receivedOn", "2026-01-05",
            "command", form.select("input[name=command]").val());
    server.stop();

    Connection.Response answer = post("/applications", typed, form);

    assertThat(answer.statusCode()).isEqualTo(503);
    Document page = answer.parse();
    assertThat(page.select("main").text()).contains("Nothing was done", "Lasting Diamonds <Ltd>");
    assertThat(page.select("main form").attr("action")).isEqualTo("/applications");
    assertThat(page.select("main form").attr("method")).isEqualTo("post");

    startAgain();
    Connection.Response sent = post("/applications", fieldsOf(page), page);

    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(sent.url().getPath()).matches("/applications/\\d+");
    assertThat(sent.parse().select("main").text()).contains("Lasting Diamonds <Ltd>");
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void aBrowserShowsThePageWithWhatWasTypedAndSendsItAgain(Variant variant) throws Exception {
    String name = "Lasting Diamonds " + variant.name();
    try (Visitor visitor = browsers.visitor(variant)) {
      visitor.signIn(people.of(Role.ADMINISTRATOR));
      visitor.goTo("/applications/new");
      PortalPage form = new PortalPage(visitor, "Record an application");
      form.type("Name", name);
      visitor.page().getByText("Dealer", new Page.GetByTextOptions().setExact(true)).click();
      form.type("Address", "1 Main Street, New York, NY 10036");
      form.type("Came on", "1/5/2026");
      server.stop();
      form.press("Record the application");

      PortalPage away = new PortalPage(visitor, AWAY);
      assertThat(away.words()).contains("Nothing was done", "What you typed is kept");
      visitor.page().locator("main details summary").click();
      assertThat(away.words()).contains(name, "1 Main Street");
      away.isAccessible();
      visitor.picture("database-away");
      away.press("Send again");
      PortalPage still = new PortalPage(visitor, AWAY);

      startAgain();
      still.press("Send again");
      assertThat(new PortalPage(visitor, "Application of " + name).notice())
          .contains("Application recorded");

      server.stop();
      visitor.goTo("/applications?state=OPEN");
      PortalPage looked = new PortalPage(visitor, AWAY);
      assertThat(looked.words()).contains("Nothing was changed").doesNotContain("Send again");
      startAgain();
      looked.follow("Try again");
      assertThat(new PortalPage(visitor, "Applications").words()).contains(name);
    }
  }

  @Test
  void aFormFromElsewhereIsNotPutBehindAButton() throws Exception {
    Document form = get("/applications/new").parse();
    server.stop();

    Connection.Response answer =
        session
            .newRequest(address("/applications"))
            .method(Connection.Method.POST)
            .header("Origin", "https://elsewhere.example")
            .data("name", "Planted", "_csrf", form.select("input[name=_csrf]").attr("value"))
            .execute();

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).doesNotContain("Planted");
    assertThat(answer.parse().select("main form")).isEmpty();
  }

  @Test
  void nobodyCanSignInAndThePageSaysSo() throws Exception {
    server.stop();

    Connection.Response answer = get("/login");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.parse().select("h1").text()).isEqualTo(AWAY);
  }

  @Test
  void aProgramIsToldToComeBack() throws Exception {
    String analyst = people.of(Role.ANALYST);
    server.stop();

    Connection.Response answer = asProgram(analyst);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.header("Retry-After")).matches("[0-9]+");
    assertThat(answer.body())
        .contains("\"status\":503", "\"findings\":[]", "its database does not answer");

    startAgain();

    assertThat(asProgram(analyst).statusCode()).isEqualTo(200);
  }

  @Test
  void aServerThatDiesIsStartedAgain() throws Exception {
    people.of(Role.AUDITOR);
    ProcessHandle first = server.process();
    ServerWatch watch = ServerWatch.over(server);
    try {
      for (int times = 0; times < 2; times++) {
        ProcessHandle running = server.process();
        assertThat(running.destroyForcibly()).isTrue();
        running.onExit().join();

        await()
            .atMost(PATIENCE)
            .until(() -> ProcessHandle.of(running.pid()).isEmpty() && answers());
      }
    } finally {
      watch.close();
    }

    assertThat(server.process()).isNotEqualTo(first);
    assertThat(get("/licensees").statusCode()).isEqualTo(200);
  }

  @Test
  void aServerThatWasToldToStopStaysStopped() throws Exception {
    ServerWatch.over(server).close();

    server.stop();

    assertThat(answers()).isFalse();
  }

  private boolean answers() {
    try {
      return jdbc.sql("SELECT 1").query(Integer.class).single() == 1;
    } catch (DataAccessException away) {
      return false;
    }
  }

  private Connection.Response asProgram(String name) throws IOException {
    return Jsoup.newSession()
        .ignoreHttpErrors(true)
        .ignoreContentType(true)
        .newRequest(address("/api/v1/statistics/2018"))
        .header("Authorization", "Bearer " + TestPeople.token(name))
        .execute();
  }

  private static Map<String, String> fieldsOf(Document page) {
    Map<String, String> fields = new HashMap<>();
    page.select("main form input[type=hidden]")
        .forEach(field -> fields.put(field.attr("name"), field.attr("value")));
    fields.remove("_csrf");
    return fields;
  }

  private Connection.Response get(String path) throws IOException {
    return session.newRequest(address(path)).execute();
  }

  private Connection.Response post(String path, Map<String, String> fields, Document from)
      throws IOException {
    return session
        .newRequest(address(path))
        .method(Connection.Method.POST)
        .header("Origin", address(""))
        .data(fields)
        .data("_csrf", from.select("input[name=_csrf]").attr("value"))
        .execute();
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
