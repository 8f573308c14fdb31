package dev.plumbline.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes one planted fact out of a copy of the sample, in the ways that the sample's README names. */
final class Planted {
    private static final Pattern MARK = Pattern.compile("(?:#|--|//) planted: ([A-Z]\\d+)");

    private final String id;
    private int places;

    private Planted(String id) {
        this.id = id;
    }

    /** Takes it away, and answers in how many places it stood. */
    static int takeAway(Path project, String id) {
        Planted planted = new Planted(id);
        files(project).forEach(planted::takeFrom);
        return planted.places;
    }

    /** The ids of all facts that are marked somewhere. */
    static Set<String> marked(Path project) {
        Set<String> ids = new TreeSet<>();
        for (Path file : files(project)) {
            MARK.matcher(Folders.read(file)).results().forEach(found -> ids.add(found.group(1)));
        }
        return ids;
    }

    private static List<Path> files(Path project) {
        return Folders.files(project).stream()
                .filter(file -> !file.endsWith("README.md"))
                .toList();
    }

    private void takeFrom(Path file) {
        String text = Folders.read(file);
        String mark = (file.toString().endsWith(".java") ? "//" : "#") + " planted: " + id;
        if (text.startsWith("-- planted: " + id + ":") || text.startsWith("// planted: " + id + ":")) {
            Folders.delete(file);
            places++;
        } else if (text.contains(mark)) {
            Folders.write(file, without(text.lines().toList(), mark));
        }
    }

    private String without(List<String> lines, String mark) {
        Pattern insteadOf = Pattern.compile(Pattern.quote(mark + " instead of: ") + "(.*)");
        List<String> kept = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            Matcher replacement = insteadOf.matcher(line);
            boolean begins = line.strip().equals(mark + " begins");
            boolean ends = line.strip().equals(mark + " ends");
            if (replacement.find()) {
                kept.add(line.substring(0, replacement.start()) + replacement.group(1));
                places++;
            } else if (begins || line.endsWith(mark)) {
                inside |= begins;
                places++;
            } else if (!inside) {
                kept.add(line);
            }
            inside &= !ends;
        }
        return String.join("\n", kept) + "\n";
    }
}
