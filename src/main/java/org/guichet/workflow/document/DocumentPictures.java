package org.guichet.workflow.document;

import java.nio.file.Path;
import java.util.List;
import org.guichet.domain.document.BarcodeText;

/** Finds the codes of documents in pictures. */
public interface DocumentPictures {

    /** What came of looking at a picture. */
    sealed interface Seen {

        /** @param codes none where the picture shows no code that can be read */
        record Codes(List<BarcodeText> codes) implements Seen {
            public Codes {
                codes = List.copyOf(codes);
            }
        }

        /** The text of a file that is no picture, as bytes one character each. */
        record Bytes(String latin) implements Seen {}

        /** The file can't be read, is too large, or neither picture nor text. */
        record Unreadable() implements Seen {}
    }

    Seen file(Path file);

    /** @param pixels row by row, each as 0xAARRGGBB */
    Seen pixels(int width, int height, int[] pixels);
}
