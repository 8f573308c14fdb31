package dev.plumbline.catalog;

import org.jspecify.annotations.Nullable;

/**
 * One object of a database at one grain: a column, a constraint, a policy, a grant is its own object. Identity is in {@code id},
 * state in the other record components.
 */
public sealed interface CatalogObject
        permits Schema,
                Table,
                Column,
                PrimaryKey,
                UniqueConstraint,
                ForeignKey,
                CheckConstraint,
                ExclusionConstraint,
                NotNullConstraint,
                Index,
                Sequence,
                View,
                MaterializedView,
                Routine,
                Aggregate,
                Trigger,
                Rule,
                EnumType,
                CompositeType,
                RangeType,
                Domain,
                Collation,
                Extension,
                RowSecurity,
                Policy,
                Owner,
                Grant,
                DefaultPrivilege,
                Comment,
                StatisticsObject,
                EventTrigger,
                Publication,
                Cast,
                Operator,
                OperatorFamily,
                OperatorClass,
                TextSearchParser,
                TextSearchTemplate,
                TextSearchDictionary,
                TextSearchConfiguration,
                Conversion,
                ForeignDataWrapper,
                ForeignServer,
                UserMapping,
                ForeignTable,
                Subscription,
                SecurityLabel,
                Language,
                Transform,
                AccessMethod,
                OtherObject {
    /** What it is called. */
    ObjectId id();

    /** The object it stands under, which it cannot outlive; null for one that stands alone. */
    default @Nullable ObjectId parent() {
        return null;
    }
}
