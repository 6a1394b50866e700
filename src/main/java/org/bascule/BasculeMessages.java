package org.bascule;

import org.bascule.lab.Text;

/** The messages of {@code org.bascule}. */
final class BasculeMessages {

    private BasculeMessages() {}

    static Text invalidNetwork(String value) {
        return Text.of(
                "BASCULE_NETWORK vaut « %s », qui n'est pas un réseau valide.",
                "BASCULE_NETWORK is “%s”, which is not a valid network.", value);
    }

    static Text validNetworks(int defaultOctet) {
        return Text.of(
                "Indiquez trois octets, de 127.0.1 à 127.0.255, par exemple 127.0.9. Valeur par défaut : 127.0.%1$d.",
                "Specify three octets, from 127.0.1 to 127.0.255, for example 127.0.9. Default: 127.0.%1$d.",
                defaultOctet);
    }

    static Text invalidPostgresMajor(String value) {
        return Text.of(
                "BASCULE_PG_MAJOR vaut « %s », qui n'est pas une version majeure de PostgreSQL.",
                "BASCULE_PG_MAJOR is “%s”, which is not a major version of PostgreSQL.", value);
    }

    static Text validPostgresMajors() {
        return Text.of(
                "Indiquez un nombre, 13 ou plus, par exemple 16. Sans elle : la plus récente installée que Patroni prend en charge,"
                        + " et celle de Debian dans les images.",
                "Specify a number, 13 or later, for example 16. Default: the newest installed that Patroni supports, and Debian's"
                        + " own in images.");
    }

    static Text invalidDebian(String value) {
        return Text.of(
                "BASCULE_DEBIAN vaut « %s » : aucune image ne peut en être construite.",
                "BASCULE_DEBIAN is “%s”, of which no image can be built.", value);
    }

    static Text validDebians() {
        return Text.of("Valeurs acceptées : 12, 13.", "Valid values: 12, 13.");
    }
}
