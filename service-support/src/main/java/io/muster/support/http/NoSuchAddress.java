package io.muster.support.http;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Says that nothing is at an address, and what may be meant. */
final class NoSuchAddress {

    private NoSuchAddress() {}

    /**
     * The refusal.
     *
     * @param path as it was asked for
     */
    static ProblemDetail problem(String path) {
        return ProblemDetails.of(
                HttpStatus.NOT_FOUND,
                "No such address",
                path.endsWith("/") && path.length() > 1
                        ? "There is nothing at " + path + "; addresses here end without a slash: "
                                + path.replaceAll("/+$", "") + ". docs/api.md shows each."
                        : "There is nothing at " + path + "; docs/api.md shows each address.");
    }
}
