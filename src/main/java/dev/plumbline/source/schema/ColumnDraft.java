package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column in the making: fields as in {@link ColumnDef}, each with SQLAlchemy's default. */
public final class ColumnDraft {
    public String name;
    public String key;
    public SqlType type;
    public boolean nullable = true;
    /** Whether source says {@code nullable=} itself. */
    public boolean nullableGiven;

    public boolean primaryKey;
    public Autoincrement autoincrement = Autoincrement.AUTO;
    public boolean clientDefault;
    public @Nullable ServerDefault serverDefault;
    public @Nullable SequenceDef sequence;
    public @Nullable ComputedDef computed;
    public @Nullable IdentityDef identity;
    public boolean unique;
    public boolean index;
    public boolean system;
    public List<ForeignKeyDef> references = new ArrayList<>();
    public List<CheckDef> checks = new ArrayList<>();
    public List<ConstraintDef> attached = new ArrayList<>();
    public @Nullable String comment;
    public List<UnreadPart> unread = new ArrayList<>();
    public Place place;

    public ColumnDraft(String name, SqlType type, Place place) {
        this.name = name;
        this.key = name;
        this.type = type;
        this.place = place;
    }

    ColumnDraft(ColumnDef from) {
        this(from.name(), from.type(), from.place());
        key = from.key();
        nullable = from.nullable();
        primaryKey = from.primaryKey();
        autoincrement = from.autoincrement();
        clientDefault = from.clientDefault();
        serverDefault = from.serverDefault();
        sequence = from.sequence();
        computed = from.computed();
        identity = from.identity();
        unique = from.unique();
        index = from.index();
        system = from.system();
        references = new ArrayList<>(from.references());
        checks = new ArrayList<>(from.checks());
        attached = new ArrayList<>(from.attached());
        comment = from.comment();
        unread = new ArrayList<>(from.unread());
    }

    /** The column. */
    public ColumnDef done() {
        return new ColumnDef(
                name,
                key,
                type,
                nullable,
                primaryKey,
                autoincrement,
                clientDefault,
                serverDefault,
                sequence,
                computed,
                identity,
                unique,
                index,
                system,
                references,
                checks,
                attached,
                comment,
                unread,
                place);
    }
}
