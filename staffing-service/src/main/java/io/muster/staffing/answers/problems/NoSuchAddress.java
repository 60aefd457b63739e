package io.muster.staffing.answers.problems;

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
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND,
                path.endsWith("/") && path.length() > 1
                        ? "There is nothing at " + path + "; addresses here end without a slash: "
                                + path.replaceAll("/+$", "") + ". docs/api.md shows each."
                        : "There is nothing at " + path + "; docs/api.md shows each address.");
        problem.setTitle("No such address");
        return problem;
    }
}
