package org.guichet.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A network between desks and several servers: it spreads connections over them, and drops, delays, cuts and repeats what goes through. */
final class BadProxy implements AutoCloseable {

    enum Fault {
        DROPPED,
        DELAYED,
        CUT_GOING,
        CUT_COMING,
        SENT_TWICE
    }

    private static final int RECORDED = 256 * 1024;

    private final ServerSocket socket;
    private final int[] servers;
    private final SplittableRandom random;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Fault, Integer> injected = new EnumMap<>(Fault.class);
    private volatile boolean bad = true;
    private volatile boolean closed;

    BadProxy(int[] servers, long seed) throws IOException {
        this.servers = servers;
        this.random = new SplittableRandom(seed);
        this.socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** From now on all goes through. */
    void heal() {
        bad = false;
    }

    synchronized Map<Fault, Integer> injected() {
        return new EnumMap<>(injected);
    }

    private synchronized int number(int bound) {
        return random.nextInt(bound);
    }

    private synchronized boolean happens(Fault fault, int oneIn) {
        boolean now = bad && random.nextInt(oneIn) == 0;
        if (now) {
            injected.merge(fault, 1, Integer::sum);
        }
        return now;
    }

    private void accept() {
        while (!closed) {
            try {
                Socket desk = socket.accept();
                threads.execute(() -> pass(desk));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void pass(Socket desk) {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (desk) {
            if (happens(Fault.DROPPED, 8)) {
                return;
            }
            try (Socket server = connected()) {
                threads.execute(() -> pump(desk, server, Fault.CUT_GOING, sent));
                pump(server, desk, Fault.CUT_COMING, new ByteArrayOutputStream());
            }
        } catch (IOException e) {
            return; // a line that broke: what it is there for
        }
        byte[] again = recorded(sent);
        if (again.length > 0 && happens(Fault.SENT_TWICE, 2)) {
            repeat(again);
        }
    }

    private static byte[] recorded(ByteArrayOutputStream sent) {
        synchronized (sent) {
            return sent.size() < RECORDED ? sent.toByteArray() : new byte[0];
        }
    }

    /** All requests of a line once more, on a line of their own; nobody hears the answers. */
    private void repeat(byte[] requests) {
        try (Socket server = connected()) {
            server.setSoTimeout(2_000);
            server.getOutputStream().write(requests);
            server.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // the servers may be dead just now
        }
    }

    /** Ends both lines where one ends. */
    private void pump(Socket from, Socket to, Fault cut, ByteArrayOutputStream record) {
        byte[] buffer = new byte[8_192];
        long left = happens(cut, 3) ? 1 + number(20_000) : Long.MAX_VALUE;
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read > 0 && left > 0; read = in.read(buffer)) {
                if (happens(Fault.DELAYED, 20)) {
                    Thread.sleep(number(400));
                }
                out.write(buffer, 0, (int) Math.min(read, left));
                left -= read;
                synchronized (record) {
                    record.write(buffer, 0, record.size() < RECORDED ? read : 0);
                }
            }
            from.close();
            to.close();
        } catch (IOException e) {
            // the other direction has closed them
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket connected() throws IOException {
        int first = number(servers.length);
        IOException last = new IOException("no server");
        for (int i = 0; i < servers.length; i++) {
            try {
                Socket server = new Socket();
                server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), servers[(first + i) % servers.length]), 1_000);
                return server;
            } catch (IOException away) {
                last = away;
            }
        }
        throw last;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        socket.close();
        threads.shutdownNow();
    }
}
