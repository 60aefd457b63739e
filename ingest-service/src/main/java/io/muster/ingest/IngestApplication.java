package io.muster.ingest;

import io.muster.support.ServiceSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Starts the ingest service. */
@SpringBootApplication
@Import(ServiceSupport.class)
public class IngestApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(IngestApplication.class, arguments);
    }
}
