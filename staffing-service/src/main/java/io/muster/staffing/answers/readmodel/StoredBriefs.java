package io.muster.staffing.answers.readmodel;

import io.muster.events.Brief;
import io.muster.events.BriefKind;
import io.muster.events.ProfileKept;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Briefs and profiles that were written and not taken back. What stands under an id first stays the first edition for ever; where a
 * replay from the beginning wrote another, it is the next edition, and both stand. Days and decisions are more every year: the briefs
 * of the latest days and decisions are held, and the topic {@code briefs.v1} keeps all.
 */
public final class StoredBriefs {

    /** Days whose briefs are held: more than are planned. */
    public static final int DAYS = 500;

    /** Decisions whose packs are held. */
    public static final int DECISIONS = 1_000;

    /** Editions of one brief that are held: the first, and the latest others. */
    static final int EDITIONS = 8;

    /** Profiles that are held. */
    static final int PROFILES = 100;

    /** Characters that the briefs together have at most. */
    static final long CHARACTERS = 64_000_000;

    private final long most;
    private final TreeMap<String, List<Brief>> days = new TreeMap<>();
    private final Map<String, List<Brief>> decisions = new LinkedHashMap<>();
    private final Map<String, ProfileKept> profiles = new LinkedHashMap<>();
    private long characters;

    StoredBriefs() {
        this(CHARACTERS);
    }

    /** {@code most} is how many characters the briefs have together at most. */
    StoredBriefs(long most) {
        this.most = most;
    }

    /** Takes in a brief, unless it says what an edition says already. */
    synchronized void add(Brief brief) {
        var briefs = brief.getKind() == BriefKind.DECISION ? decisions : days;
        var before = briefs.getOrDefault(brief.getBriefId(), List.of());
        if (before.stream().anyMatch(one -> one.getContentHash().equals(brief.getContentHash()))) {
            return;
        }
        List<Brief> after = new ArrayList<>(before);
        after.add(brief);
        if (after.size() > EDITIONS) {
            after.remove(1);
        }
        characters += length(after) - length(before);
        briefs.put(brief.getBriefId(), List.copyOf(after));
        makeRoom();
    }

    /** Takes back what was written last under an id: its day has not closed. What a replay takes back is what it wrote itself. */
    synchronized void takeBack(String briefId) {
        var briefs = days.containsKey(briefId) ? days : decisions;
        var before = briefs.getOrDefault(briefId, List.of());
        if (before.size() > 1) {
            briefs.put(briefId, before.subList(0, before.size() - 1));
        } else {
            briefs.remove(briefId);
        }
        characters += length(editions(briefId)) - length(before);
    }

    private void makeRoom() {
        while (days.size() > DAYS) {
            characters -= length(days.pollFirstEntry().getValue());
        }
        while (decisions.size() > DECISIONS) {
            characters -= length(pollFirst(decisions));
        }
        while (characters > most && days.size() + decisions.size() > 1) {
            boolean daysAreMore = days.size() * (long) DECISIONS >= decisions.size() * (long) DAYS;
            characters -= length(daysAreMore ? days.pollFirstEntry().getValue() : pollFirst(decisions));
        }
    }

    private static <T> T pollFirst(Map<String, T> from) {
        var all = from.values().iterator();
        var first = all.next();
        all.remove();
        return first;
    }

    private static long length(List<Brief> editions) {
        return editions.stream().mapToLong(brief -> brief.getContent().length()).sum();
    }

    synchronized void clear() {
        days.clear();
        decisions.clear();
        profiles.clear();
        characters = 0;
    }

    synchronized void add(ProfileKept profile) {
        profiles.putIfAbsent(profile.getHash(), profile);
        if (profiles.size() > PROFILES) {
            pollFirst(profiles);
        }
    }

    /** The editions of a brief, the first first; none where it was never written, or is held no longer. */
    public synchronized List<Brief> editions(String briefId) {
        return days.getOrDefault(briefId, decisions.getOrDefault(briefId, List.of()));
    }

    /** The first edition of each brief: those of days by day, then those of decisions in the order in which they were written. */
    public synchronized List<Brief> all() {
        return Stream.concat(days.values().stream(), decisions.values().stream())
                .map(List::getFirst)
                .toList();
    }

    /** In the order in which they were kept. */
    public synchronized List<ProfileKept> profiles() {
        return List.copyOf(profiles.values());
    }

    /** The profile of that hash; empty where it was never written, or is held no longer. */
    public synchronized Optional<ProfileKept> profile(String hash) {
        return Optional.ofNullable(profiles.get(hash));
    }
}
