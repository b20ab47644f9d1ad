package org.guichet.sync.client;

import java.net.URLEncoder;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.guichet.domain.change.Hash;
import org.guichet.sync.client.StoreConnection.Call;
import org.guichet.sync.client.StoreConnection.Identity;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.CaptureNote;
import org.guichet.sync.protocol.CaptureProgress;
import org.guichet.sync.protocol.CaptureStore;
import org.guichet.sync.protocol.SignedRequest;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.Tus;

/** A store's captures over HTTP, as a desk sends them: tus 1.0.0. Each call waits for its answer: not for a screen's thread. */
public final class HttpCaptureStore implements CaptureStore {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;

    private final StoreConnection connection;
    private final Identity identity;

    public HttpCaptureStore(StoreConnection connection, Identity identity) {
        this.connection = connection;
        this.identity = identity;
    }

    @Override
    public CaptureProgress begin(Caller caller, CaptureNote capture) throws StoreProblem {
        Map<String, String> headers = Map.of(
                Tus.RESUMABLE, Tus.VERSION,
                Tus.LENGTH, Long.toString(capture.length()),
                Tus.METADATA, Tus.metadata(capture));
        return ask("POST", ofSite(caller), new byte[0], headers, caller, CREATED);
    }

    @Override
    public CaptureProgress progress(Caller caller, Hash name) throws StoreProblem {
        return ask("HEAD", path(caller, name), new byte[0], Map.of(Tus.RESUMABLE, Tus.VERSION), caller, OK);
    }

    @Override
    public CaptureProgress append(Caller caller, Hash name, long offset, byte[] part) throws StoreProblem {
        Map<String, String> headers = Map.of(
                Tus.RESUMABLE, Tus.VERSION, Tus.OFFSET, Long.toString(offset), Tus.CHECKSUM, Tus.checksum(part));
        return ask("PATCH", path(caller, name), part, headers, caller, NO_CONTENT);
    }

    private CaptureProgress ask(
            String method, String path, byte[] body, Map<String, String> headers, Caller caller, int expected) throws StoreProblem {
        Call call = new Call(method, path, body, method.equals("PATCH") ? Tus.PART_TYPE : "", SignedRequest.JSON);
        HttpHeaders answer = connection.headers(call, headers, caller, identity, expected);
        long length = number(answer, Tus.LENGTH);
        long received = number(answer, Tus.OFFSET);
        boolean verified = answer.firstValue(Tus.CAPTURE).orElse("").equals(Tus.VERIFIED);
        if (received > length || (verified && received != length)) {
            throw StoreConnection.unreachable("an answer that contradicts itself");
        }
        return new CaptureProgress(length, received, verified);
    }

    private static long number(HttpHeaders headers, String name) throws StoreProblem {
        String text = headers.firstValue(name).orElse("");
        if (!text.matches("[0-9]{1,18}")) {
            throw StoreConnection.unreachable("an answer without " + name);
        }
        return Long.parseLong(text);
    }

    private static String ofSite(Caller caller) {
        return "/v1/sites/" + URLEncoder.encode(caller.site(), StandardCharsets.UTF_8).replace("+", "%20") + "/captures";
    }

    private static String path(Caller caller, Hash name) {
        return ofSite(caller) + "/" + name.hex();
    }
}
