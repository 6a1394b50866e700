package org.bascule.backend.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bascule.lab.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Docker's own client is the model: what it finds with the same files and variables. */
class EndpointTest {

    /** The client names a context's directories by the SHA-256 of its name. */
    private static final Map<String, String> DIRECTORIES = Map.of(
            "training", "c2fb788c7deedbeaa296e424d4c2921b871a4f6cb4cf393c1c1105653ab399b4",
            "room", "1f1c5b2fad778434024f1537986346927917f4755a6e7d3fd91f22653b7c3132");

    @TempDir
    Path home;

    private Endpoint find(Map<String, String> environment) {
        return Endpoint.find(environment, home);
    }

    @Test
    void withoutAnythingItIsTheEngineOfThisMachine() {
        assertThat(find(Map.of()).address()).isEqualTo(URI.create("unix:///var/run/docker.sock"));
        assertThat(find(Map.of()).isElsewhere()).isFalse();
    }

    @Test
    void theVariableComesBeforeTheContexts() throws IOException {
        context("training", "tcp://192.0.2.7:2376");
        select("training");

        assertThat(find(Map.of()).address()).isEqualTo(URI.create("tcp://192.0.2.7:2376"));
        assertThat(find(Map.of("DOCKER_CONTEXT", "default")).address()).hasScheme("unix");
        Endpoint endpoint = find(Map.of("DOCKER_HOST", "ssh://192.0.2.8", "DOCKER_CONTEXT", "training"));
        assertThat(endpoint.address()).isEqualTo(URI.create("ssh://192.0.2.8"));
        assertThat(endpoint.context()).isEmpty();
        assertThat(endpoint.certificates()).isEmpty();
    }

    @Test
    void theVariableOfTheContextComesBeforeTheSelectedOne() throws IOException {
        context("training", "tcp://192.0.2.7:2376");
        context("room", "ssh://trainer@room");
        select("training");

        assertThat(find(Map.of("DOCKER_CONTEXT", "room")).address()).isEqualTo(URI.create("ssh://trainer@room"));
    }

    @Test
    void aContextBringsItsOwnCertificatesAndItsNameForTheClient() throws IOException {
        Path files = context("training", "tcp://192.0.2.7");
        Path tls = Files.createDirectories(home.resolve(".docker/contexts/tls")
                .resolve(files.getFileName())
                .resolve("docker"));

        Endpoint endpoint = find(Map.of("DOCKER_CONTEXT", "training"));

        assertThat(endpoint.certificates()).contains(tls);
        assertThat(endpoint.address()).hasPort(2376);
        assertThat(endpoint.in(Map.of("PATH", "/bin", "DOCKER_HOST", "")))
                .isEqualTo(Map.of("PATH", "/bin", "DOCKER_CONTEXT", "training"));
    }

    @Test
    void aContextThatDoesNotExistIsNamed() throws IOException {
        select("gone");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> find(Map.of()))
                .withMessageContaining("Docker context “gone” does not exist");
    }

    @Test
    void aContextThatVerifiesNothingIsRefused() throws IOException {
        Path files = context("training", "tcp://192.0.2.7");
        Files.writeString(
                files.resolve("meta.json"),
                "{\"Endpoints\":{\"docker\":{\"Host\":\"tcp://192.0.2.7\",\"SkipTLSVerify\":true}}}");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> find(Map.of("DOCKER_CONTEXT", "training")))
                .withMessageContaining("does not verify");
    }

    @Test
    void certificatesAreWhereTheClientLooksForThem() {
        Map<String, String> here = Map.of("DOCKER_HOST", "tcp://192.0.2.7", "DOCKER_TLS_VERIFY", "1");

        assertThat(find(here).certificates()).contains(home.resolve(".docker"));
        assertThat(find(here).address()).hasPort(2376);
        assertThat(find(here).in(Map.of()))
                .containsEntry("DOCKER_CERT_PATH", home.resolve(".docker").toString())
                .containsEntry("DOCKER_TLS_VERIFY", "1");
        assertThat(find(Map.of("DOCKER_HOST", "192.0.2.7")).address()).isEqualTo(URI.create("tcp://192.0.2.7:2375"));
    }

    @ParameterizedTest
    @CsvSource({
        "unix:///run/podman/podman.sock, false",
        "npipe:////./pipe/docker_engine, false",
        "tcp://127.0.0.1:2375, false",
        "tcp://localhost, false",
        "tcp://[::1]:2375, false",
        "tcp://192.0.2.7, true",
        "ssh://localhost, true"
    })
    void anEngineIsHereOrElsewhere(String host, boolean elsewhere) {
        assertThat(find(Map.of("DOCKER_HOST", host)).isElsewhere()).isEqualTo(elsewhere);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://a",
                "tcp://",
                "tcp://a b",
                "ssh://",
                "ssh://user:secret@host",
                "ssh://-oProxyCommand=evil",
                "ssh://-oProxyCommand=evil@host",
                "ssh://host?a=b"
            })
    void whatTheClientDoesNotTakeIsRefused(String host) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> find(Map.of("DOCKER_HOST", host)));
    }

    @Test
    void overSshTheClientIsAskedForTheEngine() {
        assertThat(SshAddress.of(URI.create("ssh://me@my_host:2222/run/a%20b.sock"))
                        .command(List.of("ssh"), List.of()))
                .containsSubsequence("-l", "me", "-p", "2222", "--", "my_host", "docker", "--host")
                .endsWith("'unix:///run/a b.sock'", "system", "dial-stdio");
        assertThat(SshAddress.of(URI.create("ssh://[2001:db8::7]")).command(List.of("ssh"), List.of()))
                .endsWith("--", "2001:db8::7", "docker", "system", "dial-stdio");
    }

    private void select(String name) throws IOException {
        Files.createDirectories(home.resolve(".docker"));
        Files.writeString(home.resolve(".docker/config.json"), "{\"currentContext\":\"" + name + "\"}");
    }

    /** @return the directory of its description */
    private Path context(String name, String host) throws IOException {
        Path files =
                Files.createDirectories(home.resolve(".docker/contexts/meta").resolve(DIRECTORIES.get(name)));
        Files.writeString(
                files.resolve("meta.json"),
                "{\"Name\":\"" + name + "\",\"Metadata\":{},\"Endpoints\":{\"docker\":{\"Host\":\"" + host
                        + "\",\"SkipTLSVerify\":false}}}");
        return files;
    }
}
