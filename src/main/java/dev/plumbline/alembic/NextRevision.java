package dev.plumbline.alembic;

import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.NextMigration;
import dev.plumbline.changelog.Revision;
import dev.plumbline.source.ProjectCode;
import dev.plumbline.source.schema.NamingConvention;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The revision that would come next in a set: its id, file and looks as those that are there. */
final class NextRevision {
    private static final Pattern TOKEN = Pattern.compile("%\\((\\w+)\\)(?:(\\d*)[sd]|\\.(\\d+)[sd])");
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private final ProjectCode code;
    private final SetFolders folders;
    private final Changelog changelog;
    private final NamingConvention convention;

    NextRevision(ProjectCode code, SetFolders folders, Changelog changelog, NamingConvention convention) {
        this.code = code;
        this.folders = folders;
        this.changelog = changelog;
        this.convention = convention;
    }

    NextMigration.Revision of(NextMigration.Wanted wanted) {
        Optional<Revision> head = changelog.heads().stream().findFirst().flatMap(changelog::find);
        List<String> files = changelog.revisions().stream()
                .map(revision -> revision.place().file())
                .toList();
        List<String> texts =
                files.stream().map(file -> code.text(file).orElse("")).toList();
        ZonedDateTime now = zone().map(wanted.now()::withZoneSameInstant).orElse(wanted.now());
        String slug = slug(wanted.message());
        String id = RevisionIds.next(changelog, slug, wanted.seed());
        String folder = head.map(revision -> SetFolders.parent(revision.place().file()))
                .orElseGet(() -> folders.versions().getFirst());
        boolean bareIds = head.isPresent() && files.stream().allMatch(file -> isNamedByIdAlone(file, changelog));
        String name = bareIds ? id : name(id, slug, now);
        String newest =
                head.flatMap(revision -> code.text(revision.place().file())).orElse("");
        return new NextMigration.Revision(
                SetFolders.join(folder, name + ".py"),
                id,
                head.map(Revision::id).orElse(null),
                wanted.message(),
                now.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS")),
                code.text(SetFolders.join(folders.script(), "script.py.mako")).orElse(""),
                RevisionLooks.of(newest, texts, !convention.equals(NamingConvention.DEFAULT)));
    }

    private static boolean isNamedByIdAlone(String file, Changelog changelog) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return changelog.find(name.substring(0, name.length() - ".py".length())).isPresent();
    }

    private Optional<ZoneId> zone() {
        try {
            return setting("timezone").filter(value -> !value.isBlank()).map(ZoneId::of);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<String> setting(String key) {
        @Nullable IniFile ini = folders.ini();
        return ini == null ? Optional.empty() : ini.get(key);
    }

    /** As Alembic names it: by {@code file_template}, and the words of the message up to a length. */
    private String name(String id, String slug, ZonedDateTime now) {
        String template = setting("file_template").orElse("%(rev)s_%(slug)s");
        int most = setting("truncate_slug_length")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .orElse(40);
        Matcher token = TOKEN.matcher(template);
        return token.replaceAll(match -> Matcher.quoteReplacement(
                switch (match.group(1)) {
                    case "rev" -> id;
                    case "slug" -> shortened(slug, most);
                    case "epoch" -> String.valueOf(now.toEpochSecond());
                    case "year" -> String.valueOf(now.getYear());
                    case "month" -> number(now.getMonthValue(), match.group());
                    case "day" -> number(now.getDayOfMonth(), match.group());
                    case "hour" -> number(now.getHour(), match.group());
                    case "minute" -> number(now.getMinute(), match.group());
                    case "second" -> number(now.getSecond(), match.group());
                    default -> match.group();
                }));
    }

    private static String number(int value, String token) {
        return token.endsWith("2d") ? String.format("%02d", value) : String.valueOf(value);
    }

    private static String shortened(String slug, int most) {
        if (slug.length() <= most) {
            return slug;
        }
        int cut = slug.lastIndexOf('_', most);
        return (cut > 0 ? slug.substring(0, cut) : slug.substring(0, most)) + "_";
    }

    private static String slug(String message) {
        return String.join(
                        "_",
                        WORD.matcher(message)
                                .results()
                                .map(match -> match.group())
                                .toList())
                .toLowerCase(java.util.Locale.ROOT);
    }
}
