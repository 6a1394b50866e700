package org.bascule.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.bascule.backend.LabNode;
import org.bascule.backend.Signal;
import org.bascule.lab.Node;
import org.bascule.lab.Ports;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.scenario.action.SnapshotEtcd;
import org.bascule.scenario.action.Start;
import org.bascule.scenario.action.Stop;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.base.Setting;
import org.bascule.scenario.check.Check;
import org.bascule.scenario.check.ConfigValue;
import org.bascule.scenario.check.Configured;
import org.bascule.scenario.check.EtcdMembers;
import org.bascule.scenario.check.EtcdWrite;
import org.bascule.scenario.check.Follows;
import org.bascule.scenario.check.Initialized;
import org.bascule.scenario.check.KeyReplicated;
import org.bascule.scenario.check.LabTimers;
import org.bascule.scenario.check.LeaderKeyHeld;
import org.bascule.scenario.check.Leads;
import org.bascule.scenario.check.Machines;
import org.bascule.scenario.check.Members;
import org.bascule.scenario.check.PortsOpen;
import org.bascule.scenario.check.Quorum;
import org.bascule.scenario.check.ServiceIs;
import org.bascule.scenario.check.SnapshotSaved;
import org.bascule.stack.etcd.EtcdClient;
import org.junit.jupiter.api.Test;

/** Breaks etcd: members, quorum, keys. */
class EtcdSabotageIT extends SabotageLab {

    private static final int NETWORK = 60;

    EtcdSabotageIT() {
        super(NETWORK);
    }

    @Test
    @Breaks({EtcdMembers.class, EtcdWrite.class, KeyReplicated.class, Machines.class, PortsOpen.class, ServiceIs.class})
    void anEtcdMemberIsKilled() {
        NodeRef etcd3 = new NodeRef("etcd3");
        NodeRefs victim = NodeRefs.of("etcd3");
        Check members = new EtcdMembers(ETCDS);
        Check write = new EtcdWrite(etcd3, true);
        Check crosses = new KeyReplicated(new NodeRef("etcd1"), etcd3);
        Check machines = new Machines(victim, ETCDS);
        Check ports = new PortsOpen(victim, List.of(Ports.ETCD_CLIENT, Ports.ETCD_PEER));
        Check up = new ServiceIs(victim, Service.ETCD, ServiceState.UP);
        passes(members, write, crosses, machines, ports, up);

        perform(new Stop(victim, Service.ETCD, Stop.StopSignal.KILL));

        fails(members, "etcd3 stopped");
        fails(write, "not responding");
        fails(crosses, "");
        fails(machines, "etcd3 → —");
        fails(ports, "etcd3:2379, etcd3:2380");
        fails(up, "etcd3 stopped");
        assertThat(lookNow(new EtcdWrite(etcd3, false)).passed()).isFalse();
        passes(new ServiceIs(victim, Service.ETCD, ServiceState.DOWN));
        LabNode etcd = lab.node(node("etcd3"));
        String file = context.configFile(node("etcd3"), Service.ETCD);
        String text = etcd.read(file);
        etcd.write(file, text.replace("enable-v2: true", "enable-v2: false"));

        perform(new Start(victim, Service.ETCD));

        passes(members, write, crosses, machines, ports, up);
        assertThat(lookNow(machines).seen().en()).contains("this etcd has no v2 API");
        etcd.write(file, text);
    }

    @Test
    @Breaks(Configured.class)
    void aConfigurationFileIsEmptied() {
        Check configured = new Configured(ETCDS, Service.ETCD);
        passes(configured);
        String file = context.configFile(node("etcd3"), Service.ETCD);
        String text = lab.node(node("etcd3")).read(file);

        lab.node(node("etcd3")).write(file, "");

        fails(configured, "etcd3: not yet in " + file);

        lab.node(node("etcd3")).write(file, text);

        passes(configured);
    }

    @Test
    @Breaks(SnapshotSaved.class)
    void aSnapshotIsLostOrOld() {
        Check saved = new SnapshotSaved(new NodeRef("etcd1"));
        LabNode etcd1 = lab.node(node("etcd1"));
        String file = etcd1.paths().data(Service.ETCD) + "/snapshot.db";

        perform(new SnapshotEtcd(new NodeRef("etcd1")));
        passes(saved);

        etcd1.run(List.of("rm", file), Duration.ofSeconds(20));

        fails(saved, file + " does not exist");

        perform(new SnapshotEtcd(new NodeRef("etcd1")));
        passes(saved);

        etcd1.run(List.of("touch", "-d", "yesterday", file), Duration.ofSeconds(20));

        fails(saved, file + " is older than the step");
    }

