package org.guichet.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI file says what the server does. */
class OpenApiTest {

    private static ServerFixture fixture;
    private static HttpClient client;
    private static JsonNode described;

    @BeforeAll
    static void start() throws StoreProblem, IOException, InterruptedException {
        fixture = new ServerFixture();
        client = HttpClient.newHttpClient();
        described = JsonMapper.shared().readTree(send("GET", "/v1/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        client.close();
        fixture.close();
    }

    private static HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(fixture.base().resolve(path))
                .method(method, method.equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @Test
    void itNamesEveryPathAndNoOther() {
        Set<String> named = new TreeSet<>();
        described.get("paths").properties().forEach(path -> path.getValue().properties()
                .forEach(method -> named.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertEquals(new TreeSet<>(fixture.server.paths()), named);
    }

    @Test
    void itSaysTrulyWhatNeedsASignatureAndWhatKindAnAnswerHas() throws Exception {
        for (var path : described.get("paths").properties()) {
            for (var method : path.getValue().properties()) {
                String at = path.getKey().replace("{number}", "1").replaceAll("[{}]", "");
                HttpResponse<String> answer = send(method.getKey().toUpperCase(Locale.ROOT), at);
                boolean signed = !method.getValue().get("security").isEmpty();
                assertEquals(signed, answer.statusCode() == 401, path.getKey());
                if (answer.statusCode() == 200) {
                    String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
                    JsonNode content = method.getValue().at("/responses/200/content");
                    assertTrue(content.has(type), path.getKey() + " " + type);
                }
            }
        }
    }

    @Test
    void itListsEveryProblemThatIsSent() {
        Set<String> sent = Arrays.stream(Code.values()).filter(code -> code.status() > 0).map(Code::name).collect(Collectors.toSet());
        Set<String> listed = new TreeSet<>();
        described.at("/components/schemas/Problem/properties/code/enum").forEach(each -> listed.add(each.stringValue()));
        assertEquals(new TreeSet<>(sent), listed);
    }

    @Test
    void itsSchemasHaveTheFieldsThatAreSent() throws Exception {
        JsonNode greeting = JsonMapper.shared().readTree(send("GET", "/v1/store").body());
        Set<String> sent = new TreeSet<>(greeting.propertyNames());
        Set<String> listed = new TreeSet<>(described.at("/components/schemas/Greeting/properties").propertyNames());
        assertEquals(listed, sent);
    }
}
