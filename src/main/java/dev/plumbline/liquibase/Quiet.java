package dev.plumbline.liquibase;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Scope;
import liquibase.ScopeManager;
import liquibase.SingletonScopeManager;
import liquibase.change.ChangeFactory;
import liquibase.logging.core.NoOpLogService;
import liquibase.precondition.PreconditionFactory;
import liquibase.resource.ResourceAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Runs pieces of work inside a scope of Liquibase's that says nothing, sends nothing, asks nothing and resolves nothing but files of the
 * project. One at a time: Liquibase's registries are not made for several threads.
 */
final class Quiet {
    /** JUL keeps only weak references to loggers. */
    private static final Logger LOGGER = Logger.getLogger("liquibase");

    private static final ReentrantLock ONE = new ReentrantLock();
    private static final Map<String, Object> SETTINGS = Map.of(
            Scope.Attr.logService.name(),
            new NoOpLogService(),
            Scope.Attr.ui.name(),
            new SilentUi(),
            "liquibase.analytics.enabled",
            false,
            "liquibase.secureParsing",
            true,
            "liquibase.supportPropertyEscaping",
            true,
            "liquibase.headless",
            true,
            "liquibase.showBanner",
            false);

    static {
        LOGGER.setLevel(Level.OFF);
    }

    private static final OneScope SCOPE = new OneScope();

    private Quiet() {}

    /** What the work answers; what it throws is thrown as it is. */
    static <T> T call(ResourceAccessor files, Callable<T> work) throws Exception {
        ONE.lock();
        try {
            Scope.setScopeManager(SCOPE);
            return Scope.child(SETTINGS, () -> {
                refuseWhatRunsCode();
                return Scope.child(Map.of(Scope.Attr.resourceAccessor.name(), files), work::call);
            });
        } finally {
            leave();
        }
    }

    /** Whoever else uses Liquibase on this thread begins with registries of his own. */
    private static void leave() {
        if (ONE.getHoldCount() == 1) {
            Scope.setScopeManager(new SingletonScopeManager());
        }
        ONE.unlock();
    }

    /** One root for all threads, so that registries are filled once; guarded by the lock. */
    private static final class OneScope extends ScopeManager {
        private @Nullable Scope current;

        @Override
        public @Nullable Scope getCurrentScope() {
            return current;
        }

        @Override
        protected Scope init(Scope scope) {
            return scope;
        }

        @Override
        protected void setCurrentScope(Scope scope) {
            current = scope;
        }
    }

    /** Puts our own classes in the place of those that would start programs, load classes, print, or ask for a login. */
    private static void refuseWhatRunsCode() {
        ChangeFactory changes = Scope.getCurrentScope().getSingleton(ChangeFactory.class);
        if (!isRefused(changes)) {
            RefusedChange.NAMES.forEach(changes::unregister);
            changes.register(new RefusedChange.Command());
            changes.register(new RefusedChange.Custom());
            changes.register(new RefusedChange.Output());
            PreconditionFactory.getInstance().register(new RefusedPrecondition());
            PreconditionFactory.getInstance().register(new AnyRole());
        }
        if (!isRefused(changes)) {
            throw new IllegalStateException("this Liquibase does not let its changes be replaced");
        }
    }

    private static boolean isRefused(ChangeFactory changes) {
        return RefusedChange.NAMES.stream().allMatch(name -> changes.create(name) instanceof RefusedChange)
                && PreconditionFactory.getInstance().create("customPrecondition") instanceof RefusedPrecondition;
    }
}
