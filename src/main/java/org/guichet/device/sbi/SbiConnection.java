package org.guichet.device.sbi;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One exchange with a service on this machine, by HTTP/1.1 with the protocol's own verbs. The request goes out in one piece: some
 * services read what has arrived and no more. Never through a proxy, and to 127.0.0.1, as the protocol wants it.
 */
final class SbiConnection implements Closeable {

    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_HEADERS = 100;
    private static final int CONNECT_MILLIS = 500;

    private final Socket socket;
    private final BufferedInputStream in;
    private ByteSource source = this::raw;
    private Deadline deadline;
    private int status;
    private final Map<String, String> headers = new HashMap<>();

    private SbiConnection(Socket socket, Deadline deadline) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.deadline = deadline;
    }

    static SbiConnection open(int port, Deadline deadline) throws IOException {
        Socket socket = new Socket(Proxy.NO_PROXY);
        try {
            InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            socket.connect(new InetSocketAddress(here, port), Math.min(CONNECT_MILLIS, deadline.millisLeft()));
            socket.setTcpNoDelay(true);
            return new SbiConnection(socket, deadline);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Sends, and reads the answer's head. @throws NotHttp where the answer is none */
    void ask(String verb, String path, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = verb + " " + path + " HTTP/1.1\r\n"
                + "Host: 127.0.0.1:" + socket.getPort() + "\r\n"
                + "EXT: guichet\r\n"
                + "Accept: */*\r\n"
                + "Content-Type: application/json\r\n"
                + "Content-Length: " + body.length + "\r\n"
                + "Connection: close\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        socket.getOutputStream().write(request.toByteArray());
        socket.getOutputStream().flush();
        status = status(line());
        readHeaders();
    }

    /** For an answer that goes on: from now on so long. */
    void extend(long millis) {
        deadline = Deadline.in(millis);
    }

    int status() {
        return status;
    }

    /** Empty where it was not sent. */
    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** What is no HTTP. */
    static final class NotHttp extends IOException {

        private static final long serialVersionUID = 1;

        NotHttp(String message) {
            super(message);
        }
    }

    /** An answer longer than may be read. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1;

        TooLong(long most) {
            super("more than " + most + " bytes");
        }
    }

    private static int status(String line) throws NotHttp {
        String[] parts = line.split(" ", 3);
        if (!parts[0].matches("HTTP/1\\.[01]") || parts.length < 2 || !parts[1].matches("[1-5][0-9]{2}")) {
            throw new NotHttp("an answer that begins otherwise");
        }
        return Integer.parseInt(parts[1]);
    }

    private void readHeaders() throws IOException {
        for (int i = 0; i <= MOST_HEADERS; i++) {
            String line = line();
            if (line.isEmpty()) {
                boolean chunked = header("Transfer-Encoding").toLowerCase(Locale.ROOT).contains("chunked");
                source = chunked ? new ChunkedSource(this::raw) : source;
                return;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
            }
        }
        throw new NotHttp("more than " + MOST_HEADERS + " headers");
    }

    /** The whole body: as long as announced, in chunks, or until the other side closes. */
    byte[] body(int most) throws IOException {
        String announced = header("Content-Length");
        if (announced.isEmpty() || source instanceof ChunkedSource) {
            return untilClosed(most);
        }
        if (!announced.matches("[0-9]{1,18}")) {
            throw new NotHttp("a length that is no number");
        }
        long length = Long.parseLong(announced);
        if (length > most) {
            throw new TooLong(most);
        }
        return exactly((int) length);
    }

    private byte[] untilClosed(int most) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] part = new byte[16_384];
        for (int read = read(part, 0, part.length); read >= 0; read = read(part, 0, part.length)) {
            if (all.size() + read > most) {
                throw new TooLong(most);
            }
            all.write(part, 0, read);
        }
        return all.toByteArray();
    }

    /** Exactly so many bytes. @throws EOFException where fewer come */
    byte[] exactly(int length) throws IOException {
        byte[] bytes = new byte[length];
        int have = 0;
        while (have < length) {
            int read = read(bytes, have, length - have);
            if (read < 0) {
                throw new EOFException("the answer ended " + (length - have) + " bytes early");
            }
            have += read;
        }
        return bytes;
    }

    /** Without its end. @throws EOFException where the other side closed before it */
    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        byte[] one = new byte[1];
        while (read(one, 0, 1) > 0) {
            if (one[0] == '\n') {
                return line.toString().stripTrailing();
            }
            if (line.length() >= LONGEST_LINE) {
                throw new NotHttp("a line without end");
            }
            line.append((char) (one[0] & 0xff));
        }
        throw new EOFException("the other side closed");
    }

    private int read(byte[] into, int from, int most) throws IOException {
        return source.read(into, from, most);
    }

    private int raw(byte[] into, int from, int most) throws IOException {
        deadline.bound(socket);
        return in.read(into, from, most);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
