package org.bascule.lab;

import java.util.List;
import java.util.stream.Collectors;

/** A request that cannot be carried out, and why. The only exception whose text a user sees. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What has to change before it can be done. */
    public enum Cause {
        /** What was given: a file, a name, an option. */
        INPUT,
        /** This machine: a program is missing, a port is in use, a lab already exists. */
        MACHINE,
        /** The lab: a server did not do what it was told. */
        LAB
    }

    private final Cause cause;
    private final transient List<Problem> problems;

    public Refusal(Cause cause, List<Problem> problems) {
        super(forDevelopers(problems));
        this.cause = cause;
        this.problems = List.copyOf(problems);
    }

    public Refusal(Cause cause, Problem problem) {
        this(cause, List.of(problem));
    }

    public Refusal(Cause cause, Text what, Text remedy) {
        this(cause, new Problem(what, remedy));
    }

    private static String forDevelopers(List<Problem> problems) {
        return problems.stream()
                .map(problem -> (problem.what().en() + " " + problem.details()).strip())
                .collect(Collectors.joining("\n"));
    }

    public Cause why() {
        return cause;
    }

    public List<Problem> problems() {
        return problems;
    }
}
