package org.guichet.launch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * The log in the home folder: a file a day, at most 5 MB each, kept for 30 days and 100 MB. Messages of faults are left out,
 * since libraries put values into them; the kind of the fault and the place stay.
 */
final class Logs {

    private static final String PATTERN =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{20} - %replace(%msg){'[\\r\\n]+',' '}%n%nopex";

    private Logs() {}

    /** Before a home is known: warnings of our own only, and nothing on the console. */
    static void quiet() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        warningsOf(context);
    }

    private static Logger warningsOf(LoggerContext context) {
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        // it warns at each new home that it has not met this H2 yet: our own tests have
        context.getLogger("org.flywaydb.core.internal.database.base").setLevel(Level.ERROR);
        return root;
    }

    static void into(Path folder) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        file.setFile(folder.resolve("guichet.log").toString());
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(context);
        rolling.setParent(file);
        rolling.setFileNamePattern(folder.resolve("guichet.%d{yyyy-MM-dd}.%i.log.gz").toString());
        rolling.setMaxFileSize(FileSize.valueOf("5MB"));
        rolling.setTotalSizeCap(FileSize.valueOf("100MB"));
        rolling.setMaxHistory(30);
        rolling.start();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        file.setRollingPolicy(rolling);
        file.setEncoder(encoder);
        file.start();
        warningsOf(context).addAppender(file);
        context.getLogger("org.guichet").setLevel(Level.INFO);
    }

    /** For a server: each event a line of JSON on the standard error stream, without the messages of faults. */
    static void ofServer() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithThrowable(false);
        encoder.setWithFormattedMessage(true);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithMDC(false);
        encoder.setWithContext(false);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(encoder);
        console.start();
        warningsOf(context).addAppender(console);
        context.getLogger("org.guichet").setLevel(Level.INFO);
    }

    /** Leaves a line about a fault, without its message. */
    static void fault(String code, Throwable fault) {
        LoggerFactory.getLogger(Logs.class).error("unexpected fault {}: {}", code, ErrorCode.details(fault));
    }
}
