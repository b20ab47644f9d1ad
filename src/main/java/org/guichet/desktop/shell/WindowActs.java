package org.guichet.desktop.shell;

/** What a screen may ask of the window around it. */
public interface WindowActs {

    void signOut();

    /** Covers the desk until its agent comes back; what is being done waits. */
    void lock();

    void nextAppearance();

    void switchLanguage();

    /** Opens the waiting room's wall in a window of its own. */
    void openDisplay();

    /** Shows a saved file with the platform's own viewer, where there is one. */
    void openDocument(String uri);
}
