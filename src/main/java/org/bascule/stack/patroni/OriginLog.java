package org.bascule.stack.patroni;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bascule.lab.Origin;

/**
 * What Patroni's log has said so far about how the data directory was created. The lines are those of {@code patroni/ha.py} and
 * {@code patroni/postgresql/bootstrap.py}; pgBackRest's output is in the same log.
 *
 * @param origin what the last creation was; empty if there was none
 * @param delta whether a restore over an existing directory has begun: pgBackRest removes files only then
 * @param recovery whether a custom bootstrap has begun
 * @param rest the beginning of a line that is not complete yet
 */
public record OriginLog(Optional<Origin> origin, boolean delta, boolean recovery, String rest) {

    public static final OriginLog EMPTY = new OriginLog(Optional.empty(), false, false, "");

    private static final Pattern CREATED = Pattern.compile("replica has been created using (\\w+)");
    private static final String BASE_BACKUP = "basebackup";

    /** @param text what follows in the log */
    public OriginLog read(String text) {
        String all = rest + text;
        int end = all.lastIndexOf('\n') + 1;
        OriginLog log = new OriginLog(origin, delta, recovery, "");
        for (String line : all.substring(0, end).split("\n")) {
            log = log.line(line);
        }
        return new OriginLog(log.origin, log.delta, log.recovery, all.substring(end));
    }

    private OriginLog line(String line) {
        Matcher created = CREATED.matcher(line);
        if (created.find()) {
            Origin restored = delta ? Origin.DELTA_RESTORE : Origin.PGBACKREST;
            return known(created.group(1).equals(BASE_BACKUP) ? Origin.BASE_BACKUP : restored);
        }
        if (line.contains("INFO: initialized a new cluster")) {
            return known(recovery ? Origin.RECOVERY : Origin.BOOTSTRAP);
        }
        if (line.contains("INFO: restore command begin")) {
            return new OriginLog(origin, false, recovery, "");
        }
        if (line.contains("INFO: remove invalid files/links/paths from")) {
            return new OriginLog(origin, true, recovery, "");
        }
        if (line.contains("INFO: Running custom bootstrap script")) {
            return new OriginLog(origin, delta, true, "");
        }
        return this;
    }

    private static OriginLog known(Origin origin) {
        return new OriginLog(Optional.of(origin), false, false, "");
    }
}
