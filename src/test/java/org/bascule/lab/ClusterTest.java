package org.bascule.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClusterTest {

    private static final Member LEADER = member("pg-1", false, 2, null);
    private static final Member FOLLOWER = member("pg-2", true, 2, "streaming");
    private static final Member LEFT_BEHIND = member("pg-3", true, 1, "streaming");
    private static final Member CUT_OFF = member("pg-3", true, 2, null);
    private static final Member SILENT =
            new Member("pg-3", false, false, Role.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty());

    @Test
    void aMemberFollowsWhenItStreamsOnTheLeadersTimeline() {
        assertThat(cluster("pg-1", LEADER, FOLLOWER).followers()).containsExactly(FOLLOWER);
    }

    @Test
    void runningIsNotFollowing() {
        assertThat(cluster("pg-1", LEADER, CUT_OFF).follows(CUT_OFF)).isFalse();
        assertThat(cluster("pg-1", LEADER, SILENT).follows(SILENT)).isFalse();
    }

    @Test
    void streamingOnAnotherTimelineIsNotFollowing() {
        assertThat(cluster("pg-1", LEADER, LEFT_BEHIND).follows(LEFT_BEHIND)).isFalse();
    }

    @Test
    void theLeaderDoesNotFollowItself() {
        assertThat(cluster("pg-1", LEADER, FOLLOWER).follows(LEADER)).isFalse();
    }

    @Test
    void withoutALeaderNobodyFollows() {
        assertThat(cluster(null, FOLLOWER, SILENT).followers()).isEmpty();
        assertThat(cluster("pg-9", FOLLOWER).followers()).isEmpty();
    }

    @Test
    void theLeaderBothHoldsTheKeyAndAcceptsWrites() {
        assertThat(cluster("pg-1", LEADER, FOLLOWER).leader()).contains(LEADER);
        assertThat(cluster("pg-2", LEADER, FOLLOWER).leader()).isEmpty();
        assertThat(cluster(null, LEADER, FOLLOWER).leader()).isEmpty();
    }

    @Test
    void aLagIsWhatTheLeaderSaysOfIt() {
        Member leader = new Member(
                "pg-1",
                true,
                true,
                Role.LEADER,
                Optional.empty(),
                Optional.empty(),
                Optional.of(postgres(false, 2, null, List.of(new Member.Sender("pg-2", "streaming", "async", 42)))));

        assertThat(cluster("pg-1", leader, FOLLOWER).lagBytes(FOLLOWER)).contains(42L);
        assertThat(cluster("pg-1", leader, CUT_OFF).lagBytes(CUT_OFF)).isEmpty();
    }

    private static Cluster cluster(String holder, Member... members) {
        return new Cluster(
                true,
                Optional.ofNullable(holder).map(name -> new LeaderKey(name, Optional.empty(), Optional.empty())),
                Map.of(),
                List.of(members));
    }

    private static Member member(String name, boolean readOnly, int timeline, String receiver) {
        return new Member(
                name,
                true,
                true,
                readOnly ? Role.REPLICA : Role.LEADER,
                Optional.of("running"),
                Optional.empty(),
                Optional.of(postgres(readOnly, timeline, receiver, List.of())));
    }

    private static Member.Postgres postgres(
            boolean readOnly, int timeline, String receiver, List<Member.Sender> senders) {
        return new Member.Postgres(
                "15.8",
                readOnly,
                timeline,
                "0/3000000",
                Optional.ofNullable(receiver),
                Optional.empty(),
                senders,
                List.of());
    }
}
