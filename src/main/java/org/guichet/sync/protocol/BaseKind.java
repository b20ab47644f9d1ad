package org.guichet.sync.protocol;

/** What a site is made of before anybody acts, in the order in which a snapshot brings it. Names are sent: append only. */
public enum BaseKind {
    SETTING,
    AGENT,
    SERVICE_DESK,
    PURPOSE,
    PERSON,
    APPLICATION,
    CARD,
    APPOINTMENT,
    PAPER,
    TICKET,
    DESK_DAY
}
