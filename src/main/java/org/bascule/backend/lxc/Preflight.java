package org.bascule.backend.lxc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bascule.lab.Problem;
import org.bascule.lab.Text;

/** What keeps labs of LXC containers from being made on this machine. Looks, and changes nothing. */
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
            problems.add(new Problem(
                    Text.of(
                            "LXC n'est pas complet ici ; il manque : %s.",
                            "LXC is not complete here; missing: %s.", names),
                    Text.of("Installez-le : apt-get install %s.", "Install it: apt-get install %s.", names)));
        }
        if (!labs.toString().matches(PLAIN)) {
            problems.add(
                    new Problem(
                            Text.of(
                                    "Les conteneurs ne peuvent pas être faits dans %s : LXC n'en lirait pas le chemin.",
                                    "Containers cannot be made in %s: LXC would not read its path.", labs),
                            Text.of(
                                    "Choisissez un dossier sans espace, virgule ni deux-points : BASCULE_HOME=/var/tmp/bascule ./bascule",
                                    "Choose a directory without a space, comma or colon: BASCULE_HOME=/var/tmp/bascule ./bascule")));
        }
        root.problem().ifPresent(problems::add);
        return problems;
    }
}
