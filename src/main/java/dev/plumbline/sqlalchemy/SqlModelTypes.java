package dev.plumbline.sqlalchemy;

import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.schema.Constructs;
import java.util.Set;

/** Python types that SQLModel's {@code get_sqlalchemy_type} stores as text. */
final class SqlModelTypes {
    private static final Set<String> TEXTS = Set.of(
            "builtins.str",
            "pydantic.EmailStr",
            "pydantic.networks.EmailStr",
            "pathlib.Path",
            "ipaddress.IPv4Address",
            "ipaddress.IPv4Network",
            "ipaddress.IPv6Address",
            "ipaddress.IPv6Network");

    private SqlModelTypes() {}

    static boolean isText(PyValue type) {
        return type instanceof PyClass own
                ? !AnnotationTypes.isEnum(own) && own.derivesFrom("builtins.str")
                : TEXTS.contains(Constructs.name(type));
    }
}
