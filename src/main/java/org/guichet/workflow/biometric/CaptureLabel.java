package org.guichet.workflow.biometric;

/**
 * What a capture is, in the clear on its sealed file and bound to it: with another label it can't be opened.
 *
 * @param about the thing of the operation that it belongs to, such as {@code ENROLMENT:42@2026-11-24}
 * @param what a finger's name, PHOTO or SIGNATURE
 */
public record CaptureLabel(String about, String what) {

    public CaptureLabel {
        if (about.isBlank() || what.isBlank() || about.length() > 200 || what.length() > 40) {
            throw new IllegalArgumentException("a capture says what it is of, and what it is");
        }
    }
}
