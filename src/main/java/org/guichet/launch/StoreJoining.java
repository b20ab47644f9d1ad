package org.guichet.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.guichet.store.home.EnrolmentFile;
import org.guichet.store.home.EnrolmentFile.KeyPair;
import org.guichet.store.home.Home;
import org.guichet.store.home.HomeTrouble;
import org.guichet.store.home.HomeTroubleException;
import org.guichet.store.home.KeyHelp;
import org.guichet.sync.client.DeskKey;
import org.guichet.sync.client.HttpCentralStore;
import org.guichet.sync.client.PinnedAuthority;
import org.guichet.sync.client.StoreAddress;
import org.guichet.sync.client.StoreConnection;
import org.guichet.sync.desk.Enrolment;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.Enrolled;
import org.guichet.sync.protocol.StoreProblem;

/** Makes a home a desk of a central store, by a one-time code. */
final class StoreJoining {

    private StoreJoining() {}

    /** The store that the home belongs to; empty for a desk on its own. */
    static Optional<Enrolment> of(Path folder) {
        return EnrolmentFile.isIn(folder) ? inHome(folder, HomeDoor.keys(), home -> new EnrolmentFile(home).read()) : Optional.empty();
    }

    static void join(Path folder, StoreAddress address, String code) {
        join(folder, address, code, "");
    }

    /**
     * A home that belongs to the store already is left as it is, so that the same command starts it again; but for the authority, where
     * one is named.
     *
     * @param authority as {@link PinnedAuthority#read} has it; empty for the platform's
     */
    static void join(Path folder, StoreAddress address, String code, String authority) {
        inHome(folder, HomeDoor.keysOfSite(), home -> {
            EnrolmentFile file = new EnrolmentFile(home);
            Optional<Enrolment> known = file.read();
            if (known.isEmpty() && Files.exists(home.databaseFile())) {
                throw new CommandFailure("cli.desk.alone", folder);
            }
            if (known.isPresent() && !known.get().address().equals(address.toString())) {
                throw new CommandFailure("cli.desk.otherStore", folder, known.get().address());
            }
            if (known.isEmpty()) {
                if (code.isBlank()) {
                    throw new CommandFailure("cli.desk.codeMissing");
                }
                file.write(enrolled(file, address, code.strip(), authority));
            } else if (!authority.isEmpty() && !authority.equals(known.get().authority())) {
                file.write(known.get().withAuthority(authority));
            }
            return true;
        });
    }

    private static Enrolment enrolled(EnrolmentFile file, StoreAddress address, String code, String authority) throws IOException {
        KeyPair pair = file.keyPair().orElse(null);
        if (pair == null) {
            DeskKey fresh = DeskKey.generate();
            pair = KeyPair.of(fresh.privateBytes(), fresh.publicBytes());
            file.write(pair);
        }
        Enrolment unnamed = new Enrolment(
                address.toString(), new Caller("-", "-"), "", 1, "A", pair.privateKey(), pair.publicKey(), "", authority);
        DeskKey key = keyOf(unnamed);
        try (StoreConnection connection = new StoreConnection(address, Clock.systemUTC(), PinnedAuthority.trust(authority))) {
            StoreConnection.Identity identity = new StoreConnection.Identity(key, () -> "");
            Enrolled enrolled = new HttpCentralStore(connection, identity).enrol(code, key.publicBytes());
            return new Enrolment(
                    address.toString(),
                    enrolled.caller(),
                    enrolled.siteName(),
                    enrolled.number(),
                    enrolled.letter(),
                    pair.privateKey(),
                    pair.publicKey(),
                    enrolled.sealingKey(),
                    authority);
        } catch (StoreProblem problem) {
            throw StoreFailure.of(problem, address.toString());
        }
    }

    static DeskKey keyOf(Enrolment enrolment) {
        return DeskKey.read(enrolment.privateBytes(), enrolment.publicBytes())
                .orElseThrow(() -> new CommandFailure("cli.desk.key"));
    }

    private interface Work<T> {
        T on(Home home) throws IOException;
    }

    private static <T> T inHome(Path folder, KeyHelp keys, Work<T> work) {
        try (Home home = Home.open(folder, keys)) {
            return work.on(home);
        } catch (HomeTroubleException e) {
            throw HomeDoor.failure(e.trouble());
        } catch (IOException e) {
            throw HomeDoor.failure(new HomeTrouble.NotWritable(folder));
        }
    }
}
