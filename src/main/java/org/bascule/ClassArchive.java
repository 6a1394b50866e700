package org.bascule;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bascule.cli.Main;
import org.bascule.lab.Accounts;
import org.bascule.lab.LabName;
import org.bascule.scenario.file.ScenarioReader;
import org.bascule.stack.Http;
import org.bascule.stack.etcd.EtcdClient;
import org.bascule.stack.etcd.EtcdGateway;
import org.bascule.stack.etcd.EtcdReader;
import org.bascule.stack.postgres.PostgresClient;

/**
 * Loads the classes of Bascule, and those of the libraries that commands and the window use, for the launcher to list them and to archive
 * them. It looks at a lab on whose nodes nothing runs: of the clients, what runs until a connection is refused is loaded.
 */
final class ClassArchive {

    private static final InetSocketAddress NOBODY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
    /** In bytes. */
    private static final int SALT = 16;

    /** In bits. */
    private static final int KEY = 256;

    private static final Duration LIMIT = Duration.ofMillis(300);
    private static final List<String> COMMANDS =
            List.of("--help", "--version", "chapters", "lint scenarios/poc", "status", "doctor");

    /** Bascule itself, the window's libraries, and those of which a refused connection loads only a part. */
    private static final Pattern WHOLE = Pattern.compile("/(bascule|javafx-|ikonli-|jackson-|snakeyaml-|picocli-"
            + "|postgresql-|jetcd-core-|grpc-core-|grpc-netty-|failsafe-)[^/]*\\.jar$");

    private static final String SUFFIX = ".class";

    private ClassArchive() {}

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        Bascule.prepareLog();
        Bascule.describeEmptyLab(
                new LabName("archive"), ScenarioReader.builtInLab("poc").topology());
        for (String command : COMMANDS) {
            Main.run(Bascule::backends, Optional.empty(), command.split(" "));
        }
        new Http(LIMIT).get(NOBODY, "/");
        askEtcd();
        askPostgres();
        for (String jar : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (WHOLE.matcher(jar).find()) {
                loadAll(jar);
            }
        }
        // The clients have threads of their own.
        System.exit(0);
    }

    private static void askEtcd() {
        try (EtcdReader etcd = new EtcdGateway(List.of(NOBODY), LIMIT)) {
            etcd.members();
        } catch (EtcdClient.Unanswered refused) {
            // As expected.
        }
        try (EtcdClient etcd = new EtcdClient(List.of(NOBODY), LIMIT)) {
            etcd.watch("/", 1, change -> {});
            etcd.members();
        } catch (EtcdClient.Unanswered refused) {
            // As expected.
        }
    }

    /** Then with SCRAM's key, as after a connection that is accepted. */
    private static void askPostgres() throws GeneralSecurityException {
        PostgresClient.rememberKeys();
        try {
            new PostgresClient((int) Duration.ofSeconds(1).toSeconds())
                    .connect(NOBODY)
                    .close();
        } catch (SQLException refused) {
            // As expected.
        }
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(Accounts.PASSWORD.toCharArray(), new byte[SALT], 1, KEY));
    }

    private static void loadAll(String jar) throws IOException {
        try (JarFile file = new JarFile(jar)) {
            file.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(SUFFIX))
                    .forEach(name -> load(name.substring(0, name.length() - SUFFIX.length())));
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name.replace('/', '.'), false, ClassArchive.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError missing) {
            // The program will say so when it needs it.
        }
    }
}
