package dev.plumbline.postgres;

import java.util.List;
import java.util.stream.Stream;

/** The readers, in the order of reading. */
final class KindReaders {
    /** Every kind of object there is. */
    static final List<KindReader> DEFINITIONS = List.of(
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
            new CastReader(),
            new OperatorReader(),
            new OperatorFamilyReader(),
            new OperatorClassReader(),
            new TextSearchParserReader(),
            new TextSearchTemplateReader(),
            new TextSearchDictionaryReader(),
            new TextSearchConfigurationReader(),
            new ConversionReader(),
            new ForeignDataWrapperReader(),
            new ServerReader(),
            new UserMappingReader(),
            new ForeignTableReader(),
            new SubscriptionReader(),
            new LanguageReader(),
            new TransformReader(),
            new AccessMethodReader(),
            new SecurityLabelReader(),
            new OwnerReader(),
            new GrantReader(),
            new DefaultPrivilegeReader(),
            new CommentReader());

    /** The same, and what depends on what. */
    static final List<KindReader> WITH_DEPENDENCIES = Stream.concat(
                    DEFINITIONS.stream(), Stream.of(new DependencyReader()))
            .toList();

    private KindReaders() {}
}
