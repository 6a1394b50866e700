package org.bascule.lab;

/**
 * A server behind a proxy, by HAProxy's statistics.
 *
 * @param proxy {@code etcd}, {@code production} or {@code standby}
 * @param status HAProxy's word: {@code UP}, {@code DOWN}, {@code UP 1/2}, {@code MAINT} …
 * @param check what the last health check found: {@code L7OK/200}, {@code L7STS/503}, {@code L4CON} …
 */
public record ProxyServer(String proxy, String server, String status, String check) {

    /** HAProxy uses a server while its status begins with UP, "going down" included. */
    public boolean takesConnections() {
        return status.startsWith("UP");
    }
}
