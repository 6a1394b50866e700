package org.bascule.backend.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bascule.backend.local.SharedMemory.Segment;
import org.junit.jupiter.api.Test;

class SharedMemoryTest {

    private static final int OWNER = 101;
    private static final List<String> POSTMASTER = postmaster("18096", "  1442693        17");

    @Test
    void aSegmentThatItsPostmasterLeftIsItsOwn() {
        assertThat(SharedMemory.left(POSTMASTER, segments("1442693", "17", "18096", "0")))
                .map(Segment::number)
                .contains("17");
    }

    @Test
    void aPostgresqlThatIsNoPostmasterLeavesOneToo() {
        assertThat(SharedMemory.left(
                        postmaster("-18096", "  1442693        17"), segments("1442693", "17", "18096", "0")))
                .isPresent();
    }

    @Test
    void aSegmentInUseIsLeftAlone() {
        assertThat(SharedMemory.left(POSTMASTER, segments("1442693", "17", "18096", "6")))
                .isEmpty();
        assertThat(SharedMemory.left(1442693, OWNER, segments("1442693", "17", "18096", "6")))
                .isEmpty();
    }

    @Test
    void aNumberGivenToAnotherSinceIsLeftAlone() {
        assertThat(SharedMemory.left(POSTMASTER, segments("1442733", "17", "18096", "0")))
                .isEmpty();
        assertThat(SharedMemory.left(POSTMASTER, segments("1442693", "17", "18097", "0")))
                .isEmpty();
        assertThat(SharedMemory.left(POSTMASTER, segments("1442693", "18", "18096", "0")))
                .isEmpty();
    }

    @Test
    void aKeyReadsTheSameHoweverItIsWritten() {
        assertThat(SharedMemory.left(
                        postmaster("18096", "18446744073341070572        17"),
                        segments("-368481044", "17", "18096", "0")))
                .isPresent();
    }

    @Test
    void aFileWithoutASegmentNamesNone() {
        List<Segment> segments = segments("1442693", "17", "18096", "0");

        assertThat(SharedMemory.left(postmaster("18096", ""), segments)).isEmpty();
        assertThat(SharedMemory.left(List.of("18096"), segments)).isEmpty();
        assertThat(SharedMemory.left(List.of(), segments)).isEmpty();
    }

    @Test
    void aSegmentThatWasNeverWrittenDownIsKnownByItsDataDirectory() {
        assertThat(SharedMemory.left(1442693, OWNER, segments("1442693", "17", "18096", "0")))
                .map(Segment::number)
                .contains("17");
        // Of an inode number of 64 bits, PostgreSQL takes the lower 32.
        assertThat(SharedMemory.left((7L << 32) + 1442693, OWNER, segments("1442693", "17", "18096", "0")))
                .isPresent();
    }

    @Test
    void anothersSegmentIsLeftAloneThoughItsKeyIsTheSame() {
        assertThat(SharedMemory.left(1442693, OWNER + 1, segments("1442693", "17", "18096", "0")))
                .isEmpty();
        assertThat(SharedMemory.left(1442693, OWNER, List.of(new Segment(1442693, "17", 4096, "18096", 0, OWNER))))
                .isEmpty();
    }

    /** As PostgreSQL writes {@code postmaster.pid}. */
    private static List<String> postmaster(String pid, String segment) {
        return List.of(pid, "/lab/data", "1795371897", "5434", "/lab/run", "127.0.3.141", segment, "ready   ");
    }

    /** As the kernel writes {@code /proc/sysvipc/shm}. */
    private static List<Segment> segments(String key, String id, String creator, String attached) {
        return List.of(
                        "       key      shmid perms                  size  cpid  lpid nattch   uid   gid  cuid  cgid",
                        "   " + key + "         " + id + "   600                    56 " + creator + " 18101      "
                                + attached + "   101   104   101   104")
                .stream()
                .flatMap(line -> Segment.read(line).stream())
                .toList();
    }
}
