package org.guichet.domain.document;

import java.util.List;

/** Finds the barcodes in an image. */
public interface BarcodeReader {

    /** All that can be read, each once; none is an empty list, never a failure. */
    List<BarcodeText> read(GreyImage image);
}
