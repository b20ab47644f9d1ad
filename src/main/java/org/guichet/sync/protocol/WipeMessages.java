package org.guichet.sync.protocol;

import java.time.Instant;

/** Messages about the order to destroy a desk's data, each a single JSON object. */
public final class WipeMessages {

    private record Order(int protocol, String site, String desk, Instant askedAt, String publicKey, String signature) {}

    private record Obeyed(int protocol) {}

    private WipeMessages() {}

    public static byte[] order(WipeOrder is) {
        return WireJson.write(new Order(
                CentralStore.NEWEST_PROTOCOL, is.desk().site(), is.desk().desk(), is.askedAt(), is.publicKey(), is.signature()));
    }

    public static WipeOrder readOrder(byte[] json) throws StoreProblem {
        Order read = WireJson.read(Order.class, json);
        ProtocolVersion.check(read.protocol());
        return new WipeOrder(new Caller(read.site(), read.desk()), read.askedAt(), read.publicKey(), read.signature());
    }

    public static byte[] obeyed() {
        return WireJson.write(new Obeyed(CentralStore.NEWEST_PROTOCOL));
    }
}
