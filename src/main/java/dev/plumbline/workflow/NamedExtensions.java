package dev.plumbline.workflow;

import dev.plumbline.changelog.Changelog;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The extensions that migrations create, so that a host can create them beforehand. */
final class NamedExtensions {
    private static final Pattern CREATE = Pattern.compile(
            "CREATE\\s+EXTENSION\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?(\"[^\"]+\"|[\\w-]+)", Pattern.CASE_INSENSITIVE);

    private NamedExtensions() {}

    static Set<String> of(Changelog changelog) {
        Set<String> names = new LinkedHashSet<>();
        changelog.revisions().stream()
                .flatMap(revision -> revision.statements().stream())
                .map(statement -> CREATE.matcher(statement.sql()))
                .filter(Matcher::find)
                .forEach(matcher -> names.add(matcher.group(1).replace("\"", "")));
        return names;
    }
}
