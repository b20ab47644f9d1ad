package org.guichet.domain.biometric;

/**
 * What a program could see of one property of a photograph.
 *
 * @param measured in the unit of its kind
 */
public record PhotoFinding(Kind kind, Verdict verdict, double measured) {

    public enum Kind {
        /** Pixels of the frame's width in the picture it is cut from. */
        RESOLUTION,
        /** Whether the frame is within the picture: 1, or 0. */
        FRAMING,
        /** Degrees from upright. */
        TILT,
        /** The middle luminance of the head, 0 to 255. */
        EXPOSURE,
        /** Steps of luminance between the darkest and the brightest hundredth of the head. */
        CONTRAST,
        /** The blur effect, 0 sharp to 1. */
        SHARPNESS,
        /** How much the luminance beside the head varies, in steps. */
        BACKGROUND
    }

    public enum Verdict {
        GOOD,
        /** Somebody has to look. */
        DOUBTFUL,
        BAD
    }
}
