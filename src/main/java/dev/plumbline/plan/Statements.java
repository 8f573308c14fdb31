package dev.plumbline.plan;

import dev.plumbline.catalog.AccessMethod;
import dev.plumbline.catalog.Aggregate;
import dev.plumbline.catalog.Cast;
import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.CheckConstraint;
import dev.plumbline.catalog.Collation;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.Comment;
import dev.plumbline.catalog.CompositeType;
import dev.plumbline.catalog.Conversion;
import dev.plumbline.catalog.DefaultPrivilege;
import dev.plumbline.catalog.Domain;
import dev.plumbline.catalog.EnumType;
import dev.plumbline.catalog.EventTrigger;
import dev.plumbline.catalog.ExclusionConstraint;
import dev.plumbline.catalog.Extension;
import dev.plumbline.catalog.ForeignDataWrapper;
import dev.plumbline.catalog.ForeignKey;
import dev.plumbline.catalog.ForeignServer;
import dev.plumbline.catalog.ForeignTable;
import dev.plumbline.catalog.Grant;
import dev.plumbline.catalog.Index;
import dev.plumbline.catalog.Language;
import dev.plumbline.catalog.MaterializedView;
import dev.plumbline.catalog.NotNullConstraint;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Operator;
import dev.plumbline.catalog.OperatorClass;
import dev.plumbline.catalog.OperatorFamily;
import dev.plumbline.catalog.OtherObject;
import dev.plumbline.catalog.Owner;
import dev.plumbline.catalog.Policy;
import dev.plumbline.catalog.PrimaryKey;
import dev.plumbline.catalog.Publication;
import dev.plumbline.catalog.RangeType;
import dev.plumbline.catalog.Routine;
import dev.plumbline.catalog.RowSecurity;
import dev.plumbline.catalog.Rule;
import dev.plumbline.catalog.Schema;
import dev.plumbline.catalog.SecurityLabel;
import dev.plumbline.catalog.Sequence;
import dev.plumbline.catalog.StatisticsObject;
import dev.plumbline.catalog.Subscription;
import dev.plumbline.catalog.Table;
import dev.plumbline.catalog.TextSearchConfiguration;
import dev.plumbline.catalog.TextSearchDictionary;
import dev.plumbline.catalog.TextSearchParser;
import dev.plumbline.catalog.TextSearchTemplate;
import dev.plumbline.catalog.Transform;
import dev.plumbline.catalog.Trigger;
import dev.plumbline.catalog.UniqueConstraint;
import dev.plumbline.catalog.UserMapping;
import dev.plumbline.catalog.View;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The statements of every kind of object. */
final class Statements {
    private static final List<HazardCode> PRIVILEGE = List.of(HazardCode.NEEDS_PRIVILEGE);

    private final Predicate<String> isDomain;
    private final Predicate<ObjectId> staysNotNull;
    private final Function<NotNullConstraint, String> unnamed;
    private final Predicate<NotNullConstraint> otherBelow;
    private final Predicate<ObjectId> isUsed;

    /** For two databases of which those names are domains. */
    Statements(Side actual, Side expected) {
        this.isDomain = name -> {
            ObjectId domain = new ObjectId("domain", name);
            return actual.has(domain) || expected.has(domain);
        };
        this.staysNotNull = column -> !(expected.find(column) instanceof Column kept) || kept.notNull();
        this.unnamed = constraint -> UnnamedNotNull.automatic(actual, constraint);
        this.otherBelow = constraint -> UnnamedNotNull.isOtherBelow(actual, expected, constraint);
        this.isUsed = ExtensionStatements.usedIn(actual, expected);
    }

    List<Action> make(CatalogObject object) {
        return of(object).make(object);
    }

    List<Action> remove(CatalogObject object) {
        return of(object).remove(object);
    }

    /** What turns one into the other in place; null where it must be removed and made again. */
    @Nullable
    List<Action> change(CatalogObject from, CatalogObject to) {
        return from.getClass() == to.getClass() ? of(to).change(from, to) : null;
    }

