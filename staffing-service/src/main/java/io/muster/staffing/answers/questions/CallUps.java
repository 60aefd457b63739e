package io.muster.staffing.answers.questions;

import io.muster.events.AuthorityGranted;
import io.muster.schemas.profile.People;
import io.muster.schemas.profile.ReferenceProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Who may be called up when, by the authorities that were granted. */
public final class CallUps {

    private final ReferenceProfile profile;
    private final List<AuthorityGranted> authorities;

    public CallUps(ReferenceProfile profile, List<AuthorityGranted> authorities) {
        this.profile = profile;
        this.authorities = authorities;
    }

    /** Whether people of that kind may come on all those days. */
    public boolean mayCome(String component, LocalDate first, LocalDate last) {
        return !needsAuthority(component) || !fitting(component, first, last).isEmpty();
    }

    private boolean needsAuthority(String component) {
        return profile.people(component).filter(People::needsAuthority).isPresent();
    }

    private List<AuthorityGranted> fitting(String component, LocalDate first, LocalDate last) {
        return authorities.stream()
                .filter(authority -> authority.getComponents().contains(component))
                .filter(authority -> !authority.getFrom().isAfter(first)
                        && (authority.getUntil() == null
                                || !authority.getUntil().isBefore(last)))
                .toList();
    }

    /** Authorities whose purpose is another than the operation's: to show, not to hide. */
    public List<String> findings(String component, LocalDate first, LocalDate last) {
        return !needsAuthority(component)
                ? List.of()
                : fitting(component, first, last).stream()
                        .filter(authority -> !authority
                                .getPurpose()
                                .equals(profile.purposes().own()))
                        .map(authority -> "the call-up authority " + authority.getAuthorityId() + " is for "
                                + authority.getPurpose() + ", not for "
                                + profile.purposes().own())
                        .toList();
    }

    /** The authorities for that kind of people, in words. */
    public String granted(String component) {
        var granted = authorities.stream()
                .filter(authority -> authority.getComponents().contains(component))
                .map(authority -> authority.getAuthorityId() + " (" + authority.getFrom() + " to "
                        + (authority.getUntil() == null ? "further notice" : authority.getUntil()) + ")")
                .collect(Collectors.joining(", "));
        return granted.isEmpty() ? "none" : granted;
    }
}
