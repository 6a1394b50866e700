package org.bascule.backend.docker;

import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.core.LocalDirectorySSLConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bascule.backend.machine.FileAccess;
import org.bascule.lab.Problem;
import org.bascule.lab.Refusal;

/** How the certificate of an engine is verified, and Bascule's own presented. */
final class EngineTls {

    /** For an engine that is asked without TLS. Otherwise docker-java reads the certificates of the machine for nothing. */
    static final SSLContext NONE = new SSLContext(null, null, "none") {};

    private static final String AUTHORITY = "ca.pem";

    private EngineTls() {}

    /**
     * @param directory of the authority's certificate and, where the engine asks for one, the user's and its key
     * @throws Refusal when a file is missing, or is not what its name says
     */
    static SSLContext of(Path directory) {
        if (Files.notExists(directory.resolve(AUTHORITY))) {
            throw FileAccess.cannotRead(
                    directory,
                    new NoSuchFileException(directory.resolve(AUTHORITY).toString()));
        }
        try {
            return Stream.of("cert.pem", "key.pem").map(directory::resolve).allMatch(Files::exists)
                    ? new LocalDirectorySSLConfig(directory.toString()).getSSLContext()
                    : trusting(directory.resolve(AUTHORITY));
        } catch (DockerClientException | GeneralSecurityException unreadable) {
            throw new Refusal(
                    Refusal.Cause.MACHINE,
                    new Problem(
                            DockerMessages.certificatesUnreadable(directory),
                            DockerMessages.checkCertificates(),
                            unreadable.toString()));
        }
    }

    private static SSLContext trusting(Path authority) throws GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        FileAccess.read(authority, () -> {
            try (InputStream file = Files.newInputStream(authority)) {
                trusted.load(null, null);
                for (Certificate certificate :
                        CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                    trusted.setCertificateEntry("authority" + trusted.size(), certificate);
                }
                return trusted;
            } catch (GeneralSecurityException unreadable) {
                throw new IOException(unreadable);
            }
        });
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
