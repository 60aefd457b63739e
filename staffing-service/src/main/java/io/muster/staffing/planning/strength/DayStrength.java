package io.muster.staffing.planning.strength;

import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.situation.StaffReport;
import io.muster.staffing.planning.strength.Posts.Post;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everybody who is somewhere on one day, and what must be said of it. */
final class DayStrength {

    private final Matching matching;
    private final LocalDate day;
    private final @Nullable LocalDate today;
    private final List<PeopleGroup> groups = new ArrayList<>();
    private final Map<Post, Long> authorised = new HashMap<>();
    private final Map<Post, Set<OnHandBasis>> known = new HashMap<>();
    private final List<Remark> remarks = new ArrayList<>();
    private long authorisedInAll;

    DayStrength(
            Collection<Holders.Holder> holders,
            Matching matching,
            List<Commitment> commitments,
            LocalDate day,
            @Nullable LocalDate today) {
        this.matching = matching;
        this.day = day;
        this.today = today;
        Map<Commitment, List<StaffReport>> ofLines = new LinkedHashMap<>();
        commitments.stream().filter(line -> line.isSpokenOf(day)).forEach(line -> ofLines.put(line, new ArrayList<>()));
        for (var holder : holders) {
            holder.on(day).filter(this::isSpokenOf).ifPresent(report -> {
                remarks.addAll(Remarks.contradiction(report, holder.contradicting(day)));
                switch (matching.of(report)) {
                    case Matching.Match.Nobodys nobodys -> nobodys(holder, report);
                    case Matching.Match.Unknown unknown -> remarks.addAll(Remarks.unmatched(report, unknown.why()));
                    case Matching.Match.Of of -> {
                        addKnown(holder.posts(day), report);
                        ofLines.getOrDefault(of.line(), new ArrayList<>()).add(report);
                    }
                }
            });
        }
        ofLines.forEach((line, reports) -> line(new LineDay(line, reports, day)));
        remarks.addAll(Remarks.beside(groups));
    }

    private boolean isSpokenOf(StaffReport report) {
        return matching.isSpokenOf(report, day);
    }

    private void addKnown(Collection<Post> posts, StaffReport by) {
        posts.forEach(post -> addKnown(post, OnHandBasis.of(by)));
    }

    private void addKnown(Post post, OnHandBasis basis) {
        known.computeIfAbsent(post, unknown -> EnumSet.noneOf(OnHandBasis.class))
                .add(basis);
    }

    private void nobodys(Holders.Holder holder, StaffReport report) {
        addKnown(holder.posts(day), report);
        groups.add(PeopleGroup.of(report, report.onHand(), null));
        var stated = report.authorised();
        authorisedInAll += stated == null ? report.onHand() : stated;
        if (stated != null) {
            authorised.merge(Posts.of(report), (long) stated, Long::sum);
            remarks.addAll(Remarks.over(report, stated));
        }
    }

    /** Whoever is authorised is so at one post: where a report says so, and of whoever is in none, where the line says. */
    private void line(LineDay line) {
        var commitment = line.line();
        var home = Posts.home(commitment);
        authorisedInAll += line.approved();
        long away = 0;
        for (var placed : line.placed()) {
            var report = placed.report();
            groups.add(PeopleGroup.of(report, placed.headcount(), commitment));
            if (report.authorised() != null && !Posts.isHome(commitment, report)) {
                long here = Math.min(report.authorised(), commitment.isPlaced() ? placed.headcount() : line.approved());
                away += here;
                if (here > 0) {
                    authorised.merge(Posts.of(report), here, Long::sum);
                }
            }
        }
        long rest = line.rest(today);
        if (commitment.isPlaced()) {
            if (rest > 0 || line.placed().isEmpty()) {
                addKnown(home, OnHandBasis.APPROVED);
            } else {
                line.placed().forEach(placed -> addKnown(home, OnHandBasis.of(placed.report())));
            }
            authorised.merge(home, Math.max(0, line.approved() - away), Long::sum);
        }
        if (rest > 0) {
            groups.add(PeopleGroup.of(commitment, home, rest, day));
        }
        remarks.addAll(Remarks.of(line, today));
    }

    LocalDate day() {
        return day;
    }

    /** People of all kinds everywhere. */
    List<PeopleGroup> groups() {
        return groups;
    }

    List<PeopleGroup> groups(Post post) {
        return groups.stream().filter(group -> group.post().equals(post)).toList();
    }

    /** Whether anything says how many people are there, be it that nobody is. */
    boolean isKnown(Post post) {
        return known.containsKey(post);
    }

    /** What says so; nothing where it is unknown. */
    Set<OnHandBasis> basis(Post post) {
        return known.getOrDefault(post, Set.of());
    }

    @Nullable
    Long authorised(Post post) {
        return authorised.get(post);
    }

    long authorisedInAll() {
        return authorisedInAll;
    }

    List<Remark> remarks() {
        return remarks;
    }
}
