package org.bascule.stack.pgbackrest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands with {@code openssl}, and reads what they made. */
class CertificatesTest {

    private static final int DNS_NAME = 2;

    @TempDir
    Path directory;

    private Certificates certificates;

    @BeforeEach
    void makeAuthority() throws Exception {
        certificates = new Certificates(directory.toString());
        run(certificates.authority("Test lab", 30));
    }

    @Test
    void aNodesCertificateIsItsOwnAndTheAuthoritysSigns() throws Exception {
        run(certificates.request("pg-1", List.of("pg-1", "p1", "127.0.3.141")));
        run(certificates.sign(Certificates.REQUEST, "pg-1.crt", 30));

        X509Certificate certificate = read("pg-1.crt");
        certificate.checkValidity();
        certificate.verify(read(PgbackrestConfig.AUTHORITY).getPublicKey());
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=pg-1");
        assertThat(certificate.getIssuerX500Principal().getName()).isEqualTo("CN=Test lab");
        // pgBackRest 2.45 compares an address with the DNS names only.
        assertThat(certificate.getSubjectAlternativeNames())
                .containsExactly(List.of(DNS_NAME, "pg-1"), List.of(DNS_NAME, "p1"), List.of(DNS_NAME, "127.0.3.141"));
    }

    @Test
    void aCertificateOfZeroDaysHasExpired() throws Exception {
        run(certificates.request("pg-1", List.of("pg-1")));
        run(certificates.sign(Certificates.REQUEST, "pg-1.crt", 0));

        X509Certificate certificate = read("pg-1.crt");
        assertThat(certificate.getNotAfter()).isEqualTo(certificate.getNotBefore());
        assertThatThrownBy(certificate::checkValidity).isInstanceOf(CertificateExpiredException.class);
    }

    @Test
    void onlyTheOwnerReadsThePrivateKeys() throws Exception {
        run(certificates.request("pg-1", List.of("pg-1")));

        for (String key : List.of(PgbackrestConfig.AUTHORITY_KEY, PgbackrestConfig.KEY)) {
            assertThat(Files.getPosixFilePermissions(directory.resolve(key)))
                    .as(key)
                    .hasSize(2);
        }
    }

    private X509Certificate read(String file) throws IOException, CertificateException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(directory.resolve(file))));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
    }
}
