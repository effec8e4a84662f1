package org.uskpa.portal.records;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files of records are taken, set as {@code kp.records.*}.
 *
 * @param largestFile what is larger is refused
 * @param keepFiles how long a file that was sent by page waits, counted from what was last done
 *     with it
 */
@ConfigurationProperties("kp.records")
public record RecordSettings(
    @DefaultValue("1GB") DataSize largestFile, @DefaultValue("30d") Duration keepFiles) {}
