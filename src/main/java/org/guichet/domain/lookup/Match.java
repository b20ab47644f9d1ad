package org.guichet.domain.lookup;

/** How well a person answers the question, best first. */
public enum Match {
    /** A number, phone or e-mail address that was typed whole. */
    IDENTIFIER,
    /** Every word typed is a word of the name, accents and case aside. */
    EXACT,
    /** Every word typed begins a word of the name, or the digits begin or end a number. */
    BEGINNING,
    /** Another spelling of the same name: Mohamed for Muhammad, Wei-Yang for Weiyang. */
    OTHER_SPELLING,
    /** One or two letters differ. */
    TYPING_ERROR,
    /** Only a part of what was typed fits. */
    PARTIAL
}
