package org.guichet.device.simulator;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One question to the simulated scanner. */
final class SimulatorConnection {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_HEAD = 16_384;
    private static final int LONGEST_BODY = 1 << 20;
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int FRAME_MILLIS = 45;

    private final Socket socket;
    private final SimulatorReplies replies;
    private final FaultPlan faults;
    private final Runnable die;

    SimulatorConnection(Socket socket, SimulatorReplies replies, FaultPlan faults, Runnable die) {
        this.socket = socket;
        this.replies = replies;
        this.faults = faults;
        this.die = die;
    }

    void serve() throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        OutputStream out = socket.getOutputStream();
        if (faults.lasts(SimulatedFault.NOT_HTTP)) {
            out.write("220 mail.example ready\r\n".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        InputStream in = new BufferedInputStream(socket.getInputStream());
        String head = head(in);
        if (faults.lasts(SimulatedFault.MUTE)) {
            rest(60_000);
            return;
        }
        JsonNode question = question(in, head);
        switch (head.split(" ", 2)[0]) {
            case "MOSIPDISC" -> send(out, 200, replies.discovery());
            case "MOSIPDINFO" -> send(out, 200, replies.info());
            case "RCAPTURE" -> capture(out, question);
            case "STREAM" -> stream(out, question);
            default -> send(out, 405, "[{\"error\":{\"errorCode\":\"500\",\"errorInfo\":\"Method not known\"}}]");
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < LONGEST_HEAD) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the caller went away");
            }
            head.append((char) next);
            if (next == '\n' && head.toString().endsWith("\r\n\r\n")) {
                return head.toString();
            }
        }
        throw new IOException("a head without end");
    }

    private static JsonNode question(InputStream in, String head) throws IOException {
        int length = head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .filter(text -> text.matches("[0-9]{1,7}"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
        try {
            return JSON.readTree(in.readNBytes(Math.min(length, LONGEST_BODY)));
        } catch (JacksonException notJson) {
            return JSON.createObjectNode();
        }
    }

    private void capture(OutputStream out, JsonNode question) throws IOException {
        if (faults.happens(SimulatedFault.DIES)) {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n{\"biometrics\":[".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            die.run();
            return;
        }
        if (faults.happens(SimulatedFault.SLOW)) {
            rest(question.path("timeout").asInt(10_000) + 30_000);
        }
        if (faults.happens(SimulatedFault.OVERSIZED)) {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n{\"biometrics\":[".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        if (faults.happens(SimulatedFault.GARBAGE)) {
            send(out, 200, "<html><body>Welcome</body></html>");
            return;
        }
        String answer = replies.capture(question);
        if (faults.happens(SimulatedFault.GONE_MID_CAPTURE)) {
            byte[] whole = answered(200, answer.getBytes(StandardCharsets.UTF_8));
            out.write(whole, 0, whole.length / 2);
            return;
        }
        send(out, 200, answer);
    }

    private void stream(OutputStream out, JsonNode question) throws IOException {
        String type = "multipart/x-mixed-replace; boundary=--BoundaryString";
        String head = "HTTP/1.1 200 OK\r\nConnection: close\r\nCache-Control: no-store\r\nContent-Type: " + type + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        String part = question.path("deviceSubId").asString("0");
        long start = System.nanoTime();
        for (int frame = 0; !socket.isClosed(); frame++) {
            byte[] jpeg = replies.preview(part, frame);
            ByteArrayOutputStream image = new ByteArrayOutputStream();
            image.writeBytes(("--BoundaryString\r\nContent-Type:image/jpeg\r\nContent-Length:" + jpeg.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            image.writeBytes(jpeg);
            image.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.write(image.toByteArray());
            out.flush();
            rest(FRAME_MILLIS * (frame + 1L) - (System.nanoTime() - start) / 1_000_000);
        }
    }

    private static void send(OutputStream out, int status, String json) throws IOException {
        out.write(answered(status, json.getBytes(StandardCharsets.UTF_8)));
        out.flush();
    }

    private static byte[] answered(int status, byte[] body) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes(("HTTP/1.1 " + status + " OK\r\nCACHE-CONTROL:no-store\r\nContent-Length: " + body.length
                        + "\r\nContent-Type: application/json\r\nConnection: Closed\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        answer.writeBytes(body);
        return answer.toByteArray();
    }

    private static void rest(long millis) {
        if (millis <= 0) {
            return;
        }
        try {
            Thread.sleep(millis);
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
    }
}
