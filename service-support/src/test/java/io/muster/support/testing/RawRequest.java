package io.muster.support.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request written byte by byte, to break the rules that a proper client keeps. */
public final class RawRequest implements AutoCloseable {

    private static final int LIMIT_MILLIS = 30_000;

    private final Socket socket;

    private RawRequest(Socket socket) {
        this.socket = socket;
    }

    /** Connects and sends the head of a request. */
    public static RawRequest to(int port, String... head) {
        try {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(LIMIT_MILLIS);
            var request = new RawRequest(socket);
            request.send(String.join("\r\n", head) + "\r\nHost: localhost\r\n\r\n");
            return request;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void send(String text) {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    public void send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Sends one chunk of a chunked body. */
    public void chunk(String text) {
        send(Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n");
    }

    /** Ends the sending, as a client that dies does; the answer may still be read. */
    public void breakOff() {
        try {
            socket.shutdownOutput();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whether the service has answered something. */
    public boolean hasAnswer() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The first line that the service answers now. */
    public String line() {
        try {
            var line = new StringBuilder();
            for (var one = socket.getInputStream().read();
                    one >= 0 && one != '\n';
                    one = socket.getInputStream().read()) {
                line.append((char) one);
            }
            return line.toString().strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** All that the service answers until it closes the connection. */
    public String rest() {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
