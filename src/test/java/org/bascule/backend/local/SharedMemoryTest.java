package org.bascule.backend.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedMemoryTest {

    private static final List<String> POSTMASTER = postmaster("  1442693        17");

    @Test
    void aSegmentThatItsPostmasterLeftIsItsOwn() {
        assertThat(SharedMemory.left(POSTMASTER, segments("1442693", "17", "18096", "0")))
                .isTrue();
    }

    @Test
    void aSegmentInUseIsLeftAlone() {
        assertThat(SharedMemory.left(POSTMASTER, segments("1442693", "17", "18096", "6")))
                .isFalse();
    }

    @Test
    void aNumberGivenToAnotherSinceIsLeftAlone() {
        assertThat(SharedMemory.left(POSTMASTER, segments("1442733", "17", "18096", "0")))
                .isFalse();
        assertThat(SharedMemory.left(POSTMASTER, segments("1442693", "17", "18097", "0")))
                .isFalse();
        assertThat(SharedMemory.left(POSTMASTER, segments("1442693", "18", "18096", "0")))
                .isFalse();
    }

    @Test
    void aKeyReadsTheSameHoweverItIsWritten() {
        assertThat(SharedMemory.left(
                        postmaster("18446744073341070572        17"), segments("-368481044", "17", "18096", "0")))
                .isTrue();
    }

    @Test
    void aLineWithoutASegmentNamesNone() {
        assertThat(SharedMemory.left(postmaster(""), segments("1442693", "17", "18096", "0")))
                .isFalse();
    }

    /** As PostgreSQL writes {@code postmaster.pid}. */
    private static List<String> postmaster(String segment) {
        return List.of("18096", "/lab/data", "1795371897", "5434", "/lab/run", "127.0.3.141", segment, "ready   ");
    }

    /** As the kernel writes {@code /proc/sysvipc/shm}. */
    private static List<String> segments(String key, String id, String creator, String attached) {
        return List.of(
                "       key      shmid perms                  size  cpid  lpid nattch   uid   gid  cuid  cgid",
                "   " + key + "         " + id + "   600                    56 " + creator + " 18101      " + attached
                        + "   101   104   101   104");
    }
}
