package dev.plumbline.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What an object is called, in the one text form that findings, waivers, filters and snapshots share: {@code kind:name}, parts
 * quoted as by {@code quote_ident}, a child after {@code /}: {@code column:meals.foods/brand}, {@code function:meals.total(integer,
 * text)}, {@code grant:table:meals.foods/anon}.
 *
 * @param kind the word before the first colon
 * @param name everything after it, already quoted
 */
public record ObjectId(String kind, String name) implements Comparable<ObjectId> {
    /** An object without a schema, such as {@code schema:meals} or {@code extension:pg_trgm}. */
    public static ObjectId of(String kind, String name) {
        return new ObjectId(kind, SqlName.quote(name));
    }

    /** An object in a schema. */
    public static ObjectId of(String kind, String schema, String name) {
        return new ObjectId(kind, SqlName.qualified(schema, name));
    }

    /**
     * What is told apart by what stands in brackets after its name: a routine or operator by its types as {@code format_type} writes
     * them, an operator class or family by its access method.
     */
    public static ObjectId routine(String kind, String schema, String name, String arguments) {
        return new ObjectId(kind, SqlName.qualified(schema, name) + '(' + arguments + ')');
    }

    /** A cast or transform, whose name is what stands in brackets: {@code cast:(meals.unit AS text)}. */
    public static ObjectId bracketed(String kind, String inside) {
        return new ObjectId(kind, '(' + inside + ')');
    }

    /** A child of this object: {@code child("column", "brand")} of a table. */
    public ObjectId child(String childKind, String childName) {
        return new ObjectId(childKind, name + '/' + SqlName.quote(childName));
    }

    /** Something said about this whole object, such as {@code comment:} or {@code owner:} or {@code rls:} with a kind of its own. */
    public ObjectId about(String aboutKind) {
        return new ObjectId(aboutKind, toString());
    }

    /** A grant on this object to a role; the empty role is PUBLIC. */
    public ObjectId grantTo(String role) {
        return new ObjectId("grant", this + "/" + (role.isEmpty() ? "public" : SqlName.quote(role)));
    }

    /** Reads the text form back; any text with a colon is one. */
    public static ObjectId parse(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0) {
            throw new IllegalArgumentException("not an object id (kind:name): " + text);
        }
        return new ObjectId(text.substring(0, colon), text.substring(colon + 1));
    }

    /** The schema's name, unquoted; for {@code schema:x} that schema; empty where the object lies in none. */
    public String schema() {
        if (kind.equals("default-privileges")) {
            String schema = name.substring(firstOutsideQuotes(name, '/') + 1, lastOutsideQuotes(name, '/'));
            return schema.equals("*") ? "" : SqlName.split(schema).getFirst();
        }
        String text = subject();
        if (isSchema()) {
            int slash = firstOutsideQuotes(text, '/');
            return SqlName.split(slash < 0 ? text : text.substring(0, slash)).getFirst();
        }
        return text.startsWith("(") || firstDot(text) < 0 ? "" : unquote(text);
    }

    /** The name without schema, parent and arguments, unquoted: {@code brand} of {@code column:meals.foods/brand}. */
    public String simpleName() {
        String text = subject();
        if (text.startsWith("(")) {
            return text;
        }
        int slash = lastOutsideQuotes(text, '/');
        String last = slash >= 0 ? text.substring(slash + 1) : text;
        int bracket = firstOutsideQuotes(last, '(');
        return SqlName.split(bracket >= 0 ? last.substring(0, bracket) : last).getLast();
    }

    /** The name for people, without the kind: {@code meals.foods/brand}. */
    public String label() {
        return name;
    }

    private boolean isSchema() {
        return kind.equals("schema") || name.startsWith("schema:");
    }

    /** The name proper: what follows a nested kind, as in {@code grant:table:meals.foods/anon}. */
    private String subject() {
        int colon = firstOutsideQuotes(name, ':');
        return colon >= 0 ? name.substring(colon + 1) : name;
    }

    private static String unquote(String text) {
        return SqlName.split(text.substring(0, firstDot(text))).getFirst();
    }

    private static int firstDot(String text) {
        return firstOutsideQuotes(text, '.');
    }

    private static int firstOutsideQuotes(String text, char wanted) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == wanted && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static int lastOutsideQuotes(String text, char wanted) {
        boolean quoted = false;
        int last = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            last = c == wanted && !quoted ? i : last;
        }
        return last;
    }

    // Written out, as every map of objects asks these, and a record's own are slower until they are compiled.
    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || (other instanceof ObjectId id && name.equals(id.name) && kind.equals(id.kind));
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + kind.hashCode();
    }

    @Override
    public int compareTo(ObjectId other) {
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : kind.compareTo(other.kind);
    }

    @Override
    public String toString() {
        return kind + ':' + name;
    }
}
