package org.guichet.store.home;

import java.io.IOException;
import java.nio.file.Path;

/** A change of a home's key that ends in the middle, as a kill would end it. */
public final class KilledRekeying {

    private KilledRekeying() {}

    /** What writes the home anew. */
    public interface Writing {
        void write(Home from, HomeKey fresh, Path into) throws IOException, HomeTroubleException;
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * @param step how many steps are done; 0 ends before it is whole
     * @return false where it came to its end before
     */
    public static boolean run(Path folder, int step, Writing writing) throws IOException, HomeTroubleException {
        int[] left = {step};
        try (Home home = Home.open(folder)) {
            home.rekey(
                    (fresh, into) -> {
                        writing.write(home, fresh, into);
                        if (step == 0) {
                            throw new Killed();
                        }
                    },
                    () -> {
                        if (--left[0] == 0) {
                            throw new Killed();
                        }
                    });
            return false;
        } catch (Killed killed) {
            return true;
        }
    }
}
