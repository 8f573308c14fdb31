package dev.plumbline.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.OtherObject;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A new kind of object needs no line of the package that compares: it knows none. */
class DifferNamesNoKindTest {
    @Test
    void theComparingPackageRefersToNoKindOfObject() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.plumbline.diff");
        assertTrue(classes.contain(Differ.class));
        Set<String> named = new TreeSet<>();
        for (JavaClass from : classes) {
            from.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass())
                    .filter(DifferNamesNoKindTest::isKind)
                    .forEach(kind -> named.add(from.getSimpleName() + " names " + kind.getSimpleName()));
        }
        assertEquals(Set.of(), named);
    }

    private static boolean isKind(JavaClass type) {
        boolean record = type.isAssignableTo(CatalogObject.class) && !type.isEquivalentTo(CatalogObject.class);
        return type.isEquivalentTo(Kind.class) || (record && !type.isEquivalentTo(OtherObject.class));
    }
}
