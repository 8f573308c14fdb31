package dev.plumbline.drift;

import dev.plumbline.audit.StartupCall;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.Revision;
import dev.plumbline.changelog.SourceStatement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where in source an object is spoken of: the statement of a revision, the model, the start-up call. */
final class SourcePlaces {
    private final Checkout checkout;

    SourcePlaces(Checkout checkout) {
        this.checkout = checkout;
    }

    /** A statement of a revision that speaks of an object. */
    record InRevision(Revision revision, SourceStatement statement) {}

    /** The last statement of the set that names the object; its table, where it is a child, must be named too. */
    Optional<InRevision> migration(String set, ObjectId id, ObjectId root) {
        return checkout.changelog(set).map(Changelog::revisions).orElse(List.of()).reversed().stream()
                .flatMap(revision ->
                        revision.statements().reversed().stream().map(statement -> new InRevision(revision, statement)))
                .filter(found -> names(found.statement(), id) && names(found.statement(), root))
                .findFirst();
    }

    /** The start-up call that makes it: a raw statement that names it, else create_all of a service that declares its table. */
    Optional<StartupCall> startup(String service, ObjectId id, ObjectId root) {
        List<StartupCall> calls = startupCalls(service).toList();
        Optional<StartupCall> raw = calls.stream()
                .filter(call -> call.statements().stream().anyMatch(s -> names(s, id) && names(s, root)))
                .findFirst();
        return raw.or(() -> calls.stream().filter(call -> makes(call, root)).findFirst());
    }

    Stream<StartupCall> startupCalls(String service) {
        return checkout.startup().calls().stream()
                .filter(StartupCall::atStartup)
                .filter(call -> call.service().equals(service));
    }

    private boolean makes(StartupCall call, ObjectId root) {
        List<String> tables = call.tables();
        return call.statements().isEmpty()
                && (tables == null || tables.contains(root.schema() + "." + root.simpleName()));
    }

    private static boolean names(SourceStatement statement, ObjectId id) {
        return statement.sql().contains(id.simpleName());
    }
}
