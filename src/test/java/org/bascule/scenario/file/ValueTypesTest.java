package org.bascule.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bascule.lab.Node;
import org.bascule.lab.Service;
import org.bascule.lab.Topology;
import org.bascule.scenario.base.EtcdAccess;
import org.bascule.scenario.base.NodeRef;
import org.bascule.scenario.base.NodeRefs;
import org.bascule.scenario.base.RowValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTypesTest {

    private static final Topology TOPOLOGY = new Topology(
            "small",
            "small",
            List.of(
                    new Node("etcd1", "etcd1", List.of(), 11, Set.of(Service.ETCD)),
                    new Node("pg-1", "pg1", List.of(), 12, Set.of(Service.PATRONI))));

    private final Mistakes mistakes = new Mistakes("one.yml");
    private final RecordReader reader = new RecordReader(mistakes, TOPOLOGY);

    @Test
    void aScalarIsReadAsItsType() {
        assertThat(read(String.class, "word")).contains("word");
        assertThat(read(int.class, "-12")).contains(-12);
        assertThat(read(boolean.class, "true")).contains(true);
        assertThat(read(Duration.class, "2min")).contains(Duration.ofMinutes(2));
        assertThat(read(RowValue.class, "a-row")).contains(new RowValue("a-row"));
        assertThat(read(NodeRef.class, "pg-1")).contains(new NodeRef("pg-1"));
        assertThat(read(EtcdAccess.class, "etcd1")).contains(new EtcdAccess("etcd1"));
        assertThat(read(Service.class, "patroni")).contains(Service.PATRONI);
        assertThat(mistakes.none()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            java.lang.String                        | ''    | the value is empty     | enter some text
            java.lang.Integer                       | ten   | invalid value: “ten”   | use an integer
            java.lang.Integer                       | ''    | the value is empty     | use an integer
            java.time.Duration                      | soon  | invalid value: “soon”  | use a duration:
            org.bascule.scenario.base.RowValue      | A     | invalid value: “A”     | use lowercase letters, digits and hyphens
            org.bascule.scenario.base.NodeRef       | pg-2  | unknown node: pg-2     | did you mean pg-1? Expected one of: etcd1, pg-1, leader,
            org.bascule.scenario.base.EtcdAccess    | pg-1  | unknown node: pg-1     | expected one of: etcd1, proxy
            org.bascule.lab.Service                 | etcdd | invalid value: “etcdd” | did you mean etcd? Expected one of: etcd, patroni, haproxy
            """)
    void anInvalidScalarIsReportedWithTheCorrection(Class<?> type, String text, String what, String correction) {
        assertThat(read(type, text)).isEmpty();
        assertThat(mistakes.all()).singleElement().satisfies(mistake -> {
            assertThat(mistake.what().en()).isEqualTo(what);
            assertThat(mistake.correction().en()).startsWith(correction);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            java.time.Duration                 | 30s   | soon
            org.bascule.scenario.base.RowValue | a-row | A
            org.bascule.lab.Service            | etcd  | etcdd
            """)
    void theSchemaAcceptsTheWordsThatTheReaderAccepts(Class<?> type, String valid, String invalid) {
        assertThat(read(type, valid)).isPresent();
        assertThat(isValidBySchema(type, valid)).isTrue();
        assertThat(read(type, invalid)).isEmpty();
        assertThat(isValidBySchema(type, invalid)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            java.lang.Integer                    | use an integer
            java.time.Duration                   | use a duration:
            org.bascule.scenario.base.EtcdAccess | expected one of: etcd1, proxy
            """)
    void aListInPlaceOfAScalarIsReportedWithTheCorrection(Class<?> type, String correction) {
        Located list = new Located.Items(List.of(), 3, 5);

        assertThat(ValueTypes.of(type).format().read(list, reader)).isEmpty();
        assertThat(mistakes.all()).singleElement().satisfies(mistake -> {
            assertThat(mistake.where()).isEqualTo("one.yml:3:5");
            assertThat(mistake.what().en()).isEqualTo("a single value is expected here");
            assertThat(mistake.correction().en()).startsWith(correction);
        });
    }

    @Test
    void oneWordMayStandForAListOfNodes() {
        assertThat(read(NodeRefs.class, "leader")).contains(NodeRefs.of("leader"));
        assertThat(ValueTypes.of(NodeRefs.class).blank()).isEqualTo(Optional.of(NodeRefs.of()));
    }

    @Test
    void anyOtherTypeIsRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> ValueTypes.of(Thread.class));
    }

    private Optional<Object> read(Class<?> type, String text) {
        return ValueTypes.of(type).format().read(new Located.Scalar(text, 1, 1), reader);
    }

    private static boolean isValidBySchema(Class<?> type, String text) {
        ObjectNode schema = ValueTypes.of(type).schema().get();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(schema)
                .validate(new TextNode(text))
                .isEmpty();
    }
}
