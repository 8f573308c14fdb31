package dev.plumbline.source;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a project's files answered while code was read: what a file holds (by SHA-256), what is a file, what is a folder, which files a
 * folder has. Where every question still has the same answer, reading again ends the same.
 */
public final class Footprint {
    /** What was asked about a path. */
    enum Question {
        CONTENT,
        FILE,
        FOLDER,
        FILES
    }

    private final SortedMap<String, String> answers = new TreeMap<>();

    void note(Question question, String path, String answer) {
        answers.put(question + " " + URLEncoder.encode(path, StandardCharsets.UTF_8), answer);
    }

    /** A line for each question, without an empty one. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> each : answers.entrySet()) {
            text.append(each.getKey())
                    .append(' ')
                    .append(URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                    .append('\n');
        }
        return text.toString();
    }

    /** Whether the files below that folder still answer as they did for that text; not where it is none. */
    public static boolean holds(Path root, String text) {
        ProjectCode now = new ProjectCode(root, List.of());
        return !text.isEmpty() && text.lines().allMatch(line -> holds(now, line.split(" ", -1)));
    }

    private static boolean holds(ProjectCode now, String... words) {
        if (words.length != 3) {
            return false;
        }
        String path = URLDecoder.decode(words[1], StandardCharsets.UTF_8);
        String answer = URLDecoder.decode(words[2], StandardCharsets.UTF_8);
        return answer.equals(now.answer(Question.valueOf(words[0]), path));
    }
}
