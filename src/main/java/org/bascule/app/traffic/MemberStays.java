package org.bascule.app.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.bascule.app.look.Seconds;
import org.bascule.lab.Lang;
import org.bascule.traffic.Pause;
import org.bascule.traffic.Slot;

/** Which member answered a client, and its pauses, which are exact. */
final class MemberStays {

    /** The connections of a pool may lead to several members: they are listed for each such time. */
    private static final Duration POOL = Duration.ofSeconds(5);

    private static final Duration NOTABLE = Duration.ofMillis(500);

    private final ClientTrace trace;
    private final TimeWindow window;
    private final List<String> members;
    private final Lang lang;
    private final List<MemberStay> stays = new ArrayList<>();
    private final Map<Long, TreeSet<String>> membersOfPool = new HashMap<>();

    private MemberStays(ClientTrace trace, TimeWindow window, List<String> members, Lang lang) {
        this.trace = trace;
        this.window = window;
        this.members = members;
        this.lang = lang;
        trace.slots().forEach(slot -> slot.member().ifPresent(member -> membersOfPool
                .computeIfAbsent(part(slot), any -> new TreeSet<>())
                .add(member)));
    }

    static List<MemberStay> of(ClientTrace trace, TimeWindow window, List<String> members, Lang lang) {
        MemberStays made = new MemberStays(trace, window, members, lang);
        made.make();
        return made.stays;
    }

    private void make() {
        Instant end = earlier(trace.until(window.until()), window.until());
        Optional<Instant> first = trace.slots().stream()
                .filter(slot -> slot.answered() > 0)
                .map(Slot::from)
                .findFirst();
        Instant from = first.filter(answer -> answer.isAfter(window.from())).orElse(window.from());
        for (Pause pause : trace.pauses()) {
            Instant over = pause.nextAnswer().orElse(end);
            if (over.isAfter(window.from()) && pause.lastAnswer().isBefore(end)) {
                answered(from, pause.lastAnswer());
                pause(later(pause.lastAnswer(), window.from()), earlier(over, end), pause);
                from = over;
            }
        }
        answered(from, end);
    }

    private void answered(Instant from, Instant until) {
        Instant began = from;
        Optional<String> member = Optional.empty();
        for (Slot slot : trace.slots()) {
            Instant at = later(slot.from(), from);
            if (slot.answered() == 0 || !slot.from().plus(Slot.LENGTH).isAfter(from) || !at.isBefore(until)) {
                continue;
            }
            Optional<String> seen = names(slot);
            if (seen.isEmpty()) {
                continue;
            }
            if (member.isPresent() && !member.equals(seen)) {
                add(began, at, member.get());
                began = at;
            }
            member = seen;
        }
        if (member.isPresent()) {
            add(began, until, member.get());
        }
    }

    /** Of the slot, or of those around it if the client has a pool. */
    private Optional<String> names(Slot slot) {
        if (!trace.pooled()) {
            return slot.member();
        }
        TreeSet<String> names = membersOfPool.getOrDefault(part(slot), new TreeSet<>());
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }

    private static long part(Slot slot) {
        return slot.from().toEpochMilli() / POOL.toMillis();
    }

    private void add(Instant from, Instant until, String member) {
        int shade = members.indexOf(member);
        stays.add(new MemberStay(
                window.at(from), window.at(until), shade < 0 ? MemberStay.UNKNOWN : shade, false, List.of(member)));
    }

    private void pause(Instant from, Instant until, Pause pause) {
        boolean notable = Duration.between(pause.lastAnswer(), until).compareTo(NOTABLE) >= 0;
        String lasted = pause.lasted()
                .map(duration -> Seconds.exactly(lang, duration))
                .orElseGet(() -> Seconds.in(lang, Duration.between(pause.lastAnswer(), until)) + " …");
        stays.add(new MemberStay(
                window.at(from), window.at(until), MemberStay.NONE, notable, List.of("✕ " + lasted, lasted, "✕")));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
