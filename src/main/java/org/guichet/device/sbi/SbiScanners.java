package org.guichet.device.sbi;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.guichet.device.DeviceThread;
import org.guichet.domain.biometric.FingerGroup;
import org.guichet.workflow.biometric.FingerRequest;
import org.guichet.workflow.biometric.FingerScanners;
import org.guichet.workflow.biometric.FoundScanner;
import org.guichet.workflow.biometric.ScannerAnswer;
import org.guichet.workflow.biometric.ScannerFault;
import org.guichet.workflow.biometric.ScannerLook;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The scanners behind the services that listen on this machine. */
public final class SbiScanners implements FingerScanners {

    public static final int FIRST_PORT = 4501;
    public static final int LAST_PORT = 4600;

    private static final int TRIES_WHILE_BUSY = 10;
    private static final long BETWEEN_TRIES_MILLIS = 200;
    private static final int CONNECT_MILLIS = 200;
    private static final int ANSWER_MILLIS = 4_000;

    /** What a service may take beyond the time it was given for the fingers, to sign and send. */
    private static final int SPARE_MILLIS = 3_000;

    private final int firstPort;
    private final int lastPort;
    private final SbiDescription description;
    private final SbiCapture capture;
    private final Set<Integer> oneAtATime = ConcurrentHashMap.newKeySet();
    private @Nullable DeviceThread watching;

    public SbiScanners(int firstPort, int lastPort, DeviceTrust trust, Clock clock) {
        this.firstPort = firstPort;
        this.lastPort = lastPort;
        this.description = new SbiDescription(trust);
        this.capture = new SbiCapture(trust, clock);
    }

    @Override
    public ScannerLook look() {
        List<FoundScanner> scanners = new ArrayList<>();
        List<ScannerLook.Trouble> troubles = new ArrayList<>();
        for (int port = firstPort; port <= lastPort; port++) {
            if (isOpen(port)) {
                try {
                    scanners.addAll(at(port));
                } catch (SbiTrouble trouble) {
                    troubles.add(new ScannerLook.Trouble(port, trouble.fault(), trouble.detail()));
                }
            }
        }
        return new ScannerLook(scanners, troubles);
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket(Proxy.NO_PROXY)) {
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), CONNECT_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private List<FoundScanner> at(int port) throws SbiTrouble {
        if (!isService(port, "Biometric Device") && !isService(port, "Finger")) {
            throw new SbiTrouble(ScannerFault.NOT_A_SCANNER, "no list of devices");
        }
        return description.read(port, SbiCall.ask(port, "MOSIPDINFO", "/info", "{\"type\":\"Biometric Device\"}", ANSWER_MILLIS));
    }

    /** The texts of the protocol let one ask for all devices, or for those of one kind: services of one kind may know only that. */
    private static boolean isService(int port, String type) throws SbiTrouble {
        JsonNode found = SbiCall.ask(port, "MOSIPDISC", "/device", "{\"type\":\"" + type + "\"}", ANSWER_MILLIS);
        return found.isArray() || found.has("deviceId");
    }

    /**
     * The protocol lets a preview go on while fingers are taken; some services can do only one thing at a time. Where the preview may have
     * been in the way it is ended and the scanner asked once more, and from then on it is ended first.
     */
    @Override
    public ScannerAnswer take(FoundScanner scanner, FingerRequest request) {
        if (oneAtATime.contains(scanner.port())) {
            endPreview();
            return askWhileBusy(scanner, request);
        }
        ScannerAnswer answer = ask(scanner, request);
        boolean inTheWay = failedFor(answer, ScannerFault.SLOW) || failedFor(answer, ScannerFault.BUSY);
        if (!inTheWay || !isWatching()) {
            return answer;
        }
        oneAtATime.add(scanner.port());
        endPreview();
        return askWhileBusy(scanner, request);
    }

    private static boolean failedFor(ScannerAnswer answer, ScannerFault fault) {
        return answer instanceof ScannerAnswer.Failed(ScannerFault why, String _) && why == fault;
    }

    /** A service takes a moment to notice that nobody looks at its preview any more. */
    private ScannerAnswer askWhileBusy(FoundScanner scanner, FingerRequest request) {
        ScannerAnswer answer = ask(scanner, request);
        for (int more = 0; more < TRIES_WHILE_BUSY && failedFor(answer, ScannerFault.BUSY); more++) {
            try {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES_MILLIS);
            } catch (InterruptedException nobodyDoes) {
                Thread.currentThread().interrupt();
                return answer;
            }
            answer = ask(scanner, request);
        }
        return answer;
    }

    private synchronized boolean isWatching() {
        return watching != null && !watching.hasEnded();
    }

    private void endPreview() {
        DeviceThread preview;
        synchronized (this) {
            preview = watching;
        }
        if (preview == null) {
            return;
        }
        preview.end();
        try {
            preview.awaitEnd(SPARE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
    }

    private ScannerAnswer ask(FoundScanner scanner, FingerRequest request) {
        try {
            long millis = (long) request.timeoutMillis() + SPARE_MILLIS;
            JsonNode answer = SbiCall.ask(scanner.port(), "RCAPTURE", "/capture", capture.request(scanner, request), millis);
            return capture.answer(request, answer);
        } catch (SbiTrouble trouble) {
            return new ScannerAnswer.Failed(trouble.fault(), trouble.detail());
        }
    }

    @Override
    public synchronized void watch(FoundScanner scanner, FingerGroup group, Watcher watcher) {
        SbiStream stream = new SbiStream(scanner, SbiFingers.subId(scanner, group), watcher);
        watching = DeviceThread.start("finger-preview", stream, watching);
    }

    @Override
    public synchronized void stopWatching() {
        if (watching != null) {
            watching.end();
        }
    }
}
