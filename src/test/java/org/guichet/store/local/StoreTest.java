package org.guichet.store.local;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A desk's store on disk with the people of {@link DeskDay}. */
abstract class StoreTest {

    @TempDir
    Path folder;

    // made before each test
    @SuppressWarnings("NullAway.Init")
    LocalStore store;

    @BeforeEach
    final void open() {
        store = DeskDay.open(folder);
    }

    @AfterEach
    final void close() {
        store.close();
    }
}
