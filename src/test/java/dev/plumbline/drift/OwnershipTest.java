package dev.plumbline.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.catalog.ObjectId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnershipTest {
    private static final ObjectId TABLE = ObjectId.of("table", "public", "orders");

    private static Service service(String name, @Nullable String set, List<String> schemas, List<String> owns) {
        return new Service(name, name, set, schemas, owns, List.of(), List.of());
    }

    private static Ownership.Owned owner(
            List<Service> services, Map<String, Set<ObjectId>> modelled, Map<String, Set<ObjectId>> made, ObjectId id) {
        Project project = new Project(
                Path.of("/project"),
                "p",
                "",
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                services,
                List.of(),
                List.of(),
                new Gate("error", List.of(), List.of()));
        return new Ownership(project, modelled, made).of(id);
    }

    @Test
    void theProjectFileDecidesBeforeModelsAndMigrations() {
        List<Service> services = List.of(
                service("a", "main", List.of(), List.of("public.ord*")), service("b", "main", List.of(), List.of()));
        assertEquals(
                new Ownership.Owned("a", "main", List.of("a")),
                owner(services, Map.of("b", Set.of(TABLE)), Map.of("main", Set.of(TABLE)), TABLE));
    }

    @Test
    void twoServicesThatDeclareATableClaimItTwice() {
        List<Service> services =
                List.of(service("a", null, List.of(), List.of()), service("b", null, List.of(), List.of()));
        Ownership.Owned owned = owner(services, Map.of("a", Set.of(TABLE), "b", Set.of(TABLE)), Map.of(), TABLE);
        assertEquals(new Ownership.Owned("", "", List.of("a", "b")), owned);
        assertEquals(true, owned.twice());
    }

    @Test
    void aSharedMigrationSetIsNoSecondClaim() {
        List<Service> services =
                List.of(service("a", "main", List.of(), List.of()), service("b", "main", List.of(), List.of()));
        assertEquals(
                new Ownership.Owned("", "main", List.of()),
                owner(services, Map.of(), Map.of("main", Set.of(TABLE)), TABLE));
    }

    @Test
    void aTableInASchemaOfAnotherServiceIsAReference() {
        ObjectId users = ObjectId.of("table", "users", "users");
        List<Service> services = List.of(
                service("habits", "habits", List.of("habits"), List.of()),
                service("users", null, List.of("users"), List.of()));
        assertEquals(
                new Ownership.Owned("users", "", List.of("users")),
                owner(services, Map.of("habits", Set.of(users)), Map.of(), users));
    }

    @Test
    void anObjectFromNowhereBelongsToTheOnlyServiceThatClaimsItsSchema() {
        List<Service> services = List.of(service("a", "a", List.of("public"), List.of()));
        assertEquals(new Ownership.Owned("a", "a", List.of("a")), owner(services, Map.of(), Map.of(), TABLE));
    }

    @Test
    void anObjectFromNowhereInASharedSchemaBelongsToNobody() {
        List<Service> services = List.of(
                service("a", "a", List.of("public"), List.of()), service("b", "b", List.of("public"), List.of()));
        Ownership.Owned owned = owner(services, Map.of(), Map.of(), TABLE);
        assertEquals(true, owned.nobody());
    }

    @Test
    void namesInPatternsAreNotRegularExpressions() {
        ObjectId odd = ObjectId.of("table", "public", "a.b+c");
        List<Service> services = List.of(service("a", null, List.of(), List.of("public.a.b+c")));
        assertEquals("a", owner(services, Map.of(), Map.of(), odd).service());
    }
}
