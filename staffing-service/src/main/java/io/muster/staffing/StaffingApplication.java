package io.muster.staffing;

import io.muster.support.ServiceSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Starts the staffing service. */
@SpringBootApplication
@Import(ServiceSupport.class)
public class StaffingApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(StaffingApplication.class, arguments);
    }
}
