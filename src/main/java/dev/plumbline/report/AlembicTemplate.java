package dev.plumbline.report;

import dev.plumbline.changelog.NextMigration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A revision file around its two functions: by the project's own {@code script.py.mako} where that says no more than Alembic's own
 * templates do, else by one of ours. Nothing of a template is run; of its expressions the usual ones are known.
 */
final class AlembicTemplate {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^{}]*)}");
    private static final Pattern CONTROL = Pattern.compile("(?m)^\\s*%|<%|</%");
    private static final String USUAL = """
            ""\"${message}

            Revision ID: ${up_revision}
            Revises: ${down_revision | comma,n}
            ""\"

            from alembic import op
            ${sqlalchemy}
            ${imports if imports else ""}

            revision = ${repr(up_revision)}
            down_revision = ${repr(down_revision)}
            branch_labels = ${repr(branch_labels)}
            depends_on = ${repr(depends_on)}


            def upgrade() -> None:
                ${upgrades if upgrades else "pass"}


            def downgrade() -> None:
                ${downgrades if downgrades else "pass"}
            """;

    private final NextMigration.Revision next;
    private final PythonText texts;

    AlembicTemplate(NextMigration.Revision next) {
        this.next = next;
        this.texts = new PythonText(next.style().quote());
    }

    /** The file, with the two functions' lines as they are to stand. */
    String text(String upgrade, String downgrade) {
        String body = upgrade + downgrade;
        return fill(next.template(), upgrade, downgrade, body)
                .or(() -> fill(USUAL, upgrade, downgrade, body))
                .orElseThrow();
    }

    /** Empty where the template says something that is not known, or leaves out what must be said. */
    private Optional<String> fill(String template, String upgrade, String downgrade, String body) {
        String plain = template.replaceAll("(?m)^##.*\\R", "").replaceAll("\\\\\\R", "");
        if (!plain.contains("${upgrades")
                || !plain.contains("${downgrades")
                || CONTROL.matcher(plain).find()) {
            return Optional.empty();
        }
        boolean postgresql = body.contains("postgresql.") && !plain.contains("sqlalchemy.dialects import postgresql");
        boolean sqlalchemy = body.contains("sa.") && !plain.contains("import sqlalchemy as sa");
        Map<String, String> values = values(upgrade, downgrade);
        values.put("sqlalchemy", sqlalchemy ? "import sqlalchemy as sa" : "");
        String imports = (sqlalchemy && !plain.contains("${sqlalchemy}") ? "import sqlalchemy as sa\n" : "")
                + (postgresql ? "from sqlalchemy.dialects import postgresql" : "");
        values.put("imports", imports.strip());
        Matcher m = EXPRESSION.matcher(plain);
        StringBuilder filled = new StringBuilder();
        while (m.find()) {
            String value = values.get(expression(m.group(1)));
            if (value == null) {
                return Optional.empty();
            }
            m.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        m.appendTail(filled);
        boolean lacksImports = !imports.isBlank() && !plain.contains("${imports");
        return lacksImports ? Optional.empty() : Optional.of(tidy(filled.toString()));
    }

    /** Its name, without filters and without what stands in for an empty one. */
    private static String expression(String text) {
        return text.strip()
                .replaceFirst("\\s*\\|.*$", "")
                .replaceFirst("^(\\w+) if \\1 else .*$", "$1")
                .replaceFirst("^(\\w+) or .*$", "$1");
    }

    private Map<String, String> values(String upgrade, String downgrade) {
        Map<String, String> values = new HashMap<>();
        String down = next.down();
        values.put("message", next.message().replace("\\", "\\\\").replace("\"\"\"", "'''"));
        values.put("up_revision", next.id());
        values.put("down_revision", down == null ? "" : down);
        values.put("create_date", next.created());
        values.put("repr(up_revision)", texts.quoted(next.id()));
        values.put("repr(down_revision)", down == null ? "None" : texts.quoted(down));
        values.put("repr(branch_labels)", "None");
        values.put("repr(depends_on)", "None");
        values.put("upgrades", upgrade.stripLeading());
        values.put("downgrades", downgrade.stripLeading());
        return values;
    }

    /** Without blanks at line ends in its head, and without lines that an empty value left there. */
    private static String tidy(String file) {
        int body = Math.max(0, file.indexOf("\ndef "));
        String head = file.substring(0, body)
                .replaceAll("(?m)[ \t]+$", "")
                .replaceAll("\\n{3,}(?=\\w+ ?[:=])", "\n\n")
                .replaceAll("(?m)^((?:from|import) .*)\\n(?=\\w+ ?[:=])", "$1\n\n");
        return head + file.substring(body);
    }
}
