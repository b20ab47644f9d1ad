package org.guichet.domain.document.chip;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.document.OutcomeReason;

/**
 * A chip's security object as read and checked (Doc 9303 part 10, 4.6.2; part 11, 5.1).
 *
 * @param why what its signature is worth: {@link OutcomeReason#CHIP_SIGNED}, or why not
 * @param digest name of the algorithm of the hashes, as the JDK calls it; empty where the object can't be read
 * @param hashes by number of the data group, small hexadecimal digits
 * @param signer the document signer's name, and {@code authority} its issuer's; may be empty
 * @param period of the signer's certificate, in words for scripts
 */
public record SecurityObject(
        OutcomeReason why, String digest, Map<Integer, String> hashes, String signer, String authority, String period) {

    public SecurityObject {
        hashes = Map.copyOf(hashes);
    }

    /** One of which nothing can be read. */
    public static SecurityObject unreadable(OutcomeReason why) {
        return new SecurityObject(why, "", new HashMap<>(), "", "", "");
    }

    public Optional<String> hash(ChipFile file) {
        return Optional.ofNullable(hashes.get(file.dataGroup()));
    }
}
