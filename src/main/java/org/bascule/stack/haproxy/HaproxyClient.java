package org.bascule.stack.haproxy;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bascule.lab.ProxyServer;
import org.bascule.stack.Http;

/** Reads HAProxy's statistics as CSV (HAProxy Management Guide, section 9.1). */
public final class HaproxyClient {

    private static final Set<String> TOTALS = Set.of("FRONTEND", "BACKEND");
    private static final CsvSchema WITH_HEADER = CsvSchema.emptySchema().withHeader();

    private final CsvMapper csv =
            CsvMapper.csvBuilder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
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
        try (MappingIterator<Map<String, String>> rows =
                csv.readerForMapOf(String.class).with(WITH_HEADER).readValues(table)) {
            while (rows.hasNext()) {
                Map<String, String> row = rows.next();
                if (!TOTALS.contains(row.get("svname"))) {
                    String code = row.getOrDefault("check_code", "");
                    servers.add(new ProxyServer(
                            row.get("pxname"),
                            row.get("svname"),
                            row.get("status"),
                            row.getOrDefault("check_status", "") + (code.isEmpty() ? "" : "/" + code)));
                }
            }
            return Optional.of(servers);
        } catch (IOException | RuntimeException garbled) {
            return Optional.empty();
        }
    }
}
