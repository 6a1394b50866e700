package org.bascule.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.bascule.lab.Refusal;
import org.bascule.scenario.action.StartClients;
import org.bascule.scenario.base.Kinds;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.traffic.ClientPath;
import org.bascule.traffic.ClientSettings;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say how clients connect and work. */
final class ClientOptions {

    @Option(names = "--pool", paramLabel = "CONNECTIONS", defaultValue = "0")
    private int pool;

    @Option(names = "--rate", paramLabel = "PER-SECOND", defaultValue = "20")
    private int rate;

    @Option(names = "--retry-after", paramLabel = "SECONDS", defaultValue = "0.2")
    private BigDecimal retryAfter;

    @Option(names = "--connect-timeout", paramLabel = "SECONDS", defaultValue = "2")
    private int connectTimeout;

    @Option(names = "--socket-timeout", paramLabel = "SECONDS", defaultValue = "2")
    private int socketTimeout;

    @Option(names = "--keep-alive")
    private boolean keepAlive;

    /** @throws Refusal if a number is out of its range */
    void check() {
        int most = (int) ClientSettings.MAX_DURATION.toSeconds();
        range("--pool", pool, 0, ClientSettings.MAX_POOL);
        range("--rate", rate, 1, ClientSettings.MAX_RATE);
        range("--connect-timeout", connectTimeout, 1, most);
        range("--socket-timeout", socketTimeout, 1, most);
        if (retryAfter.compareTo(new BigDecimal("0.01")) < 0 || retryAfter.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new Refusal(
                    Refusal.Cause.INPUT,
                    CliMessages.invalidValue("--retry-after", retryAfter.toPlainString()),
                    CliMessages.specifyBetween("0.01", Integer.toString(most)));
        }
    }

    private static void range(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new Refusal(
                    Refusal.Cause.INPUT,
                    CliMessages.invalidValue(option, Integer.toString(value)),
                    CliMessages.specifyBetween(Integer.toString(least), Integer.toString(most)));
        }
    }

    /** The action that starts a set with this path. */
    StartClients start(ClientPath path, NodeRefs hosts) {
        return new StartClients(
                hosts,
                path,
                Optional.empty(),
                Duration.ofMillis(retryAfter.movePointRight(3).longValue()),
                pool,
                rate,
                Duration.ofSeconds(connectTimeout),
                Duration.ofSeconds(socketTimeout),
                keepAlive);
    }

    static ClientPath path(String word) {
        return Stream.of(ClientPath.values())
                .filter(path -> Kinds.word(path.name()).equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(word));
    }
}
