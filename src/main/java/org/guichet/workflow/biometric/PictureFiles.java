package org.guichet.workflow.biometric;

import java.util.Optional;
import org.guichet.domain.biometric.PhotoPicture;
import org.guichet.domain.cardpickup.Signature;

/** Pictures as the bytes of standard files, in memory. */
public interface PictureFiles {

    /** A JPEG image whose compression nobody sees. */
    byte[] jpeg(PhotoPicture picture);

    /** Empty for bytes that are no picture. */
    Optional<PhotoPicture> read(byte[] file);

    /** A PNG image of the strokes, which carries the strokes themselves as text: both in one file. */
    byte[] png(Signature signature);

    /** The strokes out of such a file; empty where there are none. */
    Optional<Signature> strokes(byte[] png);
}
