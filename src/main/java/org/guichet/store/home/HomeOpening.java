package org.guichet.store.home;

/** What came of opening a home folder, or something in it. */
public sealed interface HomeOpening<T> {

    record Opened<T>(T value) implements HomeOpening<T> {}

    record NotOpened<T>(HomeTrouble trouble) implements HomeOpening<T> {}
}
