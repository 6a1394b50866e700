package org.bascule.stack.service;

import java.util.List;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.stack.etcd.EtcdConfig;
import org.bascule.stack.haproxy.HaproxyConfig;
import org.bascule.stack.patroni.PatroniConfig;
import org.bascule.stack.pgbackrest.PgbackrestConfig;

/** Each service's configuration file, and the command that starts the service with it. */
public final class ServiceConfig {

    private ServiceConfig() {}

    /** The file's name, without a directory. */
    public static String file(Service service, Node node) {
        return switch (service) {
            case ETCD -> EtcdConfig.FILE;
            case PATRONI -> PatroniConfig.file(node.name());
            case HAPROXY -> HaproxyConfig.FILE;
            case PGBACKREST -> PgbackrestConfig.FILE;
        };
    }

    /** @param file the path of the configuration file on its node */
    public static List<String> startCommand(Service service, Node node, String file) {
        return switch (service) {
            case ETCD -> EtcdConfig.command(file);
            case PATRONI -> PatroniConfig.command(file);
            case HAPROXY -> HaproxyConfig.command(file);
            case PGBACKREST -> PgbackrestConfig.serverCommand(file, node.runs(Service.PATRONI));
        };
    }
}
