package io.muster.staffing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the staffing service. */
@SpringBootApplication
public class StaffingApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(StaffingApplication.class, arguments);
    }
}
