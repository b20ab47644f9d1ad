package org.guichet.sync.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Hash;
import org.guichet.sync.client.StoreConnection.Begun;
import org.guichet.sync.client.StoreConnection.Call;
import org.guichet.sync.client.StoreConnection.Identity;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.CentralStore;
import org.guichet.sync.protocol.ChainEnd;
import org.guichet.sync.protocol.Enrolled;
import org.guichet.sync.protocol.FeedMessage;
import org.guichet.sync.protocol.FeedPage;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.LogMessages;
import org.guichet.sync.protocol.PersonFound;
import org.guichet.sync.protocol.PushAnswer;
import org.guichet.sync.protocol.PushMessage;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.ShortMessages;
import org.guichet.sync.protocol.SignedRequest;
import org.guichet.sync.protocol.SnapshotItem;
import org.guichet.sync.protocol.SnapshotMessage;
import org.guichet.sync.protocol.SnapshotPage;
import org.guichet.sync.protocol.StoreGreeting;
import org.guichet.sync.protocol.StoreLog;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;

/** A central store over HTTP, as a desk speaks to it. Each call waits for its answer: not for a screen's thread. */
public final class HttpCentralStore implements CentralStore, StoreLog {

    private interface Reader<T> {
        T read(byte[] answer) throws StoreProblem;
    }

    private final StoreConnection connection;
    private final Identity identity;
    private final FeedAhead ahead = new FeedAhead(System::nanoTime);

    /** @param identity its key is what {@link #enrol} makes known, and what signs all else */
    public HttpCentralStore(StoreConnection connection, Identity identity) {
        this.connection = connection;
        this.identity = identity;
    }

    @Override
    public StoreGreeting greeting() throws StoreProblem {
        return read(connection.anonymous(Call.get("/v1/store", SignedRequest.JSON)), ShortMessages::readGreeting);
    }

    @Override
    public Enrolled enrol(String code, byte[] publicKey) throws StoreProblem {
        Call call = new Call(
                "POST", "/v1/enrolments", ShortMessages.enrolling(code, publicKey), SignedRequest.JSON, SignedRequest.JSON);
        return read(connection.anonymous(call), ShortMessages::readEnrolled);
    }

    @Override
    public PushAnswer push(Caller caller, List<List<SentBytes>> gestures) throws StoreProblem {
        Call call = new Call(
                "POST", ofDesk(caller) + "/operations", PushMessage.write(gestures), SignedRequest.LINES, SignedRequest.LINES);
        ahead.forget();
        PushAnswer answer = read(connection.signed(call, caller, identity), PushMessage::readAnswer);
        if (answer.placed().size() > gestures.stream().mapToInt(List::size).sum()) {
            throw StoreConnection.unreachable("an answer to more than was sent");
        }
        return answer;
    }

    @Override
    public ChainEnd chain(Caller caller) throws StoreProblem {
        return get(caller, ofDesk(caller) + "/chain", SignedRequest.JSON, ShortMessages::readChain);
    }

    @Override
    public FeedPage feed(Caller caller, FeedPoint after, int limit) throws StoreProblem {
        Begun asked = ahead.at(caller, after).orElseGet(() -> connection.begin(feedCall(caller, after, limit), caller, identity));
        return read(asked.answer(), answer -> {
            FeedMessage.saidEnd(answer, limit)
                    .ifPresent(end -> ahead.ask(caller, end, connection.begin(feedCall(caller, end, limit), caller, identity)));
            try {
                return FeedMessage.read(answer, after);
            } catch (StoreProblem problem) {
                ahead.forget();
                throw problem;
            }
        });
    }

    private static Call feedCall(Caller caller, FeedPoint after, int limit) {
        String path = ofSite(caller) + "/feed?after=" + after.feedSeq() + "&hash=" + after.hash().hex() + "&limit=" + limit;
        return Call.get(path, SignedRequest.LINES);
    }

    @Override
    public FeedPoint feedPoint(Caller caller, long feedSeq) throws StoreProblem {
        return get(caller, ofSite(caller) + "/feed/" + feedSeq, SignedRequest.JSON, ShortMessages::readFeedPoint);
    }

    @Override
    public SnapshotPage snapshot(Caller caller, String afterKey, int limit) throws StoreProblem {
        String path = ofSite(caller) + "/snapshot?after=" + text(afterKey) + "&limit=" + limit;
        return get(caller, path, SignedRequest.LINES, SnapshotMessage::read);
    }

    @Override
    public Optional<SnapshotItem> thing(Caller caller, AggregateId id) throws StoreProblem {
        String path = ofSite(caller) + "/things/" + id.kind().name() + "?key=" + text(id.key());
        return get(caller, path, SignedRequest.LINES, SnapshotMessage::readThing);
    }

    @Override
    public List<PersonFound> people(Caller caller, String text, int limit) throws StoreProblem {
        return get(caller, "/v1/people?text=" + text(text) + "&limit=" + limit, SignedRequest.JSON, ShortMessages::readPeople);
    }

    @Override
    public Said log(Caller caller, long known) throws StoreProblem {
        return get(caller, ofSite(caller) + "/log?known=" + known, SignedRequest.JSON, LogMessages::readLog);
    }

    @Override
    public List<Hash> inclusion(Caller caller, long feedSeq, long size) throws StoreProblem {
        return get(caller, ofSite(caller) + "/log/" + feedSeq + "?size=" + size, SignedRequest.JSON, LogMessages::readPath);
    }

    private <T> T get(Caller caller, String path, String type, Reader<T> reader) throws StoreProblem {
        return read(connection.signed(Call.get(path, type), caller, identity), reader);
    }

    /** What can't be read was cut or altered on its way: nothing of it is used. */
    private static <T> T read(byte[] answer, Reader<T> reader) throws StoreProblem {
        try {
            return reader.read(answer);
        } catch (StoreProblem e) {
            throw e.code() == Code.MALFORMED ? StoreConnection.unreachable("an answer that is cut or altered") : e;
        }
    }

    private static String ofSite(Caller caller) {
        return "/v1/sites/" + text(caller.site());
    }

    private static String ofDesk(Caller caller) {
        return ofSite(caller) + "/desks/" + text(caller.desk());
    }

    private static String text(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
