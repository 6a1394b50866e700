package org.bascule.scenario.file;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bascule.lab.Service;
import org.bascule.lab.ServiceState;
import org.bascule.lab.Text;
import org.bascule.scenario.Expectation;
import org.bascule.scenario.action.Action;
import org.bascule.scenario.action.ConfigureHaproxy;
import org.bascule.scenario.action.EditConfig;
import org.bascule.scenario.action.InsertRow;
import org.bascule.scenario.action.InsertRows;
import org.bascule.scenario.action.IssueCertificates;
import org.bascule.scenario.action.PauseReplay;
import org.bascule.scenario.action.QueryPostgres;
import org.bascule.scenario.action.ResetTimers;
import org.bascule.scenario.action.StartClients;
import org.bascule.scenario.action.StopClients;
import org.bascule.scenario.action.WriteWal;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRef.Symbol;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.check.AcceptsWrites;
import org.bascule.scenario.check.CannotFollow;
import org.bascule.scenario.check.Check;
import org.bascule.scenario.check.ClientsResume;
import org.bascule.scenario.check.ConfigValue;
import org.bascule.scenario.check.EtcdWrite;
import org.bascule.scenario.check.Follows;
import org.bascule.scenario.check.KeyReplicated;
import org.bascule.scenario.check.Leads;
import org.bascule.scenario.check.LostWrites;
import org.bascule.scenario.check.OnlyLeader;
import org.bascule.scenario.check.PauseWithin;
import org.bascule.scenario.check.Quorum;
import org.bascule.scenario.check.RoundRobin;
import org.bascule.scenario.check.Routes;
import org.bascule.scenario.check.RowFound;
import org.bascule.scenario.check.ServiceIs;
import org.bascule.scenario.check.SettingApplied;
import org.bascule.scenario.check.SlotExists;
import org.bascule.scenario.check.SlotLost;
import org.bascule.scenario.check.SlotRetains;
import org.bascule.scenario.check.StatsPage;
import org.bascule.scenario.file.KnownLab.Certainty;
import org.bascule.stack.haproxy.HaproxyConfig.Proxy;
import org.bascule.traffic.ClientPath;

/** Finds actions that can never succeed and checks that can never pass, given the actions before them. */
final class ChapterRules {

    private final KnownLab lab;
    private final SettingRules settings = new SettingRules();
    private final Set<String> rows = new HashSet<>();
    private boolean clientsStarted;
    private boolean clientsRun;

    ChapterRules(KnownLab lab) {
        this.lab = lab;
    }

    /** Verifies an action, and records what it changes for the checks after it. */
    void action(Action action, Place place) {
        if (action instanceof EditConfig edit) {
            settings.edit(edit, place);
        } else if (action instanceof ResetTimers) {
            settings.reset();
        } else if (action instanceof InsertRow insert) {
            rows.add(insert.value().word());
        } else if (action instanceof InsertRows insert) {
            NumberRules.within(insert.count(), InsertRows.MOST, "count", place);
        } else if (action instanceof IssueCertificates issue) {
            if (issue.days() != IssueCertificates.EXPIRED) {
                NumberRules.within(issue.days(), IssueCertificates.MOST_DAYS, "days", place);
            }
        } else if (action instanceof QueryPostgres query) {
            requireProxies(
                    query.through(), EnumSet.of(Proxy.valueOf(query.port().name())), "through", place);
            NumberRules.within(query.times(), QueryPostgres.MOST, "times", place);
        } else if (action instanceof ConfigureHaproxy configure) {
            configure.healthChecks().ifPresent(checks -> NumberRules.healthChecks(checks, place));
        } else if (action instanceof WriteWal write) {
            NumberRules.within(write.megabytes(), WriteWal.MOST, "megabytes", place);
        } else if (action instanceof PauseReplay pause && is(pause.nodes(), Symbol.LEADER)) {
            impossible("nodes", FileMessages.leaderDoesNotReplay(), place);
        } else if (action instanceof StartClients start) {
            if (start.path() != ClientPath.MULTI_HOST) {
                requireProxies(start.hosts(), EnumSet.of(Proxy.PRODUCTION, Proxy.STANDBY), "hosts", place);
            }
            NumberRules.clients(start, place);
            clientsStarted = true;
            clientsRun = true;
        } else if (action instanceof StopClients) {
            clientsRun = false;
        }
    }

    void check(Expectation expectation, Place place) {
        Check check = expectation.check();
        expectation.within().ifPresent(within -> NumberRules.positive(within, "within", place));
        etcd(check, place);
        members(check, place);
        proxies(check, place);
        clients(check, place);
        NumberRules.check(check, lab, place);
        if (check instanceof ConfigValue value) {
            settings.check(value, place);
        } else if (check instanceof SettingApplied applied) {
            settings.check(applied, place);
        } else if (check instanceof ServiceIs is && is.state() == ServiceState.FROZEN) {
            List<String> nodes = lab.targets(is.nodes().refs()).nodes();
            if (nodes.stream().noneMatch(lab::mayBeFrozen)) {
                place.wrong("state", FileMessages.nothingFrozen(), FileMessages.addFreeze());
            }
        }
    }

