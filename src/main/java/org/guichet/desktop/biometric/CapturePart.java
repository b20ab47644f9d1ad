package org.guichet.desktop.biometric;

/** What is taken of a person, in the order in which it usually is. */
public enum CapturePart {
    FINGERS,
    PHOTO,
    SIGNATURE
}
