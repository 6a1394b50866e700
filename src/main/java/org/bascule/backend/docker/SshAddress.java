package org.bascule.backend.docker;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bascule.backend.machine.Shell;

/**
 * An engine that is reached over SSH: {@code ssh://user@host:port}.
 *
 * @param host a name that the SSH client knows, which may be an alias of its configuration
 * @param socket the engine's socket on that machine; empty for the one that Docker's client there uses
 */
record SshAddress(URI uri, Optional<String> user, String host, Optional<String> port, Optional<String> socket) {

    /** No password: the SSH client takes none. */
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:([^@:]+)@)?(\\[[0-9A-Fa-f:.%]+]|[^@:\\[\\]]+)(?::([0-9]{1,5}))?");

    static SshAddress of(URI uri) {
        Matcher authority = AUTHORITY.matcher(String.valueOf(uri.getAuthority()));
        if (uri.getAuthority() == null
                || uri.getQuery() != null
                || uri.getFragment() != null
                || !authority.matches()
                || authority.group(2).startsWith("-")
                || String.valueOf(authority.group(1)).startsWith("-")) {
            throw Endpoint.invalid(uri.toString());
        }
        return new SshAddress(
                uri,
                Optional.ofNullable(authority.group(1)),
                authority.group(2).replaceAll("[\\[\\]]", ""),
                Optional.ofNullable(authority.group(3)),
                Optional.ofNullable(uri.getPath()).filter(path -> !path.isEmpty() && !path.equals("/")));
    }

    /**
     * What Docker's own client runs, which connects its input and output to the engine.
     *
     * @param ssh the SSH client, with options of its own
     * @param options more of them
     */
    List<String> command(List<String> ssh, List<String> options) {
        List<String> words = client(ssh, options);
        words.addAll(List.of("--", host, "docker"));
        // The other machine's shell reads these words.
        socket.ifPresent(path -> words.addAll(List.of("--host", Shell.word("unix://" + path))));
        words.addAll(List.of("system", "dial-stdio"));
        return words;
    }

    /** A connection that runs nothing, and that commands may share. */
    List<String> shared(List<String> ssh, List<String> options) {
        List<String> words = client(ssh, options);
        words.addAll(List.of("-M", "-N", "--", host));
        return words;
    }

    /** Without a terminal nobody could answer its questions: it asks none. */
    private List<String> client(List<String> ssh, List<String> options) {
        List<String> words = new ArrayList<>(ssh);
        words.addAll(List.of("-T", "-o", "BatchMode=yes", "-o", "ConnectTimeout=20"));
        words.addAll(List.of("-o", "ServerAliveInterval=10", "-o", "ServerAliveCountMax=3"));
        words.addAll(options);
        user.ifPresent(name -> words.addAll(List.of("-l", name)));
        port.ifPresent(number -> words.addAll(List.of("-p", number)));
        return words;
    }
}
