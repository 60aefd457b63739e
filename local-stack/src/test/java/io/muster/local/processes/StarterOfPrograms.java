package io.muster.local.processes;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Starts a broker and a registry in a process of its own, so that a test can kill that process. */
final class StarterOfPrograms {

    private StarterOfPrograms() {}

    /** Prints the two process ids in one line and stays. */
    public static void main(String[] arguments) throws InterruptedException {
        var folder = Path.of(arguments[0]);
        var broker = KafkaProcess.in(folder);
        var registry = Registry.in(folder);
        broker.launch();
        registry.launch();
        System.out.println(broker.process().pid() + " " + registry.process().pid());
        new CountDownLatch(1).await();
    }
}
