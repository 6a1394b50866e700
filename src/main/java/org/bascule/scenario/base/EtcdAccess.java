package org.bascule.scenario.base;

/**
 * Where Patroni finds etcd.
 *
 * @param word an etcd node's name, or {@code proxy}: HAProxy on the member's own node
 */
public record EtcdAccess(String word) {

    public static final EtcdAccess PROXY = new EtcdAccess("proxy");

    public boolean proxied() {
        return word.equals(PROXY.word);
    }
}
