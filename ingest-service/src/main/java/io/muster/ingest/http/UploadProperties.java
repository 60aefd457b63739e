package io.muster.ingest.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is expected of those who send, under {@code muster.uploads}.
 *
 * @param atOnce most batches that are read at the same time; below the web server's threads, so that health answers beside
 *     them
 * @param grace time spent waiting for a sender before its speed is judged
 * @param bytesASecond least mean speed from then on
 */
@ConfigurationProperties("muster.uploads")
public record UploadProperties(
        @DefaultValue("320") int atOnce,
        @DefaultValue("10s") Duration grace,
        @DefaultValue("512") int bytesASecond) {}
