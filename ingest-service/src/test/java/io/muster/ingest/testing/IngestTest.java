package io.muster.ingest.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The service on a free port, with a broker and a registry inside this process; one for all tests that look alike. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"muster.registry.url=mock://ingest", "muster.publishing.watch=50ms"})
@Import(BrokerInMemory.class)
@ExtendWith(FreshTopics.class)
public @interface IngestTest {}
