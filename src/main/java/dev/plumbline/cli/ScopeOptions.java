package dev.plumbline.cli;

import dev.plumbline.diff.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import picocli.CommandLine.Option;

/** What of two catalogs is compared. */
final class ScopeOptions {
    @Option(names = "--schema", paramLabel = "NAME", description = "only this schema (repeatable)")
    private List<String> schemas = new ArrayList<>();

    @Option(
            names = "--ignore",
            split = ",",
            paramLabel = "owner,grants,comments,tablespace",
            description = "what is not compared")
    private List<String> ignored = new ArrayList<>();

    Scope scope(Command command) {
        try {
            return new Scope(schemas, new HashSet<>(ignored));
        } catch (IllegalArgumentException e) {
            throw command.wrong("--ignore takes "
                    + String.join(", ", Scope.IGNORABLE.stream().sorted().toList()));
        }
    }
}
