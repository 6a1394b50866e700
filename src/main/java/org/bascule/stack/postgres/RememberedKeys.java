package org.bascule.stack.postgres;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.SecretKeyFactorySpi;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives SCRAM's key from a password once for each salt, in other words once for a cluster. The 4,096 rounds that PostgreSQL asks for
 * take as long as everything else in a new connection, and Bascule connects often while servers start. Thread-safe.
 */
final class RememberedKeys extends Provider {

    private static final long serialVersionUID = 1L;
    private static final String TYPE = "SecretKeyFactory";
    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final String JDK = "SunJCE";
    private static final int MOST = 100;
    private static boolean installed;

    private final transient Map<List<Object>, byte[]> keys = new ConcurrentHashMap<>();

    private RememberedKeys() {
        super("Bascule", "1", "remembers derived keys");
        putService(new Service(this, TYPE, ALGORITHM, Derivation.class.getName(), null, null) {
            @Override
            public Object newInstance(Object parameter) {
                return new Derivation();
            }
        });
    }

    /** From the first call on, in this JVM. Where the JDK accepts no provider that it does not know, everything works, more slowly. */
    static synchronized void installOnce() {
        if (!installed) {
            installed = true;
            Security.insertProviderAt(new RememberedKeys(), 1);
        }
    }

    private byte[] key(PBEKeySpec spec) {
        if (keys.size() > MOST) {
            keys.clear();
        }
        return keys.computeIfAbsent(
                List.of(
                        new String(spec.getPassword()),
                        ByteBuffer.wrap(spec.getSalt()),
                        spec.getIterationCount(),
                        spec.getKeyLength()),
                unknown -> derived(spec));
    }

    private static byte[] derived(PBEKeySpec spec) {
        try {
            return SecretKeyFactory.getInstance(ALGORITHM, Security.getProvider(JDK))
                    .generateSecret(spec)
                    .getEncoded();
        } catch (NoSuchAlgorithmException | InvalidKeySpecException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final class Derivation extends SecretKeyFactorySpi {

        @Override
        protected SecretKey engineGenerateSecret(KeySpec spec) throws InvalidKeySpecException {
            if (spec instanceof PBEKeySpec password) {
                return new SecretKeySpec(key(password), ALGORITHM);
            }
            throw new InvalidKeySpecException();
        }

        @Override
        protected KeySpec engineGetKeySpec(SecretKey key, Class<?> type) throws InvalidKeySpecException {
            throw new InvalidKeySpecException();
        }

        @Override
        protected SecretKey engineTranslateKey(SecretKey key) throws InvalidKeyException {
            throw new InvalidKeyException();
        }
    }
}
