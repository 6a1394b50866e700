package org.bascule.scenario.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bascule.scenario.action.Command;

/**
 * What took how long, and what ran at the same time. Written in Chrome's trace format (JSON, "Trace Event Format"), which {@code
 * chrome://tracing} and Perfetto show. Thread-safe.
 */
public final class Trace {

    private static final int PROCESS = 1;

    private record Span(String track, String name, Instant from, Instant to) {}

    private final List<Span> spans = new ArrayList<>();

    /** @param track a line of its own in the picture: what is on it does not overlap, or is nested */
    public synchronized void span(String track, String name, Instant from, Instant to) {
        spans.add(new Span(track, name, from, to));
    }

    /** Something that happened at a moment. */
    public void moment(String track, String name, Instant at) {
        span(track, name, at, at);
    }

    /** The same command, on the track of the thread that performs it. */
    Command traced(Command command) {
        return new Command(
                command.typed(),
                () -> {
                    Instant from = Instant.now();
                    try {
                        return command.perform().run();
                    } finally {
                        span(Thread.currentThread().getName(), command.typed(), from, Instant.now());
                    }
                },
                command.content());
    }

    /** One object, with times in microseconds since the first span began. */
    public synchronized String json() {
        Instant zero = spans.stream().map(Span::from).min(Instant::compareTo).orElse(Instant.EPOCH);
        List<String> tracks = spans.stream().map(Span::track).distinct().toList();
        List<Map<String, Object>> events = new ArrayList<>();
        for (String track : tracks) {
            Map<String, Object> name = event("thread_name", "M", tracks.indexOf(track));
            name.put("args", Map.of("name", track));
            events.add(name);
        }
        for (Span span : spans) {
            boolean moment = span.from().equals(span.to());
            Map<String, Object> event = event(span.name(), moment ? "i" : "X", tracks.indexOf(span.track()));
            event.put("ts", zero.until(span.from(), ChronoUnit.MICROS));
            if (moment) {
                event.put("s", "t");
            } else {
                event.put("dur", Duration.between(span.from(), span.to()).toNanos() / 1000);
            }
            events.add(event);
        }
        try {
            return new ObjectMapper().writeValueAsString(Map.of("traceEvents", events));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> event(String name, String phase, int track) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("name", name);
        event.put("ph", phase);
        event.put("pid", PROCESS);
        event.put("tid", track + 1);
        return event;
    }
}
