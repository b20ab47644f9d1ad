package org.guichet.domain.takeover;

/** What was taken out of documents, as kept on this desk. */
public interface TakeoverBook {

    /** Empty data for somebody of whom nothing was taken. */
    TakenData of(long applicantId);
}
