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
import org.bascule.scenario.action.EditConfig;
import org.bascule.scenario.action.InsertRow;
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
import org.bascule.scenario.check.Check;
import org.bascule.scenario.check.ClientsResume;
import org.bascule.scenario.check.ConfigValue;
import org.bascule.scenario.check.EtcdWrite;
import org.bascule.scenario.check.Follows;
import org.bascule.scenario.check.KeyReplicated;
import org.bascule.scenario.check.Leads;
import org.bascule.scenario.check.LostWrites;
import org.bascule.scenario.check.OnlyLeader;
import org.bascule.scenario.check.Quorum;
import org.bascule.scenario.check.RoundRobin;
import org.bascule.scenario.check.Routes;
import org.bascule.scenario.check.RowFound;
import org.bascule.scenario.check.ServiceIs;
import org.bascule.scenario.check.SettingApplied;
import org.bascule.scenario.check.SlotExists;
import org.bascule.scenario.check.StatsPage;
import org.bascule.scenario.file.KnownLab.Sure;
import org.bascule.stack.haproxy.HaproxyConfig.Proxy;

/** What a chapter's checks claim, against what its actions have done until then: what can never hold is a mistake. */
final class Claims {

    private final KnownLab lab;
    private final SettingClaims settings = new SettingClaims();
    private final Set<String> rows = new HashSet<>();
    private boolean clientsStarted;
    private boolean clientsRun;

    Claims(KnownLab lab) {
        this.lab = lab;
    }

    /** An action that is about to be done. */
    void before(Action action, Place place) {
        if (action instanceof EditConfig edit) {
            settings.before(edit, place);
        } else if (action instanceof ResetTimers) {
            settings.reset();
        } else if (action instanceof InsertRow insert) {
            rows.add(insert.value().word());
        } else if (action instanceof QueryPostgres ask) {
            carries(ask.through(), EnumSet.of(Proxy.valueOf(ask.port().name())), "through", place);
            NumberClaims.within(ask.times(), QueryPostgres.MOST, "times", place);
        } else if (action instanceof WriteWal write) {
            NumberClaims.within(write.megabytes(), WriteWal.MOST, "megabytes", place);
        } else if (action instanceof PauseReplay pause && is(pause.nodes(), Symbol.LEADER)) {
            never("nodes", FileMessages.leaderReplaysNothing(), place);
        } else if (action instanceof StartClients start) {
            carries(start.hosts(), EnumSet.of(Proxy.PRODUCTION, Proxy.STANDBY), "hosts", place);
            NumberClaims.positive(start.retryAfter(), "retry-after", place);
            clientsStarted = true;
            clientsRun = true;
        } else if (action instanceof StopClients) {
            clientsRun = false;
        }
    }

    void check(Expectation expectation, Place place) {
        Check check = expectation.check();
        expectation.within().ifPresent(within -> NumberClaims.positive(within, "within", place));
        etcd(check, place);
        members(check, place);
        proxies(check, place);
        clients(check, place);
        NumberClaims.check(check, lab, place);
        if (check instanceof ConfigValue holds) {
            settings.check(holds, place);
        } else if (check instanceof SettingApplied applied) {
            settings.check(applied, place);
        } else if (check instanceof ServiceIs is && is.state() == ServiceState.FROZEN) {
            List<String> nodes = lab.targets(is.nodes().refs()).nodes();
            if (nodes.stream().noneMatch(lab::mayBeFrozen)) {
                place.wrong("state", FileMessages.nothingHasBeenFrozenThere(), FileMessages.beforeThisFreezeNodeOr());
            }
        }
    }

    private void etcd(Check check, Place place) {
        boolean held = check instanceof KeyReplicated
                || (check instanceof EtcdWrite write && write.accepted())
                || (check instanceof Quorum quorum && quorum.held());
        boolean lost = (check instanceof EtcdWrite write && !write.accepted())
                || (check instanceof Quorum quorum && !quorum.held());
        if (held && lab.quorum() == Sure.NO) {
            place.wrong(
                    "held",
                    FileMessages.thereCanBeNoQuorum(
                            lab.mayRun(), lab.etcdMembers().size()),
                    FileMessages.startBeforeThisToHave(lab.needed()));
        } else if (lost && lab.quorum() == Sure.YES) {
            place.wrong(
                    "held",
                    FileMessages.quorumIsHeldAtThis(
                            lab.mayRun(), lab.etcdMembers().size()),
                    FileMessages.stopSomeBeforeThisOr());
        }
    }

