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
 * @param backup the label of the backup that was restored last
 * @param delta whether a restore over an existing directory has begun: pgBackRest removes files only then
 * @param recovery whether a custom bootstrap has begun
 * @param rest the beginning of a line that is not complete yet
 */
public record OriginLog(
        Optional<Origin> origin, Optional<String> backup, boolean delta, boolean recovery, String rest) {

    public static final OriginLog EMPTY = new OriginLog(Optional.empty(), Optional.empty(), false, false, "");

    private static final Pattern CREATED = Pattern.compile("replica has been created using (\\w+)");
    private static final Pattern BACKUP_SET = Pattern.compile("INFO: repo\\d+: restore backup set ([^,\\s]+)");
    private static final String BASE_BACKUP = "basebackup";

    /** @param text what follows in the log */
    public OriginLog read(String text) {
        String all = rest + text;
        int end = all.lastIndexOf('\n') + 1;
        OriginLog log = this;
        for (String line : all.substring(0, end).split("\n")) {
            log = log.line(line);
        }
        return new OriginLog(log.origin, log.backup, log.delta, log.recovery, all.substring(end));
    }

    private OriginLog line(String line) {
        Matcher created = CREATED.matcher(line);
        if (created.find()) {
            Origin restored = delta ? Origin.DELTA_RESTORE : Origin.PGBACKREST;
            return created.group(1).equals(BASE_BACKUP)
                    ? known(Origin.BASE_BACKUP, Optional.empty())
                    : known(restored, backup);
        }
        if (line.contains("INFO: initialized a new cluster")) {
            return recovery ? known(Origin.RECOVERY, backup) : known(Origin.BOOTSTRAP, Optional.empty());
        }
        Matcher set = BACKUP_SET.matcher(line);
        if (set.find()) {
            return new OriginLog(origin, Optional.of(set.group(1)), delta, recovery, "");
        }
        if (line.contains("INFO: restore command begin")) {
            return new OriginLog(origin, backup, false, recovery, "");
        }
        if (line.contains("INFO: remove invalid files/links/paths from")) {
            return new OriginLog(origin, backup, true, recovery, "");
        }
        if (line.contains("INFO: Running custom bootstrap script")) {
            return new OriginLog(origin, backup, delta, true, "");
        }
        return this;
    }

    private static OriginLog known(Origin origin, Optional<String> backup) {
        return new OriginLog(Optional.of(origin), backup, false, false, "");
    }
}
