package org.bascule;

import org.bascule.lab.Text;

/** What {@code org.bascule} says to a person, in both languages. */
final class BasculeMessages {

    private BasculeMessages() {}

    static Text basculeNetworkIsWhichIs(String written) {
        return Text.of(
                "BASCULE_NETWORK vaut « %s », qui n'est pas un réseau pour un laboratoire.",
                "BASCULE_NETWORK is “%s”, which is no network for a lab.", written);
    }

    static Text threeOctetsFrom1270(int documentedNetwork) {
        return Text.of(
                "Trois octets, de 127.0.1 à 127.0.255, comme 127.0.9 ; sans elle, c'est 127.0.%1$d.",
                "Three octets, from 127.0.1 to 127.0.255, such as 127.0.9; without it, it is 127.0.%1$d.",
                documentedNetwork);
    }

    static Text basculePgMajorIsWhich(String written) {
        return Text.of(
                "BASCULE_PG_MAJOR vaut « %s », qui n'est pas une version majeure de PostgreSQL.",
                "BASCULE_PG_MAJOR is “%s”, which is no major version of PostgreSQL.", written);
    }

    static Text numberSuchAs16Without() {
        return Text.of("Un nombre, comme 16 ; sans elle, c'est 15.", "A number, such as 16; without it, it is 15.");
    }
}
