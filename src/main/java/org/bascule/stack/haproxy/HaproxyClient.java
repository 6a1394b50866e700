package org.bascule.stack.haproxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bascule.json.Json;
import org.bascule.lab.ProxyServer;
import org.bascule.stack.Http;

/** Reads HAProxy's statistics as CSV (HAProxy Management Guide, section 9.1). */
public final class HaproxyClient {

    private static final Set<String> TOTALS = Set.of("FRONTEND", "BACKEND");
    private static final CsvSchema WITH_HEADER = CsvSchema.emptySchema().withHeader();

    private static final CsvFactory CSV = new CsvFactory();

    private final Http http;

    public HaproxyClient(Http http) {
        this.http = http;
    }

    /** The servers of every proxy; empty if the statistics page does not answer. */
    public Optional<List<ProxyServer>> servers(InetSocketAddress stats) {
        return http.get(stats, "/;csv")
                .filter(answer -> answer.status() == 200)
                .flatMap(answer -> parse(answer.body()));
    }

    Optional<List<ProxyServer>> parse(String text) {
        List<ProxyServer> servers = new ArrayList<>();
        String table = text.startsWith("# ") ? text.substring(2) : text;
        try (CsvParser rows = CSV.createParser(table)) {
            rows.setSchema(WITH_HEADER);
            while (rows.nextToken() != null) {
                JsonNode row = Json.node(rows);
                if (!row.has("pxname") || !row.has("svname")) {
                    return Optional.empty(); // another page
                }
                server(row).ifPresent(servers::add);
            }
            return Optional.of(servers);
        } catch (IOException | RuntimeException garbled) {
            return Optional.empty();
        }
    }

    /** Empty for the totals of a proxy. */
    private static Optional<ProxyServer> server(JsonNode row) {
        String name = row.path("svname").asText();
        if (TOTALS.contains(name)) {
            return Optional.empty();
        }
        String code = row.path("check_code").asText();
        return Optional.of(new ProxyServer(
                row.path("pxname").asText(),
                name,
                row.path("status").asText(),
                row.path("check_status").asText() + (code.isEmpty() ? "" : "/" + code)));
    }
}