    private void etcd(Check check, Place place) {
        boolean quorumExpected = check instanceof KeyReplicated
                || (check instanceof EtcdWrite write && write.accepted())
                || (check instanceof Quorum quorum && quorum.held());
        boolean noQuorumExpected = (check instanceof EtcdWrite write && !write.accepted())
                || (check instanceof Quorum quorum && !quorum.held());
        if (quorumExpected && lab.quorum() == Certainty.NO) {
            place.wrong(
                    "held",
                    FileMessages.quorumImpossible(
                            lab.possiblyRunning(), lab.etcdMembers().size()),
                    FileMessages.startMembersOrExpectNoQuorum(lab.majority()));
        } else if (noQuorumExpected && lab.quorum() == Certainty.YES) {
            place.wrong(
                    "held",
                    FileMessages.quorumCertain(
                            lab.possiblyRunning(), lab.etcdMembers().size()),
                    FileMessages.stopMembersOrExpectQuorum());
        }
    }

    private void members(Check check, Place place) {
        if (check instanceof Leads leads) {
            leads.node().flatMap(NodeRef::symbol).ifPresent(symbol -> leads(symbol, place));
            if (!leads.otherThan().refs().isEmpty()) {
                otherThan(leads.otherThan(), place);
            }
        } else if ((check instanceof Follows follows && is(follows.nodes(), Symbol.LEADER))
                || (check instanceof CannotFollow cannot && is(cannot.nodes(), Symbol.LEADER))) {
            impossible("nodes", FileMessages.leaderDoesNotFollow(), place);
        } else if (check instanceof AcceptsWrites writes
                && writes.accepted()
                && is(new NodeRefs(List.of(writes.node())), Symbol.REPLICA)) {
            impossible("node", FileMessages.replicaRejectsWrites(), place);
        } else if (slot(check)
                .filter(of -> is(new NodeRefs(List.of(of)), Symbol.LEADER))
                .isPresent()) {
            impossible("of", FileMessages.leaderHasNoSlot(), place);
        } else if (check instanceof RowFound found
                && !rows.contains(found.value().word())) {
            place.wrong(
                    "value",
                    FileMessages.rowNotInserted(found.value().word()),
                    FileMessages.addBefore(
                            "insert-row: {on: leader, value: " + found.value().word() + "}"));
        }
    }

    /** The member whose replication slot a check looks at. */
    private static Optional<NodeRef> slot(Check check) {
        if (check instanceof SlotExists slot) {
            return Optional.of(slot.of());
        }
        if (check instanceof SlotRetains slot) {
            return Optional.of(slot.of());
        }
        return check instanceof SlotLost slot ? Optional.of(slot.of()) : Optional.empty();
    }

    private static void leads(Symbol symbol, Place place) {
        if (symbol == Symbol.LEADER) {
            place.wrong("node", FileMessages.leaderAlwaysLeads(), FileMessages.nameMemberOrUseOtherThan());
        } else if (symbol == Symbol.REPLICA) {
            impossible("node", FileMessages.replicaDoesNotLead(), place);
        }
    }

    private void otherThan(NodeRefs others, Place place) {
        Targets excluded = lab.targets(others.refs());
        boolean nobodyElse = lab.created(Service.PATRONI).stream()
                .filter(node -> lab.postgres(node) != Certainty.NO)
                .allMatch(excluded.nodes()::contains);
        if (nobodyElse && excluded.certain()) {
            impossible("other-than", FileMessages.noOtherMemberRunning(), place);
        }
    }

    private static boolean is(NodeRefs nodes, Symbol symbol) {
        return nodes.refs().stream().map(NodeRef::symbol).anyMatch(Optional.of(symbol)::equals);
    }

    private static void impossible(String key, Text what, Place place) {
        place.wrong(key, what, FileMessages.nameAnotherMember());
    }

    private void proxies(Check check, Place place) {
        if (check instanceof Routes routes) {
            requireProxies(routes.through(), EnumSet.of(routes.proxy()), "through", place);
        } else if (check instanceof OnlyLeader only) {
            requireProxies(only.through(), EnumSet.of(Proxy.PRODUCTION), "through", place);
        } else if (check instanceof RoundRobin balanced) {
            requireProxies(balanced.through(), EnumSet.of(Proxy.STANDBY), "through", place);
        } else if (check instanceof StatsPage page) {
            requireProxies(page.nodes(), EnumSet.of(Proxy.STATS), "nodes", place);
        } else if (check instanceof LostWrites writes) {
            requireProxies(writes.through(), EnumSet.of(Proxy.PRODUCTION), "through", place);
        }
    }

    /** Reports only the first node: the same omission usually concerns the others. */
    private void requireProxies(NodeRefs through, Set<Proxy> needed, String key, Place place) {
        lab.targets(through.refs()).nodes().stream()
                .filter(node -> lab.runs(node, Service.HAPROXY) != Certainty.NO)
                .filter(node -> !lab.proxies(node).containsAll(needed))
                .findFirst()
                .ifPresent(node -> place.wrong(
                        key,
                        FileMessages.haproxySectionMissing(node, labels(needed)),
                        FileMessages.configureHaproxySection(node, labels(needed))));
    }

    private static String labels(Set<Proxy> proxies) {
        return String.join(", ", proxies.stream().map(Proxy::label).toList());
    }

    private void clients(Check check, Place place) {
        boolean running = check instanceof ClientsResume || check instanceof PauseWithin;
        if ((running && !clientsRun) || (check instanceof LostWrites && !clientsStarted)) {
            place.wrong("", FileMessages.noClientRunning(), FileMessages.addBefore("start-clients: {hosts: members}"));
        }
    }
}
