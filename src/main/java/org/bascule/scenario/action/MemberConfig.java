package org.bascule.scenario.action;

import java.util.Optional;
import org.bascule.backend.NodePaths;
import org.bascule.lab.Node;
import org.bascule.scenario.base.EtcdAccess;
import org.bascule.scenario.base.LabContext;
import org.bascule.stack.patroni.PatroniConfig;

/** The Patroni configuration of a member of this lab. */
final class MemberConfig {

    private MemberConfig() {}

    static PatroniConfig of(
            LabContext context, Node node, EtcdAccess etcd, Optional<PatroniConfig.Restoring> restoring) {
        NodePaths place = context.lab().node(node).paths();
        String host = etcd.proxied()
                ? place.loopback()
                : context.address(context.spec().topology().node(etcd.word()));
        return new PatroniConfig(
                context.spec().topology().scope(),
                node.name(),
                place.address(),
                place.everywhere(),
                host + ":" + context.ports().etcdClient(),
                etcd.proxied(),
                context.spec().timers(),
                context.spec().topology().members().size(),
                place.postgresData(),
                place.run(),
                place.postgresBin(),
                place.sharesMachine(),
                context.ports(),
                restoring);
    }
}
