package dev.plumbline.workflow;

import dev.plumbline.port.SchemaSource;

/** Understands a SOURCE of the command line. */
@FunctionalInterface
public interface SourceResolver {
    /**
     * The source of that text.
     *
     * @throws dev.plumbline.port.ConfigurationException where it is none that this version knows, with those it does
     */
    SchemaSource resolve(String text);
}
