package dev.plumbline.source.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Final names of constraints and indexes: naming convention applied, long ones cut or refused as SQLAlchemy does. */
public final class Names {
    private static final int LONGEST = 63;
    private final NamingConvention convention;

    public Names(NamingConvention convention) {
        this.convention = convention;
    }

    /** The constraint's name; empty where PostgreSQL is to name it. */
    public Optional<String> of(ConstraintDef constraint, TableDef table) {
        return resolve(
                constraint.name(), constraint.conventionKey(), ConventionTokens.of(constraint, table, convention));
    }

    /** The index's name. */
    public String of(IndexDef index, TableDef table) {
        return resolve(index.name(), "ix", ConventionTokens.of(index, table, convention))
                .orElseThrow(() -> new NotSendableException("an index needs a name"));
    }

    private Optional<String> resolve(GivenName name, String key, ConventionTokens tokens) {
        String text = name.text();
        if (text != null && name.literal()) {
            return Optional.of(cut(text));
        }
        String template = convention.templates().get(key);
        return template != null && (text == null || template.contains("constraint_name"))
                ? Optional.of(cut(tokens.fill(template, text)))
                : Optional.ofNullable(text).map(Names::checked);
    }

    /** The name cut to 55 characters and four of its MD5 where it is longer than PostgreSQL's 63. */
    public static String cut(String name) {
        return length(name) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST - 8)) + "_" + hash(name);
    }

    private static String checked(String name) {
        if (length(name) > LONGEST) {
            throw new NotSendableException("the name " + name + " is longer than 63 characters");
        }
        return name;
    }

    private static int length(String name) {
        return name.codePointCount(0, name.length());
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(28);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
