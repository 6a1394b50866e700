package org.bascule.stack.pgbackrest;

import java.util.List;

/**
 * The {@code openssl} commands that make a certificate authority and a certificate for each node. A private key is made where it is
 * used and stays there: only requests and certificates travel.
 *
 * @param directory of pgBackRest's configuration on the node where the command runs
 */
public record Certificates(String directory) {

    private static final List<String> NEW_KEY =
            List.of("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes");

    /** The request of a node, and its certificate while it is being issued. */
    public static final String REQUEST = "server.csr";

    /** @param days after which it expires */
    public List<String> authority(String name, int days) {
        return words(
                List.of("openssl", "req", "-x509"),
                NEW_KEY,
                List.of(
                        "-days",
                        Integer.toString(days),
                        "-subj",
                        "/CN=" + name,
                        "-keyout",
                        in(PgbackrestConfig.AUTHORITY_KEY),
                        "-out",
                        in(PgbackrestConfig.AUTHORITY)));
    }

    /**
     * A key and the request to sign it. The common name is what {@code tls-server-auth} authorizes.
     *
     * @param names by which the others reach the node; pgBackRest looks for an address among the DNS names too
     */
    public List<String> request(String node, List<String> names) {
        return words(
                List.of("openssl", "req", "-new"),
                NEW_KEY,
                List.of(
                        "-subj",
                        "/CN=" + node,
                        "-addext",
                        "subjectAltName="
                                + String.join(
                                        ",", names.stream().map("DNS:"::concat).toList()),
                        "-keyout",
                        in(PgbackrestConfig.KEY),
                        "-out",
                        in(REQUEST)));
    }

    /** Signs a request with the authority's key. */
    public List<String> sign(String request, String certificate, int days) {
        return List.of(
                "openssl",
                "x509",
                "-req",
                "-in",
                in(request),
                "-CA",
                in(PgbackrestConfig.AUTHORITY),
                "-CAkey",
                in(PgbackrestConfig.AUTHORITY_KEY),
                "-CAcreateserial",
                "-copy_extensions",
                "copy",
                "-days",
                Integer.toString(days),
                "-out",
                in(certificate));
    }

    private String in(String file) {
        return directory + "/" + file;
    }

    private static List<String> words(List<String> command, List<String> key, List<String> options) {
        return java.util.stream.Stream.of(command, key, options)
                .flatMap(List::stream)
                .toList();
    }
}
