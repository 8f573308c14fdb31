package dev.plumbline.catalog;

import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.spec.InvalidKeySpecException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Values that are compared but never shown: passwords of user mappings, connection strings of subscriptions, tokens in options. What
 * is kept is a short fingerprint under the object's name (PBKDF2), so that equal ones are equal in every database, two that differ
 * are told apart, and nobody can read the value or tell where else it is used. A plan writes a placeholder in its place.
 */
public final class Secret {
    /** What a plan writes for a connection string: the server can parse it, and it leads nowhere. */
    public static final String CONNECTION = "host='<fill in connection>'";

    private static final String MASK = "secret:";
    private static final int ROUNDS = 10_000;
    private static final int BITS = 32;
    private static final Pattern NAMES_SECRET = Pattern.compile(
            ".*(passw|secret|token|credential|api_?key|access_?key|private_?key|auth_?key|passphrase|connection_?string).*",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> NO_SECRETS = Set.of("user", "username", "password_required");

    private Secret() {}

    /** The fingerprint of a value of that object, as {@code secret:1a2b3c4d}. */
    public static String mask(ObjectId object, String name, String value) {
        byte[] salt = (object + "\n" + name).getBytes(StandardCharsets.UTF_8);
        PBEKeySpec spec = new PBEKeySpec((' ' + value).toCharArray(), salt, ROUNDS, BITS);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return MASK + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
            throw new IllegalStateException("every Java platform has PBKDF2", e);
        }
    }

    /** Options {@code name=value}, sorted, with the values masked whose names say that they are secret. */
    public static List<String> maskNamed(ObjectId object, List<String> options) {
        return options.stream()
                .map(option -> NAMES_SECRET.matcher(name(option)).matches() ? masked(object, option) : option)
                .sorted()
                .toList();
    }

    /** The same for a user mapping, whose values are all secret but those known to be none: who the user is over there. */
    public static List<String> maskUser(ObjectId object, List<String> options) {
        return options.stream()
                .map(option -> NO_SECRETS.contains(name(option)) ? option : masked(object, option))
                .sorted()
                .toList();
    }

    private static String masked(ObjectId object, String option) {
        String name = name(option);
        return name + "=" + mask(object, name, option.substring(Math.min(option.length(), name.length() + 1)));
    }

    private static String name(String option) {
        int at = option.indexOf('=');
        return at < 0 ? option : option.substring(0, at);
    }

    /** Whether the value is such a fingerprint. */
    public static boolean isMasked(String value) {
        return value.startsWith(MASK);
    }

    /** What a plan writes where a person must fill in the value of that name. */
    public static String placeholder(String name) {
        return "<fill in " + name + ">";
    }

    /** Whether the fingerprint is that of a placeholder: the value has not been filled in. */
    public static boolean isPlaceholder(ObjectId object, String name, String masked) {
        return isMasked(masked)
                && (masked.equals(mask(object, name, placeholder(name)))
                        || masked.equals(mask(object, name, CONNECTION)));
    }
}
