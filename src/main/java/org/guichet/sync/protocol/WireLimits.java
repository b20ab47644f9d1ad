package org.guichet.sync.protocol;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** How large what is read may be. A signature is the largest thing an act carries. */
public final class WireLimits {

    /** Bytes of one operation. */
    public static final int OPERATION_BYTES = 256 * 1024;

    /** Bytes of a push: a batch, or a single gesture that is longer. */
    public static final int PUSH_BYTES = 8 * 1024 * 1024;

    /** Bytes of what a desk sends besides. */
    public static final int SHORT_BYTES = 16 * 1024;

    /** Bytes of an answer. */
    public static final int ANSWER_BYTES = 16 * 1024 * 1024;

    /** Bytes of a thing's state, which many operations make. */
    public static final int STATE_BYTES = 4 * 1024 * 1024;

    /** Bytes of what is said of an operation. */
    static final int META_BYTES = 16 * 1024;

    static final int DEPTH = 16;
    static final int NAME_LENGTH = 64;
    static final int NUMBER_LENGTH = 32;

    private WireLimits() {}

    /** @param longest characters of a text */
    static JsonFactory factory(int longest) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(longest)
                        .maxStringLength(OPERATION_BYTES)
                        .maxNestingDepth(DEPTH)
                        .maxNameLength(NAME_LENGTH)
                        .maxNumberLength(NUMBER_LENGTH)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }
}
