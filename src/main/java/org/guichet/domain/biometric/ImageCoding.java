package org.guichet.domain.biometric;

import java.util.Arrays;
import java.util.Optional;

/** How the pixels of a finger are written down, with the codes of both editions of ISO/IEC 19794-4. */
public enum ImageCoding {
    /** A byte a pixel, row by row. */
    RAW(0, 0),
    WSQ(2, 2),
    JPEG(3, 3),
    /** The edition of 2005 has one code for JPEG 2000, that of 2011 has one for each kind. */
    JPEG2000(4, 5),
    JPEG2000_LOSSY(-1, 4),
    PNG(5, 6);

    private final int code2005;
    private final int code2011;

    ImageCoding(int code2005, int code2011) {
        this.code2005 = code2005;
        this.code2011 = code2011;
    }

    int code(RecordEdition edition) {
        return edition == RecordEdition.OF_2005 ? code2005 : code2011;
    }

    static Optional<ImageCoding> of(int code, RecordEdition edition) {
        return Arrays.stream(values()).filter(each -> each.code(edition) == code).findFirst();
    }
}
