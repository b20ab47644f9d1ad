package org.guichet.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A central store as desks reach it: HTTP over Javalin, each request on a virtual thread. */
public final class CentralServer implements AutoCloseable {

    /**
     * @param host the address to listen on
     * @param port 0 for any that is free
     * @param tls needed beyond loopback
     */
    public record Listening(String host, int port, Optional<Tls> tls) {

        /** Whether nothing is said in the clear over a network. */
        public boolean isSafe() {
            try {
                return tls.isPresent() || InetAddress.getByName(host).isLoopbackAddress();
            } catch (UnknownHostException e) {
                return false;
            }
        }
    }

    /** @param keystore PKCS #12 with the certificate and its key */
    public record Tls(Path keystore, String password) {}

    /** The address is in use, or not this machine's; or the keystore can't be read. */
    public static final class NotListening extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotListening(Throwable cause) {
            super(cause);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(CentralServer.class);
    private static final Duration FINISH_WITHIN = Duration.ofSeconds(20);
    private static final Duration ANNOUNCED_BEFORE = Duration.ofDays(30);
    private static final int HEADER_BYTES = 16 * 1024;
    private static final Duration IDLE = Duration.ofSeconds(40);

    private final Javalin javalin;
    private final Load load;
    private final HintHub hints;
    private final Set<String> paths;

    private CentralServer(Javalin javalin, Load load, HintHub hints, Set<String> paths) {
        this.paths = Set.copyOf(paths);
        this.javalin = javalin;
        this.load = load;
        this.hints = hints;
    }

    /**
     * @param ready whether the database answers
     * @throws IllegalArgumentException where it would speak in the clear over a network
     * @throws NotListening where it can't
     */
    public static CentralServer start(
            Listening listening, Served served, HintHub hints, BooleanSupplier ready, Clock clock) {
        if (!listening.isSafe()) {
            throw new IllegalArgumentException("beyond this machine only with TLS");
        }
        Optional<Instant> end = listening.tls().map(CentralServer::endOf);
        end.ifPresent(at -> announce(at, clock.instant()));
        Load load = new Load();
        Metrics metrics = new Metrics(end);
        Gate gate = new Gate(load, new Authentication(served.desks(), clock), metrics);
        Set<String> paths = new TreeSet<>();
        Javalin javalin = Javalin.create(config -> {
            configure(config, listening);
            paths.addAll(new StoreRoutes(config.routes, served, gate, metrics, load, hints, ready).add());
            config.routes.error(404, context -> {
                if (context.resultInputStream() == null || !"application/problem+json".equals(context.res().getContentType())) {
                    new Exchange(context).problem(new StoreProblem(Code.NOT_FOUND, "no such path"));
                }
            });
        });
        try {
            javalin.start();
        } catch (JavalinException | IllegalStateException e) {
            javalin.stop();
            throw new NotListening(e);
        }
        return new CentralServer(javalin, load, hints, paths);
    }

    /** When the first of its certificates ends. */
    private static Instant endOf(Tls tls) {
        try (InputStream file = Files.newInputStream(tls.keystore())) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(file, tls.password().toCharArray());
            Instant end = Instant.MAX;
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.getCertificate(alias) instanceof X509Certificate certificate) {
                    Instant its = certificate.getNotAfter().toInstant();
                    end = its.isBefore(end) ? its : end;
                }
            }
            return end;
        } catch (IOException | GeneralSecurityException e) {
            throw new NotListening(e);
        }
    }

    private static void announce(Instant end, Instant now) {
        if (end.isBefore(now.plus(ANNOUNCED_BEFORE))) {
            LOG.warn("the certificate ends at {}: desks will not come any more from then on", end);
        }
    }

    private static void configure(JavalinConfig config, Listening listening) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.addConnector((server, http) -> connector(server, http, listening));
        config.jetty.modifyServer(server -> {
            ErrorHandler errors = new ErrorHandler();
            errors.setShowStacks(false);
            errors.setShowCauses(false);
            server.setErrorHandler(errors);
        });
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, Listening listening) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        ServerConnector connector = listening.tls().map(tls -> {
            SslContextFactory.Server keys = new SslContextFactory.Server();
            keys.setKeyStorePath(tls.keystore().toAbsolutePath().toString());
            keys.setKeyStorePassword(tls.password());
            keys.setIncludeProtocols("TLSv1.3");
            http.addCustomizer(new SecureRequestCustomizer(false));
            return new ServerConnector(
                    server, new SslConnectionFactory(keys, "http/1.1"), new HttpConnectionFactory(http));
        }).orElseGet(() -> new ServerConnector(server, new HttpConnectionFactory(http)));
        connector.setHost(listening.host());
        connector.setPort(listening.port());
        connector.setIdleTimeout(IDLE.toMillis());
        return connector;
    }

    public int port() {
        return javalin.port();
    }

    /** Method and path of each request that it knows. */
    Set<String> paths() {
        return paths;
    }

    /** Finishes what is under way, within a bound; meanwhile nobody new is let in. */
    @Override
    public void close() {
        try {
            load.drain(FINISH_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        hints.close();
        javalin.stop();
    }
}
