package io.muster.staffing.answers.readmodel;

import io.muster.events.Brief;
import io.muster.events.BriefKind;
import io.muster.events.ProfileKept;
import io.muster.staffing.planning.brief.HeldEditions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Briefs and profiles that were written and not taken back. What stands under an id first stays the first edition for ever; where
 * another was written, by a replay from the beginning or since the day closed again, it is the next edition, and both stand. What says
 * the same as an edition is none, but it is remembered that it was written, for what is taken back is what was written last. Days and decisions are more every year: the briefs
 * of the latest days and decisions are held, and the topic {@code briefs.v1} keeps all.
 */
public final class StoredBriefs {

    /** Days whose briefs are held: more than are planned. */
    public static final int DAYS = 500;

    /** Decisions whose packs are held. */
    public static final int DECISIONS = 1_000;

    /** Profiles that are held. */
    static final int PROFILES = 100;

    /** Characters that the briefs together have at most. */
    static final long CHARACTERS = 64_000_000;

    private final long most;
    private final TreeMap<String, Written> days = new TreeMap<>();
    private final Map<String, Written> decisions = new LinkedHashMap<>();
    private final Map<String, ProfileKept> profiles = new LinkedHashMap<>();
    private long characters;

    /** What was written under an id, in that order; a repeat is there as the edition that says the same. */
    private record Written(List<Brief> writings) {

        static final Written NOTHING = new Written(List.of());

        List<Brief> editions() {
            return writings.stream().distinct().toList();
        }

        Written and(Brief brief) {
            List<Brief> all = new ArrayList<>(writings);
            all.add(writings.stream()
                    .filter(earlier -> earlier.getContentHash().equals(brief.getContentHash()))
                    .findFirst()
                    .orElse(brief));
            return new Written(List.copyOf(HeldEditions.of(all, Brief::getContentHash)));
        }

        Written withoutLast() {
            return new Written(writings.subList(0, writings.size() - 1));
        }

        long length() {
            return editions().stream()
                    .mapToLong(brief -> brief.getContent().length())
                    .sum();
        }
    }

    StoredBriefs() {
        this(CHARACTERS);
    }

    /** {@code most} is how many characters the briefs have together at most. */
    StoredBriefs(long most) {
        this.most = most;
    }

    /** Takes in a brief. One that says what an edition says already is no other edition. */
    synchronized void add(Brief brief) {
        var briefs = brief.getKind() == BriefKind.DECISION ? decisions : days;
        var before = briefs.getOrDefault(brief.getBriefId(), Written.NOTHING);
        var after = before.and(brief);
        characters += after.length() - before.length();
        briefs.put(brief.getBriefId(), after);
        makeRoom();
    }

    /** Takes back what was written last under an id, a repeat too: what a replay takes back is what it wrote itself. */
    synchronized void takeBack(String briefId) {
        var briefs = days.containsKey(briefId) ? days : decisions;
        var before = briefs.get(briefId);
        if (before == null) {
            return;
        }
        var after = before.withoutLast();
        characters += after.length() - before.length();
        if (after.writings().isEmpty()) {
            briefs.remove(briefId);
        } else {
            briefs.put(briefId, after);
        }
    }

    private void makeRoom() {
        while (days.size() > DAYS) {
            characters -= days.pollFirstEntry().getValue().length();
        }
        while (decisions.size() > DECISIONS) {
            characters -= pollFirst(decisions).length();
        }
        while (characters > most && days.size() + decisions.size() > 1) {
            boolean daysAreMore = days.size() * (long) DECISIONS >= decisions.size() * (long) DAYS;
            characters -= (daysAreMore ? days.pollFirstEntry().getValue() : pollFirst(decisions)).length();
        }
    }

    private static <T> T pollFirst(Map<String, T> from) {
        var all = from.values().iterator();
        var first = all.next();
        all.remove();
        return first;
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
        return days.getOrDefault(briefId, decisions.getOrDefault(briefId, Written.NOTHING))
                .editions();
    }

    /** The first edition of each brief: those of days by day, then those of decisions in the order in which they were written. */
    public synchronized List<Brief> all() {
        return Stream.concat(days.values().stream(), decisions.values().stream())
                .map(written -> written.writings().getFirst())
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