    @SuppressWarnings("unchecked")
    private KindStatements<CatalogObject> of(CatalogObject object) {
        return (KindStatements<CatalogObject>) switchOn(object);
    }

    private KindStatements<? extends CatalogObject> switchOn(CatalogObject object) {
        return switch (object) {
            case Schema o -> new SchemaStatements();
            case Table o -> new TableStatements();
            case Column o -> new ColumnStatements();
            case PrimaryKey o -> new KeyStatements<PrimaryKey>();
            case UniqueConstraint o -> new KeyStatements<UniqueConstraint>();
            case ExclusionConstraint o -> new KeyStatements<ExclusionConstraint>();
            case ForeignKey o -> new ConstraintStatements<ForeignKey>();
            case CheckConstraint o -> new ConstraintStatements<CheckConstraint>();
            case NotNullConstraint o -> new NotNullStatements(staysNotNull, unnamed, otherBelow);
            case Index o -> new IndexStatements();
            case Sequence o -> new SequenceStatements();
            case View o -> new ViewStatements();
            case MaterializedView o -> new MaterializedViewStatements();
            case Routine o -> new RoutineStatements();
            case Aggregate o -> new AggregateStatements();
            case Trigger o -> new TriggerStatements<Trigger>();
            case Rule o -> new TriggerStatements<Rule>();
            case EnumType o -> new EnumStatements();
            case CompositeType o -> new CompositeStatements();
            case RangeType o -> new RangeStatements();
            case Domain o -> new DomainStatements();
            case Collation o -> new CollationStatements();
            case Extension o -> new ExtensionStatements(isUsed);
            case RowSecurity o -> new RowSecurityStatements();
            case Policy o -> new PolicyStatements();
            case Owner o -> new OwnerStatements();
            case Grant o -> new Nothing<Grant>();
            case DefaultPrivilege o -> new DefaultPrivilegeStatements();
            case Comment o -> new CommentStatements(isDomain);
            case StatisticsObject o -> new StatisticsStatements();
            case EventTrigger o -> new EventTriggerStatements();
            case Publication o -> new PublicationStatements();
            case Cast o -> new RecreatedStatements<Cast>(Creations::cast, List.of());
            case Operator o -> new OperatorStatements();
            case OperatorFamily o -> new OperatorFamilyStatements();
            case OperatorClass o -> new OperatorClassStatements();
            case TextSearchParser o -> new RecreatedStatements<TextSearchParser>(Creations::parser, PRIVILEGE);
            case TextSearchTemplate o -> new RecreatedStatements<TextSearchTemplate>(Creations::template, PRIVILEGE);
            case TextSearchDictionary o -> new TextSearchDictionaryStatements();
            case TextSearchConfiguration o -> new TextSearchConfigurationStatements();
            case Conversion o -> new RecreatedStatements<Conversion>(Creations::conversion, List.of());
            case ForeignDataWrapper o -> new ForeignDataWrapperStatements();
            case ForeignServer o -> new ServerStatements();
            case UserMapping o -> new UserMappingStatements();
            case ForeignTable o -> new ForeignTableStatements();
            case Subscription o -> new SubscriptionStatements();
            case SecurityLabel o -> new SecurityLabelStatements();
            case Language o -> new LanguageStatements();
            case Transform o -> new TransformStatements();
            case AccessMethod o -> new RecreatedStatements<AccessMethod>(Creations::accessMethod, PRIVILEGE);
            case OtherObject o -> new Nothing<OtherObject>();
        };
    }

    /** Grants are written for all roles of one object at once, by {@link Grants}; of an unknown kind nothing can be written. */
    private static final class Nothing<T extends CatalogObject> implements KindStatements<T> {
        @Override
        public List<Action> make(T object) {
            return List.of();
        }

        @Override
        public List<Action> remove(T object) {
            return List.of();
        }

        @Override
        public List<Action> change(T from, T to) {
            return List.of();
        }
    }
}
