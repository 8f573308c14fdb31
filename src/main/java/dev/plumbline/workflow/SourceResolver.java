package dev.plumbline.workflow;

import dev.plumbline.port.SchemaSource;

/** Understands a SOURCE of the command line. */
public interface SourceResolver {
    /** Whether that source is replayed on a scratch server, which should be of the version of what it is compared with. */
    boolean isReplayed(String text);

    /** Whether it is made of migrations or models, which say nothing of the tables that a migration tool makes for itself. */
    default boolean isCode(String text) {
        return false;
    }

    /**
     * The source of that text; what is replayed is so on that major version, 0 for the newest.
     *
     * @throws dev.plumbline.port.ConfigurationException where it is none that this version knows, with those it does
     */
    SchemaSource resolve(String text, int major);
}