    private void members(Check check, Place place) {
        if (check instanceof Leads leads) {
            leads.node().flatMap(NodeRef::symbol).ifPresent(symbol -> leads(symbol, place));
            if (!leads.otherThan().refs().isEmpty()) {
                otherThan(leads.otherThan(), place);
            }
        } else if (check instanceof Follows follows && is(follows.nodes(), Symbol.LEADER)) {
            never("nodes", FileMessages.leaderFollowsNobody(), place);
        } else if (check instanceof AcceptsWrites writes
                && writes.accepted()
                && is(new NodeRefs(List.of(writes.node())), Symbol.REPLICA)) {
            never("node", FileMessages.replicaRefusesWrites(), place);
        } else if (check instanceof SlotExists slot && is(new NodeRefs(List.of(slot.of())), Symbol.LEADER)) {
            never("of", FileMessages.leaderHasNoSlotFor(), place);
        } else if (check instanceof RowFound found
                && !rows.contains(found.value().word())) {
            place.wrong(
                    "value",
                    FileMessages.thisChapterHasNotWritten(found.value().word()),
                    FileMessages.beforeThisInsertRowOn(found.value().word()));
        }
    }

    private static void leads(Symbol symbol, Place place) {
        if (symbol == Symbol.LEADER) {
            place.wrong("node", FileMessages.leaderIsWhoLeadsThis(), FileMessages.memberNameOtherThanOr());
        } else if (symbol == Symbol.REPLICA) {
            never("node", FileMessages.replicaDoesNotLead(), place);
        }
    }

    private void otherThan(NodeRefs others, Place place) {
        Targets not = lab.targets(others.refs());
        boolean nobody = lab.created(Service.PATRONI).stream()
                .filter(node -> lab.postgres(node) != Sure.NO)
                .allMatch(not.nodes()::contains);
        if (nobody && not.certain()) {
            never("other-than", FileMessages.noOtherMemberIsRunning(), place);
        }
    }

    private static boolean is(NodeRefs nodes, Symbol symbol) {
        return nodes.refs().stream().map(NodeRef::symbol).anyMatch(Optional.of(symbol)::equals);
    }

    private static void never(String key, Text what, Place place) {
        place.wrong(key, what, FileMessages.nameAnotherMember());
    }

    private void proxies(Check check, Place place) {
        if (check instanceof Routes routes) {
            carries(routes.through(), EnumSet.of(routes.proxy()), "through", place);
        } else if (check instanceof OnlyLeader only) {
            carries(only.through(), EnumSet.of(Proxy.PRODUCTION), "through", place);
        } else if (check instanceof RoundRobin turn) {
            carries(turn.through(), EnumSet.of(Proxy.STANDBY), "through", place);
        } else if (check instanceof StatsPage page) {
            carries(page.nodes(), EnumSet.of(Proxy.STATS), "nodes", place);
        } else if (check instanceof LostWrites writes) {
            carries(writes.through(), EnumSet.of(Proxy.PRODUCTION), "through", place);
        }
    }

    /** Said of the first only: the others lack it by the same omission. */
    private void carries(NodeRefs through, Set<Proxy> needed, String key, Place place) {
        lab.targets(through.refs()).nodes().stream()
                .filter(node -> lab.runs(node, Service.HAPROXY) != Sure.NO)
                .filter(node -> !lab.proxies(node).containsAll(needed))
                .findFirst()
                .ifPresent(node -> place.wrong(
                        key,
                        FileMessages.haproxyOnDoesNotHave(node, labels(needed)),
                        FileMessages.beforeThisConfigureHaproxyNodes(node, labels(needed))));
    }

    private static String labels(Set<Proxy> proxies) {
        return String.join(", ", proxies.stream().map(Proxy::label).toList());
    }

    private void clients(Check check, Place place) {
        if ((check instanceof ClientsResume && !clientsRun) || (check instanceof LostWrites && !clientsStarted)) {
            place.wrong("", FileMessages.noClientIsRunningAt(), FileMessages.beforeThisStartClientsHosts());
        }
    }
}
