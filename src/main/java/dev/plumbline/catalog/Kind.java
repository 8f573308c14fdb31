package dev.plumbline.catalog;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of object that this version reads, each with its word in object ids, its record and its name for people. */
public enum Kind {
    SCHEMA("schema", Schema.class, "Schema"),
    TABLE("table", Table.class, "Table"),
    COLUMN("column", Column.class, "Column"),
    PRIMARY_KEY("pk", PrimaryKey.class, "Primary key"),
    UNIQUE("unique", UniqueConstraint.class, "Unique constraint"),
    FOREIGN_KEY("fk", ForeignKey.class, "Foreign key"),
    CHECK("check", CheckConstraint.class, "Check constraint"),
    EXCLUSION("exclude", ExclusionConstraint.class, "Exclusion constraint"),
    NOT_NULL("not-null", NotNullConstraint.class, "Not-null constraint"),
    INDEX("index", Index.class, "Index"),
    SEQUENCE("sequence", Sequence.class, "Sequence"),
    VIEW("view", View.class, "View"),
    MATERIALIZED_VIEW("matview", MaterializedView.class, "Materialized view"),
    FUNCTION("function", Routine.class, "Function"),
    PROCEDURE("procedure", Routine.class, "Procedure"),
    AGGREGATE("aggregate", Aggregate.class, "Aggregate"),
    TRIGGER("trigger", Trigger.class, "Trigger"),
    RULE("rule", Rule.class, "Rule"),
    ENUM("type", EnumType.class, "Enum type"),
    COMPOSITE("type", CompositeType.class, "Composite type"),
    RANGE("type", RangeType.class, "Range type"),
    DOMAIN("domain", Domain.class, "Domain"),
    COLLATION("collation", Collation.class, "Collation"),
    EXTENSION("extension", Extension.class, "Extension"),
    ROW_SECURITY("rls", RowSecurity.class, "Row security"),
    POLICY("policy", Policy.class, "Policy"),
    OWNER("owner", Owner.class, "Owner"),
    GRANT("grant", Grant.class, "Grant"),
    DEFAULT_PRIVILEGE("default-privileges", DefaultPrivilege.class, "Default privileges"),
    COMMENT("comment", Comment.class, "Comment"),
    STATISTICS("statistics", StatisticsObject.class, "Statistics"),
    EVENT_TRIGGER("event-trigger", EventTrigger.class, "Event trigger"),
    PUBLICATION("publication", Publication.class, "Publication"),
    CAST("cast", Cast.class, "Cast"),
    OPERATOR("operator", Operator.class, "Operator"),
    OPERATOR_FAMILY("operator-family", OperatorFamily.class, "Operator family"),
    OPERATOR_CLASS("operator-class", OperatorClass.class, "Operator class"),
    TEXT_SEARCH_PARSER("text-search-parser", TextSearchParser.class, "Text search parser"),
    TEXT_SEARCH_TEMPLATE("text-search-template", TextSearchTemplate.class, "Text search template"),
    TEXT_SEARCH_DICTIONARY("text-search-dictionary", TextSearchDictionary.class, "Text search dictionary"),
    TEXT_SEARCH_CONFIGURATION("text-search-configuration", TextSearchConfiguration.class, "Text search configuration"),
    CONVERSION("conversion", Conversion.class, "Conversion"),
    FOREIGN_DATA_WRAPPER("foreign-data-wrapper", ForeignDataWrapper.class, "Foreign data wrapper"),
    SERVER("server", ForeignServer.class, "Foreign server"),
    USER_MAPPING("user-mapping", UserMapping.class, "User mapping"),
    FOREIGN_TABLE("foreign-table", ForeignTable.class, "Foreign table"),
    SUBSCRIPTION("subscription", Subscription.class, "Subscription"),
    SECURITY_LABEL("security-label", SecurityLabel.class, "Security label"),
    LANGUAGE("language", Language.class, "Language"),
    TRANSFORM("transform", Transform.class, "Transform"),
    ACCESS_METHOD("access-method", AccessMethod.class, "Access method");

    private final String word;
    private final Class<? extends CatalogObject> type;
    private final String label;

    Kind(String word, Class<? extends CatalogObject> type, String label) {
        this.word = word;
        this.type = type;
        this.label = label;
    }

    /** The word before the colon of an object id. */
    public String word() {
        return word;
    }

    /** The record that holds such an object. */
    public Class<? extends CatalogObject> type() {
        return type;
    }

    /** The name for people, such as "Foreign key". */
    public String label() {
        return label;
    }

    /** The kind of that object; empty for one that this version does not know. */
    public static Optional<Kind> of(CatalogObject object) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.isInstance(object)
                        && kind.word.equals(object.id().kind()))
                .findFirst();
    }

    /** The name for people of an id's kind: the first kind with its word, else the word itself. */
    public static String labelOf(ObjectId id) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(id.kind()))
                .map(Kind::label)
                .findFirst()
                .orElse(id.kind());
    }
}
