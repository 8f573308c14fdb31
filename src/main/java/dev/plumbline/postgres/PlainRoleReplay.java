package dev.plumbline.postgres;

import dev.plumbline.catalog.SqlName;
import dev.plumbline.port.ReplayOutcome;
import dev.plumbline.port.ReplayOutcome.Done;
import dev.plumbline.port.ReplayOutcome.Failed;
import dev.plumbline.port.ReplayOutcome.LeftOut;
import dev.plumbline.port.ReplayOutcome.NotAllowed;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Runs statements by the plain role that owns the database. Roles that they name are made, bare; what only a superuser may do goes to
 * {@link SuperuserSession} where its kind is on the list; schemas and extensions that the host made beforehand may be made once more.
 */
final class PlainRoleReplay implements Replay.OneStatement {
    private static final int MOST_ROLES = 100;

    private final ReplaySession session;
    private final SuperuserSession superuser;
    private final ScratchRoles roles;
    private final ScratchRole role;
    private final Set<String> schemas;
    private final Set<String> extensions;

    PlainRoleReplay(
            ReplaySession session, SuperuserSession superuser, ScratchRoles roles, ScratchRole role, Made made) {
        this.session = session;
        this.superuser = superuser;
        this.roles = roles;
        this.role = role;
        this.schemas = made.schemas();
        this.extensions = made.extensions();
    }

    /** What the host made beforehand and no statement has made again so far. */
    record Made(Set<String> schemas, Set<String> extensions) {
        Made {
            schemas = new HashSet<>(schemas);
            extensions = new HashSet<>(extensions);
        }

        Made copy() {
            return new Made(schemas, extensions);
        }
    }

    @Override
    public ReplayOutcome run(SqlPart part) {
        if (part.isMetaCommand()) {
            return new Failed("42601", "it holds a command of psql, " + part.sql() + ", which no server knows", "");
        }
        StatementKind kind = StatementKind.of(part);
        if (!kind.leftOut().isEmpty()) {
            return new LeftOut(kind.leftOut());
        }
        if (kind == StatementKind.CREATE_ROLE) {
            createdRoles(part.tokens()).forEach(name -> roles.makeBare(name, role));
            return new Done();
        }
        if (madeBeforehand(part)) {
            return new Done();
        }
        ReplayOutcome outcome = attempt(part.sql(), kind == StatementKind.IN_TRANSACTION, part.tokens());
        return outcome instanceof NotAllowed refused ? otherwise(part, refused) : outcome;
    }

    @Override
    public ReplayOutcome runWhole(String sql, List<SqlPart> parts) {
        List<SqlToken> tokens =
                parts.stream().flatMap(part -> part.tokens().stream()).toList();
        ReplayOutcome outcome = attempt(sql, false, tokens);
        return outcome instanceof NotAllowed refused ? new Failed(refused.sqlState(), refused.message(), "") : outcome;
    }

    /** Sends it, and again after each role that it lacks was made. */
    private ReplayOutcome attempt(String sql, boolean inTransaction, List<SqlToken> tokens) {
        Set<String> tried = new HashSet<>();
        while (true) {
            try {
                if (inTransaction) {
                    session.executeInTransaction(sql);
                } else {
                    session.execute(sql);
                }
                return new Done();
            } catch (SQLException e) {
                String missing = ServerErrors.missingRole(e);
                if (missing.isEmpty() || tried.size() > MOST_ROLES || !tried.add(missing) || !make(missing)) {
                    return Replay.outcomeOf(e, tokens);
                }
            }
        }
    }

    private boolean make(String missing) {
        return roles.makeBare(missing, role);
    }

    /** Refused for want of rights: roles of a block, membership in roles that it names, or a superuser. */
    private ReplayOutcome otherwise(SqlPart part, NotAllowed refused) {
        List<String> named = namedRoles(part);
        if (!named.isEmpty() && named.stream().filter(roles::exists).allMatch(this::make) && makeCreated(part)) {
            ReplayOutcome again = attempt(part.sql(), false, part.tokens());
            if (!(again instanceof NotAllowed)) {
                return again;
            }
        }
        return SuperuserStatements.mayRun(part) ? superuser.run(part, refused) : refused;
    }

    private boolean makeCreated(SqlPart part) {
        return blocksOf(part).stream()
                .flatMap(block -> createdRoles(block).stream())
                .allMatch(this::make);
    }

    private static List<String> namedRoles(SqlPart part) {
        List<String> names = new ArrayList<>(SuperuserStatements.rolesOf(part));
        names.addAll(StatementWords.namesAfter(part.tokens(), "authorization"));
        for (List<SqlToken> block : blocksOf(part)) {
            names.addAll(createdRoles(block));
            names.addAll(StatementWords.namesAfter(block, "owner", "to"));
        }
        return names;
    }

    /** The bodies of a DO block, as tokens. */
    private static List<List<SqlToken>> blocksOf(SqlPart part) {
        if (!StatementWords.begins(part.tokens(), "do")) {
            return List.of();
        }
        return part.tokens().stream()
                .filter(token -> token.type() == SqlToken.Type.DOLLAR_STRING)
                .map(token -> {
                    int tag = token.text().indexOf('$', 1) + 1;
                    return SqlLexer.tokens(token.text()
                            .substring(tag, Math.max(tag, token.text().length() - tag)));
                })
                .toList();
    }

    private static List<String> createdRoles(List<SqlToken> tokens) {
        List<String> names = new ArrayList<>();
        for (String kind : List.of("role", "user", "group")) {
            names.addAll(StatementWords.namesAfter(tokens, "create", kind));
        }
        return names;
    }

    /** CREATE SCHEMA and CREATE EXTENSION of what is there because the host made it: once, as in an empty database. */
    private boolean madeBeforehand(SqlPart part) {
        if (StatementWords.begins(part.tokens(), "create", "schema")) {
            return part.tokens().size() <= 5
                    && StatementWords.namesAfter(part.tokens(), "create", "schema").stream()
                            .anyMatch(schemas::remove);
        }
        List<String> created = SuperuserStatements.extensionOf(part);
        if (created.size() != 1 || !extensions.remove(created.getFirst())) {
            return false;
        }
        StatementWords.namesAfter(part.tokens(), "schema")
                .forEach(schema -> superuser.moveExtension(created.getFirst(), schema));
        return true;
    }

    /** Makes the statement's place of an extension true for one that the host made: {@code CREATE EXTENSION x SCHEMA y}. */
    static String moved(String extension, String schema) {
        return "ALTER EXTENSION " + SqlName.quote(extension) + " SET SCHEMA " + SqlName.quote(schema);
    }
}
