package org.guichet.desktop.notice;

import java.util.List;

/**
 * What the window tells in one line: a key of the catalogue and what fills it, so that it follows the language.
 *
 * @param remedyKey what to do next; empty where nothing is to be done
 * @param undoable whether the window offers "undo" beside it
 */
public record Notice(Kind kind, String key, List<Object> arguments, String remedyKey, boolean undoable) {

    /** Shown by shape and word as well as by colour. */
    public enum Kind {
        DONE,
        ATTENTION,
        BLOCKED
    }

    public static Notice done(String key, Object... arguments) {
        return new Notice(Kind.DONE, key, List.of(arguments), "", false);
    }

    public static Notice undoable(String key, Object... arguments) {
        return new Notice(Kind.DONE, key, List.of(arguments), "", true);
    }

    public static Notice attention(String key, String remedyKey, Object... arguments) {
        return new Notice(Kind.ATTENTION, key, List.of(arguments), remedyKey, false);
    }

    public static Notice blocked(String key, String remedyKey, Object... arguments) {
        return new Notice(Kind.BLOCKED, key, List.of(arguments), remedyKey, false);
    }
}
