package org.guichet.sync.protocol;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** How large what is read may be. A signature is the largest thing an act carries. */
public final class WireLimits {

    /** Bytes of one operation. */
    public static final int OPERATION_BYTES = 256 * 1024;

    static final int DEPTH = 16;
    static final int NAME_LENGTH = 64;
    static final int NUMBER_LENGTH = 32;

    private WireLimits() {}

    static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(OPERATION_BYTES)
                        .maxStringLength(OPERATION_BYTES)
                        .maxNestingDepth(DEPTH)
                        .maxNameLength(NAME_LENGTH)
                        .maxNumberLength(NUMBER_LENGTH)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }
}
