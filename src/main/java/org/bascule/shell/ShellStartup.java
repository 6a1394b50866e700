package org.bascule.shell;

import java.util.List;
import java.util.stream.Collectors;
import org.bascule.lab.LabSpec;
import org.bascule.lab.Lang;
import org.bascule.lab.Node;

/**
 * What bash reads when a terminal opens on a node: the prompt, the greeting, and the history to which each command is appended before it
 * runs (a step may have passed before it ends), or if it cannot be parsed, after that.
 *
 * @param pgbackrest how pgBackRest runs as the account that owns its files; its name alone where the terminal's own account does
 */
record ShellStartup(LabSpec spec, Node node, ShellFiles files, List<String> suggestions, List<String> pgbackrest) {

    String text(Lang lang) {
        String greeting = ShellMessages.greeting(node.name(), spec.name(), String.join(" · ", suggestions))
                .in(lang);
        return """
                # Read by the terminals that Bascule opens on this node.
                HISTFILE=%s
                HISTTIMEFORMAT='%%F %%T  '
                HISTCONTROL=
                HISTSIZE=10000
                HISTFILESIZE=100000
                shopt -s histappend checkwinsize
                PROMPT_COMMAND='history -a'
                trap 'history -a' DEBUG
                PS1=%s
                %scd
                printf '%%s\\n' %s
                """.formatted(
                        quoted(files.history()),
                        quoted("\\[\\e[1m\\]" + node.name() + "\\[\\e[0m\\]:\\w\\$ "),
                        asOwner(),
                        quoted(greeting));
    }

    private String asOwner() {
        return pgbackrest.size() == 1
                ? ""
                : "pgbackrest() { "
                        + pgbackrest.stream().map(ShellStartup::quoted).collect(Collectors.joining(" "))
                        + " \"$@\"; }\n";
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
