package io.muster.local.processes;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Broker and registry of the chosen back end, and both services as child processes that end with the test's. */
public final class TestStack implements AutoCloseable {

    private final TestBroker broker;
    private final TestRegistry registry;
    private final Service.Inputs inputs;
    private final Service ingest;
    private final Service staffing;

    private TestStack(Backend backend, Path data, String... more) {
        broker = backend.broker(data);
        registry = backend.registry(data);
        var installation = Installation.find();
        var ports = Ports.anyFree(2);
        inputs = new Service.Inputs(broker.bootstrapServers(), registry.url());
        ingest = Service.ingest(installation, data, ports.getFirst(), inputs, true, more);
        staffing = Service.staffing(installation, data, ports.getLast(), inputs, true, more);
    }

    /**
     * Starts everything at once, for the services wait for what they need, and waits until both are ready.
     *
     * @param data folder for what is written: state and logs
     * @param more further arguments of both services, as {@code --name=value}
     */
    public static TestStack start(Path data, String... more) {
        var stack = new TestStack(Backend.chosen(), data, more);
        try {
            var registry = CompletableFuture.runAsync(stack.registry::start);
            stack.ingest.launch();
            stack.staffing.launch();
            stack.broker.start();
            registry.join();
            stack.ingest.awaitReady();
            stack.staffing.awaitReady();
            return stack;
        } catch (RuntimeException failed) {
            stack.close();
            throw failed;
        }
    }

    public TestBroker broker() {
        return broker;
    }

    public TestRegistry registry() {
        return registry;
    }

    public Service ingest() {
        return ingest;
    }

    public Service staffing() {
        return staffing;
    }

    /**
     * One more instance of the staffing service, not started yet.
     *
     * @param folder for its state and log
     */
    public Service anotherStaffing(Path folder) {
        return Service.staffing(
                Installation.find(), folder, Ports.anyFree(1).getFirst(), inputs, true, "--muster.instance=second");
    }

    @Override
    public void close() {
        staffing.close();
        ingest.close();
        registry.close();
        broker.close();
    }
}
