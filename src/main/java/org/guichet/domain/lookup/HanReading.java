package org.guichet.domain.lookup;

import org.jspecify.annotations.Nullable;

/** Reads a name in Chinese characters as pinyin: a port, since full dictionaries are larger than the rest of the look-up. */
public interface HanReading {

    /** The name as words of pinyin without tones, surname first (王伟: "wang wei"); null where it cannot be read whole. */
    @Nullable String read(String characters);
}
