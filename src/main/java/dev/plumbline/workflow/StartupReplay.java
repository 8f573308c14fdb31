package dev.plumbline.workflow;

import dev.plumbline.audit.CallKind;
import dev.plumbline.audit.StartupCall;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.drift.ModelTable;
import dev.plumbline.drift.Models;
import dev.plumbline.port.ScratchDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What start-up code sends: for {@code create_all} the statements of tables that are missing, never a change to one that is there
 * (SQLAlchemy's documented behaviour); for raw DDL the statements themselves.
 */
final class StartupReplay {
    private StartupReplay() {}

    /** The statements of one call, in order, on a database that has these objects. */
    static List<SourceStatement> statements(StartupCall call, @Nullable Models models, Set<ObjectId> there) {
        if (call.kind() == CallKind.RAW_DDL || models == null) {
            return call.statements();
        }
        List<SourceStatement> statements = new ArrayList<>();
        List<ModelTable> missing = models.tables().stream()
                .filter(table -> limitedTo(call, table) && !there.contains(table.id()))
                .toList();
        missing.forEach(table -> statements.addAll(table.types()));
        missing.forEach(table -> statements.addAll(table.statements()));
        missing.forEach(table -> statements.addAll(table.late()));
        return statements;
    }

    /** Runs the calls in turn; what fails is passed over, as one service's failure does not stop another's start. */
    static void run(ScratchDatabase database, List<StartupCall> calls, java.util.Map<String, Models> models) {
        for (StartupCall call : calls) {
            statements(call, models.get(call.service()), database.names()).forEach(database::run);
        }
    }

    private static boolean limitedTo(StartupCall call, ModelTable table) {
        List<String> tables = call.tables();
        return tables == null ? !table.stub() : tables.contains(table.schema() + "." + table.name());
    }
}
