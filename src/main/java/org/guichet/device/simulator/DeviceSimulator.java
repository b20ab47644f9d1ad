package org.guichet.device.simulator;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The simulated scanner's service on a port of 127.0.0.1, until it is closed or dies by a planned fault. */
public final class DeviceSimulator implements Closeable {

    private static final int BACKLOG = 20;
    private static final Duration VALID = Duration.ofDays(365);

    private final ServerSocket listening;
    private final SimulatorReplies replies;
    private final FaultPlan faults;
    private final ScannerIdentity identity;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger asked = new AtomicInteger();

    private DeviceSimulator(ServerSocket listening, SimulatorReplies replies, FaultPlan faults, ScannerIdentity identity) {
        this.listening = listening;
        this.replies = replies;
        this.faults = faults;
        this.identity = identity;
    }

    /**
     * @param port 0 for any that is free
     * @throws IOException where the port is taken
     */
    public static DeviceSimulator start(int port, SimulatedScanner scanner, FaultPlan faults) throws IOException {
        ServerSocket listening = new ServerSocket();
        try {
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), BACKLOG);
        } catch (IOException taken) {
            listening.close();
            throw taken;
        }
        Instant now = Instant.now();
        ScannerIdentity identity = ScannerIdentity.trusted(now.plus(VALID));
        SimulatorReplies replies = new SimulatorReplies(scanner, faults, identity, listening.getLocalPort());
        DeviceSimulator simulator = new DeviceSimulator(listening, replies, faults, identity);
        SimulatorThreads.start("device-simulator", simulator::listen);
        return simulator;
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Whom a desk must trust to trust this scanner. */
    public X509Certificate authority() {
        return identity.authority();
    }

    /** The same as text, for a desk's trust folder. */
    public String authorityPem() {
        return identity.authorityPem();
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                SimulatorThreads.start("device-simulator-" + asked.incrementAndGet(), () -> serve(socket));
            } catch (IOException closed) {
                // asked again above: closed, or a caller that went away at once
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            new SimulatorConnection(socket, replies, faults, this::close).serve();
        } catch (IOException gone) {
            // the caller went away: nothing to tell anybody
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket each : open) {
                each.close();
            }
        } catch (IOException closedAnyway) {
            // nothing is left to be done
        }
    }
}
