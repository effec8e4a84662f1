package org.uskpa.portal.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;

/** What is written in the description of the API of every route that loads a file of records. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
    name = LoadParameters.DRY_RUN,
    in = ParameterIn.QUERY,
    schema = @Schema(type = "boolean", defaultValue = "false"),
    description = "true to check only: everything is judged and nothing is changed")
@Parameter(
    name = LoadParameters.WORDS,
    in = ParameterIn.QUERY,
    schema = @Schema(type = "string", maxLength = 4000),
    description =
        "Why the records are entered now. Kept with every record and every warning that was passed;"
            + " when left out, that they are back-entries from a file")
@RequestBody(
    required = true,
    description = "UTF-8, with the heading that the guide on records names",
    content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
@ApiResponse(
    responseCode = "200",
    description = "All of it was loaded; on a dry run, would be",
    content =
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = LoadedJson.class)))
@ApiResponse(
    responseCode = "400",
    description = "A parameter that there is none of, or that cannot be read",
    content =
        @Content(
            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
            schema = @Schema(implementation = ProblemJson.class)))
@ApiResponse(
    responseCode = "413",
    description = "The body is too large",
    content =
        @Content(
            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
            schema = @Schema(implementation = ProblemJson.class)))
@ApiResponse(
    responseCode = "415",
    description = "The body is not CSV in UTF-8",
    content =
        @Content(
            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
            schema = @Schema(implementation = ProblemJson.class)))
@ApiResponse(
    responseCode = "422",
    description = "Nothing was loaded; the findings say why, line by line",
    content =
        @Content(
            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
            schema = @Schema(implementation = FileProblemJson.class)))
@ApiResponse(
    responseCode = "503",
    description = "Another load is at work, or the database is away",
    content =
        @Content(
            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
            schema = @Schema(implementation = ProblemJson.class)))
@interface LoadsRecords {}
