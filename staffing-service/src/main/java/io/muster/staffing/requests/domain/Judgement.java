package io.muster.staffing.requests.domain;

/** What a request says to an event. */
public sealed interface Judgement {

    /** It happened. */
    record Accepted(Account account) implements Judgement {}

    /** It can't be; the refusal is in the account's history. */
    record Refused(Account account, String reason) implements Judgement {}

    /** It was judged before; nothing changes. */
    record Duplicate() implements Judgement {}
}
