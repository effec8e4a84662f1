package org.uskpa.portal.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uskpa.portal.problem.Problem;

/** Problem details (RFC 9457), for the description of the API. */
@Schema(name = "Problem")
record ProblemJson(
    @Nullable String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    List<Problem.FoundInRequest> findings) {}
