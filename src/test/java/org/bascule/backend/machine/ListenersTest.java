package org.bascule.backend.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListenersTest {

    private static final String OURSELVES = "java (" + ProcessHandle.current().pid() + ")";

    /** The question is asked in two ways, for the systems that answer it differently. */
    @Test
    void theAddressesOnWhichAProcessListensAreFound() throws IOException {
        InetAddress address = InetAddress.getByName("127.0.0.9");
        try (ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.INET)) {
            listening.bind(new InetSocketAddress(address, 0));
            assertThat(Listeners.addresses(ProcessHandle.current().pid())).contains(address);
        }
        assertThat(Listeners.addresses(ProcessHandle.current().pid())).doesNotContain(address);
    }

    @Test
    void aPortIsFreeWhenNobodyListensThere() throws IOException {
        InetSocketAddress held;
        try (ServerSocket socket = new ServerSocket(0)) {
            held = new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
            assertThat(Listeners.free(held)).isFalse();
            assertThat(Listeners.freeToListen(held)).isFalse();
        }
        assertThat(Listeners.free(held)).isTrue();
        assertThat(Listeners.freeToListen(held)).isTrue();
    }

    @Test
    void whoListensOnAnAddressIsNamed() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.99.7"))) {
            InetSocketAddress held = (InetSocketAddress) socket.getLocalSocketAddress();

            assertThat(Listeners.free(held)).isFalse();
            assertThat(Listeners.holder(held)).contains(OURSELVES);
        }
    }

    @Test
    void whoListensOnEveryAddressHoldsThisOneToo() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            InetSocketAddress held = new InetSocketAddress("127.0.99.7", socket.getLocalPort());

            assertThat(Listeners.free(held)).isFalse();
            assertThat(Listeners.holder(held)).contains(OURSELVES);
        }
    }

    @Test
    void thePortOfAnotherAddressIsFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.99.7"))) {
            InetSocketAddress beside = new InetSocketAddress("127.0.99.8", socket.getLocalPort());

            assertThat(Listeners.free(beside)).isTrue();
            assertThat(Listeners.holder(beside)).isEmpty();
        }
    }

    @Test
    void aPortIsFreeOnceItIsClosed() throws IOException {
        ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.99.7"));
        InetSocketAddress address = (InetSocketAddress) socket.getLocalSocketAddress();
        socket.close();

        assertThat(Listeners.free(address)).isTrue();
        assertThat(Listeners.holder(address)).isEmpty();
    }

    @Test
    void twoThatLookAtOnceDoNotTakeEachOtherForAListener() {
        InetSocketAddress address = new InetSocketAddress("127.0.99.7", 23790);

        assertThat(IntStream.range(0, 2000).parallel().allMatch(i -> Listeners.free(address)))
                .isTrue();
    }
}
