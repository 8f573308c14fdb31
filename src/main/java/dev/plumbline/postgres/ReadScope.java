package dev.plumbline.postgres;

import java.util.List;
import java.util.Map;

/**
 * What a reading is about.
 *
 * @param major the server's major version
 * @param schemas the oids of the schemas to read
 * @param everything whether objects outside schemas are read too
 * @param secrets whether the role may see what only superusers may
 */
record ReadScope(int major, List<Long> schemas, boolean everything, boolean secrets) {
    /** The parameters of a query. */
    Map<String, Object> parameters(List<Long> locked, List<Long> excluded) {
        return Map.of("schemas", schemas, "locked", locked, "excluded", excluded, "everything", everything);
    }
}
