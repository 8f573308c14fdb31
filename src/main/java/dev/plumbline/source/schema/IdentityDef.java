package dev.plumbline.source.schema;

/**
 * {@code Identity()}: a column that counts by itself.
 *
 * @param options {@code START WITH …} and the like as SQL, or empty
 */
public record IdentityDef(boolean always, String options) {
    String sql() {
        return "GENERATED " + (always ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY"
                + (options.isEmpty() ? "" : " (" + options + ")");
    }
}
