package io.muster.local.processes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the four programs listen on loopback.
 *
 * @param ingest port, 0 for any free one
 * @param staffing port, 0 for any free one
 * @param registry port, 0 for any free one
 * @param broker port, 0 for any free one
 */
public record StackPorts(int ingest, int staffing, int registry, int broker) {

    private static final int LAST = 65_535;

    /** Any free ones. */
    public static final StackPorts ANY = new StackPorts(0, 0, 0, 0);

    /**
     * Fills in the free ones.
     *
     * @throws StartFailed if a given port is none, taken or given twice, naming the option that moves it
     */
    StackPorts chosen() {
        var wrong = new ArrayList<String>();
        var seen = new LinkedHashMap<Integer, String>();
        named().forEach((option, port) -> {
            if (port == 0) {
                return;
            }
            if (port < 0 || port > LAST) {
                wrong.add("%s asks for port %d, which there isn't; choose one from 1 to %d, or 0 for any free one."
                        .formatted(option, port, LAST));
                return;
            }
            var other = seen.putIfAbsent(port, option);
            if (other != null) {
                wrong.add("%s and %s both ask for port %d; give each its own.".formatted(other, option, port));
            } else if (!Ports.isFree(port)) {
                wrong.add("Port %d is taken by another program on %s; choose another with %s, or 0 for any free one."
                        .formatted(port, Ports.LOOPBACK, option));
            }
        });
        if (!wrong.isEmpty()) {
            throw new StartFailed(String.join(System.lineSeparator(), wrong));
        }
        var free = Ports.anyFree(4);
        return new StackPorts(
                or(ingest, free.get(0)), or(staffing, free.get(1)), or(registry, free.get(2)), or(broker, free.get(3)));
    }

    private Map<String, Integer> named() {
        var named = new LinkedHashMap<String, Integer>();
        named.put("--ingest-port", ingest);
        named.put("--staffing-port", staffing);
        named.put("--registry-port", registry);
        named.put("--broker-port", broker);
        return named;
    }

    private static int or(int requested, int free) {
        return requested == 0 ? free : requested;
    }
}
