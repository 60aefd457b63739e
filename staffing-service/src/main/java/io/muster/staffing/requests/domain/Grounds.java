package io.muster.staffing.requests.domain;

import java.util.HashSet;
import java.util.List;

/** What a decision may rest on: findings and counsel about what is asked now, not about an earlier version of it. */
final class Grounds {

    private Grounds() {}

    /** Findings are about what was asked: of another version of it they are kept to be read, and decide nothing. */
    static List<RequestEvent.Finding> outdated(List<RequestEvent.Finding> findings) {
        return findings.stream().map(RequestEvent.Finding::outdated).toList();
    }

    static boolean isAskedAsBefore(Account account, List<Line> lines) {
        var before = account.lines().stream().map(LineStatus::line).toList();
        return new HashSet<>(before).equals(new HashSet<>(lines));
    }

    /** What counsel found on lines that are asked for as they were. */
    static List<RequestEvent.Counsel> counselOn(Account account, List<Line> lines) {
        return account.counsel().stream()
                .filter(counsel -> account.line(counsel.line())
                        .filter(before -> lines.contains(before.line()))
                        .isPresent())
                .toList();
    }

    /** What counsel found on lines other than those that change. */
    static List<RequestEvent.Counsel> counselBeside(Account account, List<Line> amended) {
        return account.counsel().stream()
                .filter(counsel -> amended.stream()
                        .noneMatch(line -> counsel.line().equals(line.id())
                                || counsel.line().equals(line.replaces())))
                .toList();
    }
}
