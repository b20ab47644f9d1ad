package org.guichet.device.sbi;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import org.guichet.device.sbi.SbiConnection.NotHttp;
import org.guichet.device.sbi.SbiConnection.TooLong;
import org.guichet.workflow.biometric.ScannerFault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One question to a service, and its answer as JSON; each way of failing has its name. */
final class SbiCall {

    /** Ten uncompressed fingers at 1000 dots an inch, in Base64 twice, stay below. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SbiCall() {}

    static JsonNode ask(int port, String verb, String path, String json, long millis) throws SbiTrouble {
        try (SbiConnection connection = SbiConnection.open(port, Deadline.in(millis))) {
            connection.ask(verb, path, json);
            byte[] body = connection.body(MOST_BYTES);
            // a service that does not know the verb says so by an HTTP status; its own refusals may come with any status, as JSON
            JsonNode answer = parse(body, connection.status());
            if (connection.status() >= 400 && !answer.isContainer()) {
                throw new SbiTrouble(ScannerFault.NOT_A_SCANNER, "HTTP " + connection.status());
            }
            return answer;
        } catch (IOException failed) {
            throw trouble(failed);
        }
    }

    private static JsonNode parse(byte[] body, int status) throws SbiTrouble {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            throw status >= 400
                    ? new SbiTrouble(ScannerFault.NOT_A_SCANNER, "HTTP " + status)
                    : new SbiTrouble(ScannerFault.GARBAGE, "no JSON");
        }
    }

    static SbiTrouble trouble(IOException failed) {
        return switch (failed) {
            case SocketTimeoutException _ -> new SbiTrouble(ScannerFault.SLOW, "");
            case ConnectException _ -> new SbiTrouble(ScannerFault.GONE, "");
            case NotHttp notHttp -> new SbiTrouble(ScannerFault.NOT_A_SCANNER, String.valueOf(notHttp.getMessage()));
            case TooLong tooLong -> new SbiTrouble(ScannerFault.OVERSIZED, String.valueOf(tooLong.getMessage()));
            case EOFException _ -> new SbiTrouble(ScannerFault.GONE, "the answer was cut off");
            default -> new SbiTrouble(ScannerFault.GONE, failed.getClass().getSimpleName());
        };
    }
}
