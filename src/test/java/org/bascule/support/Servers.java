package org.bascule.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.bascule.backend.Lab;
import org.bascule.backend.NodePaths;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Service;
import org.bascule.lab.Timers;
import org.bascule.stack.Http;
import org.bascule.stack.etcd.EtcdConfig;
import org.bascule.stack.haproxy.HaproxyConfig;
import org.bascule.stack.haproxy.HaproxyConfig.Proxy;
import org.bascule.stack.patroni.PatroniClient;
import org.bascule.stack.patroni.PatroniConfig;

/** Real servers on the nodes of a lab: one etcd that is a cluster by itself, one HAProxy that shows its statistics. */
public final class Servers {

    private static final Http HTTP = new Http(Duration.ofSeconds(1));
    private static final Pattern PID = Pattern.compile("pid = </b> (\\d+)");

    private Servers() {}

    /** Waits for what is to come about, with a bound that a busy machine keeps too. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(50));
    }

    public static void startEtcd(Lab lab, Node node) {
        NodePaths place = lab.node(node).paths();
        EtcdConfig config = new EtcdConfig(
                node.name(),
                place.address(),
                !place.sharesMachine(),
                place.data(Service.ETCD) + "/data",
                "test",
                List.of(new EtcdConfig.Peer(node.name(), place.address())),
                EtcdConfig.State.NEW,
                Ports.DOCUMENTED);
        String file = place.etc(Service.ETCD) + "/" + EtcdConfig.FILE;
        lab.node(node).write(file, config.text());
        lab.node(node).start(Service.ETCD, EtcdConfig.command(file));
        await().until(() -> etcdAnswers(lab, node));
    }

    public static boolean etcdAnswers(Lab lab, Node node) {
        return HTTP.get(lab.node(node).reach(Ports.ETCD_CLIENT), "/health")
                .filter(answer -> answer.body().contains("true"))
                .isPresent();
    }

    /** Founds a cluster of one member, and waits until it leads. */
    public static void startPatroni(Lab lab, Node node, Node etcd) {
        NodePaths place = lab.node(node).paths();
        String file = place.etc(Service.PATRONI) + "/" + PatroniConfig.file(node.name());
        PatroniConfig config = new PatroniConfig(
                "test",
                node.name(),
                place.address(),
                place.everywhere(),
                lab.node(etcd).paths().address() + ":" + Ports.ETCD_CLIENT,
                false,
                Timers.QUICK,
                1,
                place.data(Service.PATRONI) + "/data",
                place.run(),
                place.postgresBin(),
                place.sharesMachine(),
                Ports.DOCUMENTED);
        lab.node(node).write(file, config.text());
        lab.node(node).start(Service.PATRONI, PatroniConfig.command(file));
        PatroniClient client = new PatroniClient(HTTP);
        Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(
                        client.status(lab.node(node).reach(Ports.PATRONI), "/primary"))
                .as(() -> lab.node(node).log(Service.PATRONI, 0).text())
                .contains(200));
    }

    public static void startHaproxy(Lab lab, Node node, Proxy... proxies) {
        lab.node(node).start(Service.HAPROXY, haproxy(lab, node, proxies));
        await().until(() -> haproxyPid(lab, node).isPresent());
    }

    /** Writes HAProxy's configuration, statistics included, and gives the command that goes with it. */
    public static List<String> haproxy(Lab lab, Node node, Proxy... proxies) {
        NodePaths place = lab.node(node).paths();
        String file = place.etc(Service.HAPROXY) + "/" + HaproxyConfig.FILE;
        Set<Proxy> all = EnumSet.of(Proxy.STATS, proxies);
        HaproxyConfig config = new HaproxyConfig(
                place.everywhere(),
                all,
                List.of(),
                List.of(new HaproxyConfig.Server(node.name(), place.address())),
                Ports.DOCUMENTED);
        lab.node(node).write(file, config.text());
        return HaproxyConfig.command(file);
    }

    /** The process id that HAProxy gives in its statistics, as its node counts processes; empty when it is silent. */
    public static Optional<Long> haproxyPid(Lab lab, Node node) {
        return HTTP.get(lab.node(node).reach(Ports.STATS), "/")
                .map(answer -> PID.matcher(answer.body()))
                .filter(Matcher::find)
                .map(found -> Long.parseLong(found.group(1)));
    }
}
