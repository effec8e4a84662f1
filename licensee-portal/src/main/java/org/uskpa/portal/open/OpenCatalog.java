package org.uskpa.portal.open;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.uskpa.portal.security.ForEveryone;
import org.uskpa.statistics.publication.Publication;
import org.uskpa.statistics.table.Table;

/**
 * The catalog of all editions and their files, as U.S. agencies describe open data (DCAT-US 1.1,
 * which is DCAT of the W3C with names of its own).
 */
@RestController
@ForEveryone
class OpenCatalog {

  private static final String SCHEMA = "https://project-open-data.cio.gov/v1.1/schema";

  private final PublishedReports reports;
  private final Freshness freshness;
  private final OpenSite site;

  OpenCatalog(PublishedReports reports, Freshness freshness, OpenSite site) {
    this.reports = reports;
    this.freshness = freshness;
    this.site = site;
  }

  /** All editions. */
  record Catalog(
      @JsonProperty("@context") String context,
      @JsonProperty("@id") String id,
      @JsonProperty("@type") String type,
      String conformsTo,
      String describedBy,
      List<Dataset> dataset) {}

  /**
   * An edition of a period.
   *
   * @param identifier its address for good
   * @param sha256 the hash of the publication
   * @param madeOf the editions of quarters that it is made of
   * @param withheld whether figures may be withheld in it
   * @param isVersionOf the address of the newest edition
   * @param replaces the edition before it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Dataset(
      @JsonProperty("@type") String type,
      String identifier,
      String title,
      String description,
      List<String> keyword,
      String issued,
      String modified,
      String temporal,
      String accessLevel,
      String license,
      Publisher publisher,
      Contact contactPoint,
      String landingPage,
      String version,
      String sha256,
      List<String> madeOf,
      boolean withheld,
      String isVersionOf,
      @Nullable String replaces,
      List<Distribution> distribution) {}

  /** Who publishes. */
  record Publisher(@JsonProperty("@type") String type, String name) {}

  /** Whom to ask. */
  record Contact(@JsonProperty("@type") String type, String fn, String hasEmail) {}

  /** A file. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Distribution(
      @JsonProperty("@type") String type,
      String title,
      String mediaType,
      String downloadURL,
      @Nullable String describedBy,
      @Nullable String describedByType) {}

  @GetMapping(
      path = OpenAddress.ROOT + "/catalog.json",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Nullable ResponseEntity<Catalog> catalog(WebRequest request, HttpServletResponse response) {
    List<Publication> all = reports.all();
    if (freshness.isListKnown(request, response, all)) {
      return null;
    }
    return ResponseEntity.ok(
        new Catalog(
            SCHEMA + "/catalog.jsonld",
            site.at(OpenAddress.ROOT + "/catalog.json"),
            "dcat:Catalog",
            SCHEMA,
            SCHEMA + "/catalog.json",
            all.stream().map(this::dataset).toList()));
  }

  private Dataset dataset(Publication publication) {
    String label = publication.period().label();
    return new Dataset(
        "dcat:Dataset",
        site.at(OpenAddress.of(publication)),
        "U.S. rough diamond trade, %s, %s".formatted(label, PublishedYear.standing(publication)),
        "U.S. imports and exports of rough diamonds with Kimberley Process certificates in %s: certificates, carats and value by HS code and Participant."
            .formatted(label),
        List.of("rough diamonds", "Kimberley Process", "trade", "HS 7102"),
        publication.asOf().toString(),
        publication.publishedAt().toString(),
        "%s/%s".formatted(publication.period().firstDay(), publication.period().lastDay()),
        "public",
        OpenSite.LICENSE,
        new Publisher("org:Organization", "U.S. Census Bureau"),
        new Contact("vcard:Contact", "Kimberley Process figures", "mailto:ftdkpc@census.gov"),
        site.at(OpenAddress.newest(publication)),
        Integer.toString(publication.edition()),
        publication.sha256(),
        publication.madeOf(),
        publication.rule().applies(),
        site.at(OpenAddress.newest(publication)),
        publication.edition() == 1
            ? null
            : site.at(
                "%s/editions/%d"
                    .formatted(OpenAddress.newest(publication), publication.edition() - 1)),
        distributions(publication));
  }

  private List<Distribution> distributions(Publication publication) {
    List<Distribution> files = new ArrayList<>();
    files.add(json(publication, OpenAddress.ALL_TABLES, "All tables"));
    reports.report(publication).tables().stream()
        .flatMap(table -> Stream.of(csv(publication, table), json(publication, table)))
        .forEach(files::add);
    return files;
  }

  private Distribution csv(Publication publication, Table table) {
    String address = site.at(OpenAddress.csv(publication, table.name()));
    return new Distribution(
        "dcat:Distribution",
        table.title(),
        "text/csv",
        address,
        address + OpenAddress.DESCRIPTION,
        "application/csvm+json");
  }

  private Distribution json(Publication publication, Table table) {
    return json(publication, table.name(), table.title());
  }

  private Distribution json(Publication publication, String name, String title) {
    return new Distribution(
        "dcat:Distribution",
        title,
        "application/json",
        site.at(OpenAddress.json(publication, name)),
        null,
        null);
  }
}
