package org.uskpa.portal.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Problem details with findings that name a line of a file, for the description of the API. */
@Schema(name = "FileProblem")
record FileProblemJson(
    @Nullable String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    List<FoundInFile> findings) {}