    @Test
    @Breaks(EtcdMembers.class)
    void anUnknownMemberIsAddedToEtcd() {
        Check members = new EtcdMembers(ETCDS);
        passes(members);
        Node etcd1 = node("etcd1");
        String endpoint = "http://" + context.address(etcd1) + ":" + Ports.ETCD_CLIENT;

        // etcd refuses this for five seconds after a member comes back.
        Awaitility.await().atMost(RESTORED_WITHIN).until(() -> lab.node(etcd1)
                .run(
                        List.of(
                                "etcdctl",
                                "--endpoints",
                                endpoint,
                                "member",
                                "add",
                                "stranger",
                                "--peer-urls=http://127.0." + NETWORK + ".99:2380"),
                        Duration.ofSeconds(20))
                .ok());

        fails(members, "127.0." + NETWORK + ".99 not responding");

        String stranger = lab.node(etcd1)
                .run(List.of("etcdctl", "--endpoints", endpoint, "member", "list"), Duration.ofSeconds(20))
                .text()
                .lines()
                .filter(line -> line.contains("unstarted"))
                .findFirst()
                .orElseThrow();
        lab.node(etcd1)
                .run(
                        List.of(
                                "etcdctl",
                                "--endpoints",
                                endpoint,
                                "member",
                                "remove",
                                stranger.substring(0, stranger.indexOf(','))),
                        Duration.ofSeconds(20));

        passes(members);
    }

    @Test
    @Breaks({Initialized.class, LeaderKeyHeld.class, Leads.class, Members.class})
    void keysAreRemovedWhileEveryPatroniIsFrozen() throws Exception {
        Check held = new LeaderKeyHeld(true);
        Check free = new LeaderKeyHeld(false);
        Check leads = new Leads(Optional.empty(), NodeRefs.of());
        Check members = new Members(MEMBERS);
        Check initialized = new Initialized();
        String key = "/service/my-ha-cluster/initialize";
        String systemIdentifier;
        passes(held, leads, members, initialized);

        for (String name : List.of("pg-1", "pg-2", "pg-3")) {
            lab.node(node(name)).signal(Service.PATRONI, Signal.STOP);
        }
        try {
            awaitTrue(() -> lab.nodes().stream()
                    .filter(node -> node.runs(Service.PATRONI))
                    .allMatch(node -> lab.node(node).state(Service.PATRONI) == ServiceState.FROZEN));
            try (EtcdClient client = etcd("etcd2")) {
                systemIdentifier = client.get(key).orElseThrow();
                client.delete(key);
                client.delete("/service/my-ha-cluster/leader");
                client.delete("/service/my-ha-cluster/members/pg-3");
            }

            fails(initialized, "not in etcd");
            fails(held, "no holder");
            fails(leads, "key: —; read-write: pg-1");
            fails(members, "pg-1, pg-2");
            passes(free);
            try (EtcdClient client = etcd("etcd2")) {
                client.put(key, systemIdentifier);
            }
            passes(initialized);
        } finally {
            for (String name : List.of("pg-1", "pg-2", "pg-3")) {
                lab.node(node(name)).signal(Service.PATRONI, Signal.CONT);
            }
        }

        passes(held, leads, members, new Follows(NodeRefs.of("replicas")));
        fails(free, "pg-");
    }

    @Test
    @Breaks({Quorum.class, LeaderKeyHeld.class, ConfigValue.class, LabTimers.class, Members.class, Leads.class})
    void etcdLosesItsQuorum() {
        NodeRefs two = NodeRefs.of("etcd2", "etcd3");
        Check quorum = new Quorum(true);
        Check lost = new Quorum(false);
        Check key = new LeaderKeyHeld(true);
        Check config = new ConfigValue(Setting.TTL, "20");
        Check timers = new LabTimers();
        Check members = new Members(MEMBERS);
        Check leads = new Leads(Optional.empty(), NodeRefs.of());
        passes(quorum, key, config, timers, members, leads);

        perform(new Stop(two, Service.ETCD, Stop.StopSignal.KILL));

        fails(quorum, "1 of 3 answers, 2 needed");
        Check refused = new EtcdWrite(new NodeRef("etcd1"), false);
        passes(lost, refused);
        fails(key, "lost quorum");
        fails(config, "lost quorum");
        fails(timers, "lost quorum");
        fails(members, "lost quorum");
        assertThat(lookNow(new LeaderKeyHeld(false)).passed()).isFalse();
        fails(leads, "read-write: —");

        perform(new Start(two, Service.ETCD));

        passes(quorum, key, config, timers, members, leads);
        fails(lost, "3 of 3 answer");
        fails(refused, "accepted");
        passes(new Members(MEMBERS), new Follows(NodeRefs.of("replicas")));
    }
}
