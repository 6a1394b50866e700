package org.bascule.lab;

import java.util.List;
import java.util.Optional;

/**
 * The etcd cluster as it was seen.
 *
 * @param members what the cluster's own list holds, or, while nobody gives that list, the nodes created for it
 */
public record EtcdView(List<EtcdMember> members) {

    public EtcdView {
        members = List.copyOf(members);
    }

    public Optional<EtcdMember> leader() {
        return members.stream().filter(EtcdMember::leader).findFirst();
    }

    public Quorum quorum() {
        int healthy = (int) members.stream().filter(EtcdMember::healthy).count();
        int answering = (int) members.stream().filter(EtcdMember::answers).count();
        int needed = members.size() / 2 + 1;
        return new Quorum(members.size(), needed, answering, healthy, !members.isEmpty() && healthy >= needed);
    }

    /**
     * @param members how many vote
     * @param needed how many must agree: half of them and one more
     * @param answering how many answer: not enough by itself, since without a leader they serve nothing
     * @param healthy how many answer and know a leader
     * @param held whether as many as are needed do
     */
    public record Quorum(int members, int needed, int answering, int healthy, boolean held) {

        /** How many answer, of how many: {@code 2 of 3 answer}. */
        public Text answers() {
            return switch (answering) {
                case 0 -> LabMessages.noMemberAnswers(members);
                case 1 -> LabMessages.oneMemberAnswers(members);
                default -> LabMessages.membersAnswer(answering, members);
            };
        }

        /** How many answer and what that is worth: {@code 1 of 2 answers, 2 needed}. */
        public Text account() {
            boolean leaderless = !held && answering >= needed;
            Text answers = answers();
            return leaderless ? LabMessages.answersWithoutLeader(answers) : LabMessages.answersNeeded(answers, needed);
        }
    }
}
