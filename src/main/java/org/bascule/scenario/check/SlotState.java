package org.bascule.scenario.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Predicate;
import org.bascule.lab.Member;
import org.bascule.lab.Node;
import org.bascule.stack.patroni.PatroniConfig;

/**
 * A member's replication slot as the leader describes it in {@code pg_replication_slots}.
 *
 * @param restart the oldest WAL position that it needs; empty when the slot needs none, or has lost it
 * @param retained the bytes of WAL since that position
 * @param status {@code reserved}, {@code extended}, {@code unreserved} or {@code lost}
 */
record SlotState(String slot, Optional<String> restart, long retained, Optional<String> status) {

    static final long MEGABYTE = 1024 * 1024;

    private static final String QUERY = """
            select restart_lsn::text, coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn), 0)::bigint, wal_status
            from pg_replication_slots where slot_name = ?
            """;

    boolean lost() {
        return status.filter("lost"::equals).isPresent();
    }

    /** What a check observes of the slot: it does not pass while there is no leader, or no slot. */
    static Observation look(CheckContext context, String member, Predicate<SlotState> passes) {
        String slot = PatroniConfig.slot(member);
        Optional<String> leader = context.snapshot().cluster().leader().map(Member::name);
        if (leader.isEmpty()) {
            return Observation.that(false, CheckMessages.noLeader());
        }
        Node node = context.spec().topology().node(leader.get());
        try (Connection connection = context.connect(node, context.ports().postgresql());
                PreparedStatement select = connection.prepareStatement(QUERY)) {
            select.setString(1, slot);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Observation.that(false, CheckMessages.slotMissing(slot));
                }
                SlotState state = new SlotState(
                        slot,
                        Optional.ofNullable(row.getString(1)),
                        row.getLong(2),
                        Optional.ofNullable(row.getString(3)));
                return Observation.that(
                        passes.test(state),
                        CheckMessages.slotState(
                                slot, state.retained / MEGABYTE, state.restart.orElse("—"), state.status.orElse("—")));
            }
        } catch (SQLException refused) {
            return Observation.that(false, node.name() + " (" + AcceptsWrites.firstLine(refused) + ")");
        }
    }
}
