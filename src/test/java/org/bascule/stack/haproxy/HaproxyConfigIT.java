package org.bascule.stack.haproxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bascule.lab.Ports;
import org.bascule.stack.haproxy.HaproxyConfig.Proxy;
import org.bascule.stack.haproxy.HaproxyConfig.Server;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HAProxy's own judgement of its file. */
class HaproxyConfigIT {

    private static final List<Server> SERVERS =
            List.of(new Server("one", "127.0.99.1"), new Server("two", "127.0.99.2"));

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void eachProxyIsAccepted(Proxy proxy) throws Exception {
        assertThat(judged("127.0.99.3", EnumSet.of(proxy))).isEqualTo("Configuration file is valid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.99.3", "*", "0.0.0.0"})
    void allTogetherAreAccepted(String bind) throws Exception {
        assertThat(judged(bind, EnumSet.allOf(Proxy.class))).isEqualTo("Configuration file is valid");
    }

    /** All that HAProxy has to say: a warning would be more than the one line. */
    private String judged(String bind, Set<Proxy> proxies) throws IOException, InterruptedException {
        Path file = directory.resolve(HaproxyConfig.FILE);
        Files.writeString(file, new HaproxyConfig(bind, proxies, SERVERS, SERVERS, Ports.DOCUMENTED).text());
        ProcessBuilder check = new ProcessBuilder(
                "sh", "-c", "PATH=$PATH:/usr/sbin; exec haproxy -c -f \"$1\"", "sh", file.toString());
        Process process = check.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.trim();
    }
}
