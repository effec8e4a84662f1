package org.uskpa.portal.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the API says of all of it; the rest is read from the routes. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String TOKEN = "token";

  @Bean
  OpenAPI api() {
    return new OpenAPI()
        .info(
            new Info()
                .title("U.S. Kimberley Process certificate portal")
                .version("v1")
                .description(
                    "Figures, certificates and records of the past for programs. Decimals are"
                        + " strings. A token is made on the page of one's account and has the rights"
                        + " that it was given there; what is out of its owner's reach is not found."))
        .servers(List.of(new Server().url("/")))
        .components(
            new Components()
                .addSecuritySchemes(
                    TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN));
  }

  /** Every route refuses who has no token, or one without the right, in the same way. */
  @Bean
  OpenApiCustomizer refusals() {
    return api ->
        api.getPaths()
            .values()
            .forEach(
                path ->
                    path.readOperations().stream()
                        .filter(ApiDescription::wantsToken)
                        .forEach(ApiDescription::addRefusals));
  }

  /**
   * What everybody may read names no security of its own: an empty list in place of that of all.
   */
  private static boolean wantsToken(Operation operation) {
    return operation.getSecurity() == null || !operation.getSecurity().isEmpty();
  }

  private static void addRefusals(Operation operation) {
    operation
        .getResponses()
        .addApiResponse("401", problem("No token, or one that is not good"))
        .addApiResponse("403", problem("The token or its owner does not have the right"));
  }

  private static ApiResponse problem(String description) {
    return new ApiResponse()
        .description(description)
        .content(
            new Content()
                .addMediaType(
                    org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
  }
}
