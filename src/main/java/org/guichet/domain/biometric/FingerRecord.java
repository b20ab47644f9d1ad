package org.guichet.domain.biometric;

import java.util.List;

/** What an ISO/IEC 19794-4 record holds; at least one image. */
public record FingerRecord(RecordEdition edition, List<FingerImage> images) {

    public FingerRecord {
        images = List.copyOf(images);
        if (images.isEmpty()) {
            throw new IllegalArgumentException("a finger record holds an image");
        }
    }

    /** What reading bytes as a record came to. */
    public sealed interface Reading {

        record Read(FingerRecord record) implements Reading {}

        record Unreadable(RecordProblem problem) implements Reading {}
    }
}
