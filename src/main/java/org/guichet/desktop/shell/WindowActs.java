package org.guichet.desktop.shell;

import org.guichet.domain.document.WedgeScan;

/** What a screen may ask of the window around it. */
public interface WindowActs {

    void signOut();

    /** Covers the desk until its agent comes back; what is being done waits. */
    void lock();

    void nextAppearance();

    void switchLanguage();

    /** A device of the desk read something: it goes where a scan goes, unless something lies over the desk. */
    void scanned(WedgeScan scan);

    /** Opens the waiting room's wall in a window of its own. */
    void openDisplay();

    /** Shows a saved file with the platform's own viewer, where there is one. */
    void openDocument(String uri);
}
