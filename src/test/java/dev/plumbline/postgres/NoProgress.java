package dev.plumbline.postgres;

import dev.plumbline.port.Progress;

/** Nobody watches, nobody cancels. */
public enum NoProgress implements Progress {
    INSTANCE;

    @Override
    public void at(String doing) {
        // Nobody watches.
    }

    @Override
    public boolean cancelled() {
        return false;
    }

    @Override
    public Registration onCancel(Runnable action) {
        return () -> {};
    }
}
