package org.bascule.backend.lxc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bascule.lab.Problem;

/** The problems that prevent labs of LXC containers on this machine. Changes nothing. */
record Preflight(Root root, Path labs, BaseContainer base) {

    /** Of which an overlay's options take nothing for more than a part of a path. */
    private static final String PLAIN = "[A-Za-z0-9_./@+=-]+";

    private static final Path TEMPLATE = Path.of("/usr/share/lxc/templates/lxc-debian");

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> programs = new LinkedHashMap<>();
        programs.put("lxc-start", "lxc");
        programs.put("ip", "iproute2");
        programs.put("journalctl", "systemd");
        if (!base.present()) {
            programs.put("debootstrap", "debootstrap");
            programs.put("rsync", "rsync");
        }
        List<String> packages = new ArrayList<>();
        programs.forEach((program, debian) -> {
            if (Root.find(program).isEmpty()) {
                packages.add(debian);
            }
        });
        if (!base.present() && !Files.exists(TEMPLATE)) {
            packages.add("lxc-templates");
        }
        if (!packages.isEmpty()) {
            String names = String.join(" ", packages);
            problems.add(new Problem(LxcMessages.packagesMissing(names), LxcMessages.installPackages(names)));
        }
        if (!labs.toString().matches(PLAIN)) {
            problems.add(new Problem(LxcMessages.unsupportedPath(labs), LxcMessages.choosePlainPath()));
        }
        root.problem().ifPresent(problems::add);
        return problems;
    }
}
