package org.bascule.stack.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Security;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RememberedKeysTest {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";

    @BeforeAll
    static void install() {
        RememberedKeys.installOnce();
    }

    @AfterAll
    static void remove() {
        Security.removeProvider("Bascule");
    }

    @Test
    void theKeyIsThatOfTheJdk() throws GeneralSecurityException {
        for (String password : new String[] {"secret", "other"}) {
            for (String salt : new String[] {"salt", "pepper"}) {
                byte[] expected = key(SecretKeyFactory.getInstance(ALGORITHM, "SunJCE"), password, salt);
                assertThat(key(remembering(), password, salt)).isEqualTo(expected);
                assertThat(key(remembering(), password, salt)).isEqualTo(expected);
            }
        }
    }

    @Test
    void aKeyThatIsChangedIsRememberedUnchanged() throws GeneralSecurityException {
        byte[] first = key(remembering(), "secret", "changed");
        byte[] kept = first.clone();
        first[0]++;
        assertThat(key(remembering(), "secret", "changed")).isEqualTo(kept);
    }

    private static SecretKeyFactory remembering() throws GeneralSecurityException {
        SecretKeyFactory factory = SecretKeyFactory.getInstance(ALGORITHM);
        assertThat(factory.getProvider().getName()).isEqualTo("Bascule");
        return factory;
    }

    private static byte[] key(SecretKeyFactory factory, String password, String salt) throws GeneralSecurityException {
        return factory.generateSecret(
                        new PBEKeySpec(password.toCharArray(), salt.getBytes(StandardCharsets.UTF_8), 4096, 256))
                .getEncoded();
    }
}
