package dev.plumbline.postgres;

import java.util.List;

/** Every reader there is, in the order of reading. */
final class KindReaders {
    static final List<KindReader> ALL = List.of(
            new SchemaReader(),
            new TableReader(),
            new ColumnReader(),
            new KeyReader(),
            new ForeignKeyReader(),
            new CheckReader(),
            new NotNullReader(),
            new IndexReader(),
            new SequenceReader(),
            new ViewReader(),
            new MaterializedViewReader(),
            new RoutineReader(),
            new TriggerReader(),
            new RuleReader(),
            new EnumReader(),
            new CompositeReader(),
            new RangeReader(),
            new DomainReader(),
            new RowSecurityReader(),
            new PolicyReader(),
            new AggregateReader(),
            new CollationReader(),
            new ExtensionReader(),
            new StatisticsReader(),
            new EventTriggerReader(),
            new PublicationReader(),
            new OwnerReader(),
            new GrantReader(),
            new DefaultPrivilegeReader(),
            new CommentReader(),
            new DependencyReader());

    private KindReaders() {}
}
