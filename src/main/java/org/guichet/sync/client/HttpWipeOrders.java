package org.guichet.sync.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.guichet.sync.client.StoreConnection.Call;
import org.guichet.sync.client.StoreConnection.Identity;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.SignedRequest;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.WipeMessages;
import org.guichet.sync.protocol.WipeOrder;
import org.guichet.sync.protocol.WipeOrders;

/** A store's orders over HTTP. Waits for its answer: not for a screen's thread. */
public final class HttpWipeOrders implements WipeOrders {

    private final StoreConnection connection;
    private final Identity identity;

    public HttpWipeOrders(StoreConnection connection, Identity identity) {
        this.connection = connection;
        this.identity = identity;
    }

    @Override
    public WipeOrder wipeOrder(Caller desk) throws StoreProblem {
        return WipeMessages.readOrder(connection.signed(call("GET", desk), desk, identity));
    }

    @Override
    public void obeys(Caller desk) throws StoreProblem {
        connection.signed(call("POST", desk), desk, identity);
    }

    private static Call call(String method, Caller desk) {
        String path = "/v1/sites/" + inPath(desk.site()) + "/desks/" + inPath(desk.desk()) + "/wipe";
        return new Call(method, path, new byte[0], SignedRequest.JSON, SignedRequest.JSON);
    }

    private static String inPath(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
