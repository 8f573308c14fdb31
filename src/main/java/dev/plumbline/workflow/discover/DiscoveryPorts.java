package dev.plumbline.workflow.discover;

import dev.plumbline.port.CodeFinder;
import dev.plumbline.port.Repositories;
import dev.plumbline.port.SetFinder;
import dev.plumbline.workflow.CodeReaders;
import java.util.List;

/** What looking through a repository needs from outside. */
public record DiscoveryPorts(
        Repositories repositories, List<SetFinder> sets, List<CodeFinder> code, CodeReaders readers) {
    public DiscoveryPorts {
        sets = List.copyOf(sets);
        code = List.copyOf(code);
    }
}
