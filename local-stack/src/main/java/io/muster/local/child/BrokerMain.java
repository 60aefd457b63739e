package io.muster.local.child;

import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** Formats the broker's data folder if that was not done before, then runs the broker: one JVM start instead of two. */
public final class BrokerMain {

    /** Always the same: formatting again with another one fails instead of doing nothing. Base64 of 16 bytes. */
    private static final String CLUSTER = "TXVzdGVyTG9jYWxTdGFjaw";

    private BrokerMain() {}

    /**
     * Formats and runs.
     *
     * @param arguments the path of the broker's properties file
     */
    public static void main(String[] arguments) {
        var properties = Path.of(arguments[0]).toString();
        var status = StorageTool.execute(
                new String[] {"format", "--ignore-formatted", "--cluster-id", CLUSTER, "--config", properties},
                System.out);
        if (status != 0) {
            System.err.println("The broker's data folder could not be formatted, see above.");
            System.exit(status);
        }
        Kafka.main(new String[] {properties});
    }
}
