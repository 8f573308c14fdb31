package dev.plumbline.alembic;

import dev.plumbline.port.Progress;

/** Nobody watches, nobody stops it. */
final class Unwatched implements Progress {
    static final Progress PROGRESS = new Unwatched();

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
