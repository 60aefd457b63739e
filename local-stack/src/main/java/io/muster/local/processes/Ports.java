package io.muster.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Ports of the loopback address. */
final class Ports {

    static final String LOOPBACK = "127.0.0.1";

    private static final int CONNECT_MILLIS = 1_000;

    private Ports() {}

    /** A port that nobody listens on at this moment, from the system's own range. */
    static int anyFree() {
        return anyFree(1).getFirst();
    }

    /**
     * Several different ones: all are held until the last was found.
     *
     * @param count how many, at least 1
     */
    static List<Integer> anyFree(int count) {
        var held = new ArrayList<ServerSocket>();
        try {
            for (var i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException none) {
            throw new UncheckedIOException("No free port on " + LOOPBACK, none);
        } finally {
            held.forEach(Ports::release);
        }
    }

    /** Whether a server could listen on the port now. */
    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // As the servers do: a port that only has closing connections left is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /**
     * Whether a server takes connections. Never asked by listening there for a moment: the program that is starting
     * could choose the same moment.
     */
    static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
