package org.guichet.device.sbi;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerImage;
import org.guichet.domain.biometric.FingerRecords;
import org.guichet.domain.biometric.ImageCoding;
import org.guichet.domain.biometric.RecordEdition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service as those in the field behave, after MOSIP's own mock service and the schemas of its compliance kit, and unlike our simulator:
 * fingers, iris and face behind one port, busy with its own preview, texts where one might expect numbers, a chain that begins anew
 * after a finger that it did not see, streams that end with an answer or come in chunks without lengths.
 */
final class ReferenceService implements Closeable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final HexFormat HEX = HexFormat.of();

    private final ServerSocket listening = new ServerSocket(0, 5, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    private final ReferenceIdentity identity;
    private final List<JsonNode> asked = new ArrayList<>();
    private Optional<Finger> unseen = Optional.empty();
    private String kind = "Slap";
    private boolean streaming;
    private boolean chunkedStream;
    private boolean oneAtATime;
    private boolean terse;

    ReferenceService(int keyBits) throws IOException {
        identity = new ReferenceIdentity(keyBits);
        Thread service = new Thread(this::listen, "reference-service");
        service.setDaemon(true);
        service.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    X509Certificate certificate() {
        return identity.certificate();
    }

    synchronized void doesNotSee(Finger finger) {
        unseen = Optional.of(finger);
    }

    synchronized void isSingle() {
        kind = "Single";
    }

    synchronized void streamsInChunks() {
        chunkedStream = true;
    }

    /** Its preview goes on until nobody looks any more; fingers are refused meanwhile. */
    synchronized void doesOneThingAtATime() {
        oneAtATime = true;
    }

    /**
     * One device, that leaves lists out, knows itself by its kind only, writes numbers as numbers, Base64 with padding, the early names
     * of fingers, and its answers in chunks behind small header names.
     */
    synchronized void isTerse() {
        terse = true;
    }

    /** The capture requests that came. */
    synchronized List<JsonNode> asked() {
        return List.copyOf(asked);
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                Thread one = new Thread(() -> serve(socket), "reference-service-one");
                one.setDaemon(true);
                one.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
                int next = in.read();
                if (next < 0) {
                    return; // whoever only looked whether somebody listens
                }
                head.append((char) next);
            }
            int length = head.toString().lines().filter(line -> line.startsWith("Content-Length:"))
                    .mapToInt(line -> Integer.parseInt(line.substring(16))).findFirst().orElse(0);
            JsonNode question = JSON.readTree(in.readNBytes(length));
            OutputStream out = socket.getOutputStream();
            switch (head.toString().split(" ", 2)[0]) {
                case "MOSIPDISC" -> answer(out, discovery(question.path("type").asString()));
                case "MOSIPDINFO" -> answer(out, info());
                case "RCAPTURE" -> answer(out, capture(question));
                case "STREAM" -> stream(out);
                default -> send(out, "[{\"error\":{\"errorCode\":\"500\",\"errorInfo\":\"Invalid Url\"}}]");
            }
        } catch (IOException gone) {
            // the caller has seen enough
        }
    }

    private void answer(OutputStream out, JsonNode answer) throws IOException {
        boolean small;
        synchronized (this) {
            small = terse;
        }
        if (!small) {
            send(out, JSON.writeValueAsString(answer));
            return;
        }
        out.write("HTTP/1.1 200\r\ncontent-type: application/json;charset=utf-8\r\ntransfer-encoding: chunked\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        chunk(out, JSON.writeValueAsBytes(answer), 1_000);
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static void send(OutputStream out, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 200 OK\r\nCACHE-CONTROL:no-store\r\nLOCATION:http://127.0.0.1\r\nContent-Length: " + body.length
                + "\r\nContent-Type: application/json\r\nConnection: Closed\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(body);
    }

    private ObjectNode digitalId(String type) {
        ObjectNode id = JSON.createObjectNode();
        id.put("serialNo", "2345678901").put("make", "MOSIP").put("model", "SLAP01").put("type", type);
        return id.put("deviceSubType", type.equals("Finger") ? kind : "Full face").put("deviceProvider", "MOSIP");
    }

    private ObjectNode device(String type) {
        ObjectNode device = JSON.createObjectNode();
        device.put("deviceId", type + "-1").put("deviceStatus", streaming ? "Busy" : "Ready").put("certification", "L0");
        device.put("serviceVersion", "0.9.5").put("deviceSubId", kind.equals("Single") ? "0" : "[\"1\",\"2\",\"3\"]");
        device.put("callbackId", "http://127.0.0.1:" + port() + "/").put("deviceCode", "").put("purpose", "Registration");
        device.set("specVersion", JSON.createArrayNode().add("0.9.5"));
        return device;
    }

    private synchronized JsonNode discovery(String type) {
        if (terse) {
            return type.equals("Finger") ? device("Finger").put("digitalId", "") : error("502");
        }
        return discovery();
    }

    private ArrayNode discovery() {
        ArrayNode all = JSON.createArrayNode();
        for (String type : List.of("Finger", "Face", "Iris")) {
            ObjectNode device = device(type);
            device.put("digitalId", URL.encodeToString(JSON.writeValueAsBytes(digitalId(type))));
            all.add(device.set("error", error("0")));
        }
        return all;
    }

    private synchronized JsonNode info() {
        return terse ? terseInfo() : fullInfo();
    }

    private ObjectNode terseInfo() {
        ObjectNode device = device("Finger").put("env", "Staging").put("deviceStatus", "READY").put("specVersion", "1.0");
        device.set("deviceSubId", JSON.createArrayNode().add(1).add(2).add(3));
        device.set("digitalId", digitalId("Finger").put("type", "FINGER"));
        ObjectNode answer = JSON.createObjectNode().put("deviceInfo", signed(JSON.writeValueAsBytes(device)));
        return answer.set("error", JSON.createObjectNode().put("errorCode", 0).put("errorInfo", "Success"));
    }

    private ArrayNode fullInfo() {
        ArrayNode all = JSON.createArrayNode();
        for (String type : List.of("Iris", "Finger", "Face")) {
            ObjectNode device = device(type).put("firmware", "MOSIP.SLAP.1.0.0.0").put("env", "Developer");
            device.put("digitalId", signed(JSON.writeValueAsBytes(digitalId(type))));
            ObjectNode answer = JSON.createObjectNode();
            // one of them is described in a way that nobody understands
            answer.put("deviceInfo", type.equals("Iris") ? "%%%" : signed(JSON.writeValueAsBytes(device)));
            all.add(answer.set("error", error("0")));
        }
        return all;
    }

    private static ObjectNode error(String code) {
        return JSON.createObjectNode().put("errorCode", code).put("errorInfo", code.equals("0") ? "Success" : "Unable to detect");
    }

    private synchronized ObjectNode capture(JsonNode question) {
        asked.add(question);
        if (oneAtATime && streaming) {
            ObjectNode busy = JSON.createObjectNode().put("data", "").put("hash", "").set("error", error("111"));
            return JSON.createObjectNode().set("biometrics", JSON.createArrayNode().add(busy));
        }
        JsonNode bio = question.path("bio").path(0);
        ArrayNode blocks = JSON.createArrayNode();
        String previous = bio.path("previousHash").asString();
        for (JsonNode name : bio.path("bioSubType")) {
            Finger finger = SbiFingers.read(name.asString()).orElseThrow();
            ObjectNode block = JSON.createObjectNode().put("specVersion", question.path("specVersion").asString());
            if (unseen.equals(Optional.of(finger))) {
                blocks.add(block.put("data", "").put("hash", "").set("error", error("701")));
                previous = "";
                continue;
            }
            byte[] record = record(finger);
            previous = hash(previous, record);
            String called = terse ? SbiFingers.earlyName(finger) : name.asString();
            block.put("data", signed(payload(question, called, record))).put("hash", terse ? previous.toLowerCase(Locale.ROOT) : previous);
            blocks.add(terse ? block.putNull("error") : block.set("error", error("0")));
        }
        return JSON.createObjectNode().set("biometrics", blocks);
    }

    private byte[] payload(JsonNode question, String name, byte[] record) {
        ObjectNode data = JSON.createObjectNode();
        data.put("digitalId", signed(JSON.writeValueAsBytes(digitalId("Finger")))).put("bioType", "Finger").put("bioSubType", name);
        data.put("purpose", "Registration").put("env", "Developer").put("bioValue", URL.encodeToString(record));
        data.put("transactionId", question.path("transactionId").asString()).put("timestamp", "2026-11-24T09:00:00Z");
        if (terse) {
            data.put("bioValue", Base64.getMimeEncoder().encodeToString(record)).put("qualityScore", 71.4).putNull("transactionId");
            return JSON.writeValueAsBytes(data);
        }
        return JSON.writeValueAsBytes(data.put("requestedScore", "40").put("qualityScore", "71.4"));
    }

    private static byte[] record(Finger finger) {
        byte[] shades = new byte[40 * 50];
        shades[finger.position()] = 1;
        FingerImage image = new FingerImage(Optional.of(finger), 40, 50, 500, 71, ImageCoding.RAW, shades);
        return FingerRecords.write(RecordEdition.OF_2011, image, 0);
    }

    private static String hash(String previous, byte[] record) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] before = previous.isEmpty() ? digest.digest(new byte[0]) : HEX.parseHex(previous);
            byte[] now = digest.digest(record);
            digest.update(before);
            return HEX.formatHex(digest.digest(now)).toUpperCase(Locale.ROOT);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String signed(byte[] payload) {
        return identity.signed(payload);
    }

    private static byte[] jpeg(int shade) {
        BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_BYTE_GRAY);
        picture.getRaster().setSample(3, 3, 0, shade);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    private void stream(OutputStream out) throws IOException {
        boolean chunks;
        synchronized (this) {
            streaming = true;
            chunks = chunkedStream;
        }
        String type = "Content-Type: multipart/x-mixed-replace; boundary=" + (chunks ? "frame" : "--BoundaryString") + "\r\n";
        out.write(((chunks ? "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n" : "HTTP/1.0 200 OK\r\n") + type + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        try {
            frames(out, chunks);
        } finally {
            synchronized (this) {
                streaming = false;
            }
        }
    }

    private void frames(OutputStream out, boolean chunks) throws IOException {
        boolean endless;
        synchronized (this) {
            endless = oneAtATime;
        }
        for (int i = 0; i < 5 || endless; i++) {
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            byte[] jpeg = jpeg(i * 40 % 256);
            String length = chunks ? "" : "Content-Length:" + jpeg.length + "\r\n";
            part.writeBytes(((chunks ? "--frame" : "--BoundaryString") + "\r\nContent-Type:image/jpeg\r\n" + length + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            part.writeBytes(jpeg);
            part.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            if (chunks) {
                chunk(out, part.toByteArray(), 97);
            } else {
                out.write(part.toByteArray());
            }
        }
        if (!chunks) {
            send(out, "{\"errorCode\":\"0\",\"errorInfo\":\"Success\"}");
        }
    }

    /** Chunks whose borders are anywhere. */
    private static void chunk(OutputStream out, byte[] bytes, int size) throws IOException {
        for (int from = 0; from < bytes.length; from += size) {
            int length = Math.min(size, bytes.length - from);
            out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(bytes, from, length);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
