package dev.plumbline.sqlalchemy;

import dev.plumbline.drift.Models;
import dev.plumbline.drift.Service;
import dev.plumbline.port.ModelReader;
import dev.plumbline.port.Progress;
import dev.plumbline.source.DeepStack;
import java.nio.file.Path;

/** Reads SQLAlchemy models of all styles (declarative, SQLModel, Flask-SQLAlchemy, {@code Table(…)}) without running them. */
public final class SqlAlchemyModels implements ModelReader {
    @Override
    public Models read(Path root, Service service, Progress progress) {
        return DeepStack.call(() -> new ModelReading(root, service, progress).models());
    }
}
