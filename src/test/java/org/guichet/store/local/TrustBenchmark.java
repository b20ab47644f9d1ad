package org.guichet.store.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.audit.AuditedAct.FileOpened;
import org.guichet.domain.audit.AuditedAct.Purpose;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Operation;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.inmemory.Operations;
import org.guichet.store.home.Home;
import org.guichet.store.home.HomeTroubleException;
import org.guichet.store.home.TrailKeys;
import org.guichet.sync.protocol.OperationSignature;
import org.guichet.sync.protocol.WrittenOperation;
import org.guichet.workflow.DeskSession;

/**
 * What trust costs a desk: the password's verifier at the passes that this machine is calibrated to, and what the question of rights and
 * the entry in the trail (its bytes, its hash, its signature) add to an act. Argument: a folder.
 */
final class TrustBenchmark {

    private static final int TIMES = 2_000;
    private static final Permission ASKED = Permission.LOOK_UP;

    private TrustBenchmark() {}

    public static void main(String[] arguments) throws IOException, HomeTroubleException {
        System.out.println("| what | p50 ms | p95 ms |");
        System.out.println("|---|---|---|");
        password();
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "trust");
        try (Home home = Home.open(folder)) {
            entry(TrailKeys.of(home).signer());
        }
    }

    private static void password() {
        int passes = PasswordVerifier.calibrated();
        char[] password = "twelve blue horses".toCharArray();
        String verifier = PasswordVerifier.make(password, passes);
        print("a password against its verifier (Argon2id, " + passes + " passes)", 20, () -> {
            if (!PasswordVerifier.matches(verifier, password)) {
                throw new IllegalStateException("it matches");
            }
        });
    }

    private static void entry(OperationSignature.Signer signer) {
        Agent agent = new Agent("a.martin", "A. Martin", Role.AGENT);
        DeskSession session = new DeskSession(agent, new ServiceDesk(1, EnumSet.allOf(Procedure.class)), Instant.EPOCH);
        AggregateId person = new AggregateId(AggregateId.Kind.APPLICANT, "1");
        int[] number = {0};
        print("the question of rights, the entry's bytes, hash and signature", TIMES, () -> {
            if (session.lacks(ASKED).isPresent() == session.agent().role().may(ASKED)) {
                throw new IllegalStateException("one or the other");
            }
            Operation operation =
                    Operations.of(++number[0], person, new FileOpened(Purpose.PERSON_AT_THE_DESK, null), Clock.systemUTC().instant());
            signer.sign(WrittenOperation.write(operation).bytes());
        });
    }

    private static void print(String what, int times, Runnable work) {
        for (int i = 0; i < times / 2; i++) {
            work.run();
        }
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "| %s | %.3f | %.3f |%n", what, millis[times / 2], millis[times * 95 / 100]);
    }
}
