package org.guichet.store.central;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.change.Hash;
import org.guichet.store.central.OutboxImport.Refusal;
import org.guichet.store.central.OutboxImport.Refused;
import org.guichet.store.seal.SealedParts;
import org.guichet.store.seal.StoreKeyPair;
import org.guichet.sync.protocol.ChainEnd;
import org.guichet.sync.protocol.EnrolledDesk;
import org.guichet.sync.protocol.OutboxFile;
import org.guichet.sync.protocol.OutboxFile.Batch;
import org.guichet.sync.protocol.OutboxFile.Header;
import org.guichet.sync.protocol.ReceivedOperation;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.StoreProblem;

/** A desk's file of operations, read batch by batch. Each batch that is given on was signed by the desk and goes on with the one before. */
final class CarriedFile implements AutoCloseable {

    private final InputStream in;
    private final Header header;
    private final EnrolledDesk desk;
    private final SealedParts.Reader parts;
    private long seq;
    private Hash hash = Hash.NONE;
    private Hash before = Hash.NONE;
    private boolean begun;

    private CarriedFile(InputStream in, Header header, EnrolledDesk desk, SealedParts.Reader parts) {
        this.in = in;
        this.header = header;
        this.desk = desk;
        this.parts = parts;
        this.seq = header.after();
    }

    /** What a file says of itself in the clear. */
    static Header header(Path file) throws IOException, Refused {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return header(in);
        }
    }

    private static Header header(InputStream in) throws IOException, Refused {
        try {
            return OutboxFile.readHeader(in);
        } catch (StoreProblem problem) {
            throw new Refused(problem.code() == StoreProblem.Code.VERSION_NOT_SPOKEN ? Refusal.NEWER_VERSION : Refusal.NO_OUTBOX_FILE);
        }
    }

    static CarriedFile open(Path file, EnrolledDesk desk, StoreKeyPair key) throws IOException, Refused {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            Header header = header(in);
            return new CarriedFile(in, header, desk, new SealedParts.Reader(key, header.line(), in));
        } catch (SealedParts.NotOpened e) {
            in.close();
            throw refused(e);
        } catch (IOException | Refused e) {
            in.close();
            throw e;
        }
    }

    private static Refused refused(SealedParts.NotOpened why) {
        return new Refused(why.isCut() ? Refusal.CUT : Refusal.ALTERED);
    }

    /** The operations of the next batch; empty after the last. */
    Optional<List<List<SentBytes>>> next() throws IOException, Refused {
        try {
            Optional<byte[]> part = parts.next();
            if (part.isEmpty()) {
                return Optional.empty();
            }
            Batch batch = OutboxFile.readBatch(header.caller(), part.get());
            if (!batch.request().isSignedBy(desk.publicKey(), batch.signature())) {
                throw new Refused(Refusal.NOT_SIGNED);
            }
            for (List<SentBytes> gesture : batch.gestures()) {
                for (SentBytes each : gesture) {
                    follow(each);
                }
            }
            return Optional.of(batch.gestures());
        } catch (SealedParts.NotOpened e) {
            throw refused(e);
        } catch (StoreProblem malformed) {
            throw new Refused(Refusal.ALTERED);
        }
    }

    /** What a desk signed is its own doing; that it is whole and its own is checked all the same. */
    private void follow(SentBytes sent) throws Refused {
        ReceivedOperation operation = ReceivedOperation.read(sent).orElseThrow(() -> new Refused(Refusal.ALTERED));
        boolean own = operation.desk().equals(header.desk()) && operation.site().equals(header.site());
        boolean follows = operation.deskSeq() == seq + 1 && (!begun || operation.prevHash().equals(hash));
        if (!own || !follows) {
            throw new Refused(own ? Refusal.CHAIN_BROKEN : Refusal.OTHERS_OPERATIONS);
        }
        if (!begun) {
            before = operation.prevHash();
        }
        begun = true;
        seq = operation.deskSeq();
        hash = operation.hash();
    }

    /** Hash of the operation before the first. */
    Hash before() {
        return before;
    }

    /** The last operation so far. */
    ChainEnd end() {
        return new ChainEnd(seq, hash);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
