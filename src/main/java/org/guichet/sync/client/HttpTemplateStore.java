package org.guichet.sync.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guichet.sync.client.StoreConnection.Call;
import org.guichet.sync.client.StoreConnection.Identity;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.SignedRequest;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.TemplateMessages;
import org.guichet.sync.protocol.TemplateStore;

/** A store's templates over HTTP. Waits for its answer: not for a screen's thread. */
public final class HttpTemplateStore implements TemplateStore {

    private final StoreConnection connection;
    private final Identity identity;

    public HttpTemplateStore(StoreConnection connection, Identity identity) {
        this.connection = connection;
        this.identity = identity;
    }

    @Override
    public byte[] templates(Caller caller, List<Long> people, byte[] key) throws StoreProblem {
        String path = "/v1/sites/" + URLEncoder.encode(caller.site(), StandardCharsets.UTF_8).replace("+", "%20") + "/templates";
        Call call = new Call("POST", path, TemplateMessages.asked(people, key), SignedRequest.JSON, SignedRequest.JSON);
        return TemplateMessages.readSealed(connection.signed(call, caller, identity));
    }
}
