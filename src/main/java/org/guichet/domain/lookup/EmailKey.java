package org.guichet.domain.lookup;

/** E-mail addresses as sortable keys: the part before @ decides the range, the whole address the place in it. */
final class EmailKey {

    private static final int LOCAL_BITS = 28;
    private static final int WHOLE_BITS = 11;

    private EmailKey() { }

    static long of(String address) {
        return localKey(address) | (spread(address) >>> (64 - WHOLE_BITS));
    }

    /** The first key of the addresses with this part before @. */
    static long localKey(String address) {
        int at = address.indexOf('@');
        String local = at < 0 ? address : address.substring(0, at);
        return spread(local) >>> (64 - LOCAL_BITS) << WHOLE_BITS;
    }

    static long span() {
        return 1L << WHOLE_BITS;
    }

    private static long spread(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash * 0x9E3779B97F4A7C15L;
    }
}
