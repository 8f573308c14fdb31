package dev.plumbline.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.audit.Deployment;
import dev.plumbline.catalog.Place;
import dev.plumbline.drift.Environment;
import dev.plumbline.drift.Gate;
import dev.plumbline.drift.Project;
import dev.plumbline.drift.Service;
import dev.plumbline.port.DeploymentReader.DeploymentReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HclDeploymentsTest {
    @TempDir
    Path root = Path.of("");

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    private DeploymentReading read(String... from) {
        List<Service> services = List.of("meals", "users").stream()
                .map(name -> new Service(name, name + "_service", null, List.of(), List.of(), List.of(), List.of()))
                .toList();
        Environment production = new Environment("production", "production", "", List.of(from));
        Project project = new Project(
                root,
                "wellness",
                "",
                List.of(),
                null,
                List.of(production),
                List.of(),
                List.of(),
                null,
                services,
                List.of(),
                List.of(),
                new Gate("error", List.of(), List.of()));
        return new HclDeployments().read(project, production);
    }

    private static Deployment of(DeploymentReading reading, String service) {
        return reading.deployments().stream()
                .filter(deployment -> deployment.service().equals(service))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSampleSetsTheEnvironmentForAllButUsers() {
        Project project =
                new YamlProjects(new YamlConnections(null), List.of()).open(Path.of("sample-projects/wellness"));
        DeploymentReading reading =
                new HclDeployments().read(project, project.environments().getLast());
        assertEquals(List.of(), reading.gaps());
        assertEquals(
                Set.of("agent", "journal", "habits", "meals", "movements", "practices"),
                reading.deployments().stream()
                        .filter(d -> "production".equals(d.variables().get("ENVIRONMENT")))
                        .map(Deployment::service)
                        .collect(Collectors.toSet()));
        Deployment users = of(reading, "users");
        assertEquals(Map.of("LOG_LEVEL", "INFO"), users.variables());
        assertEquals(Set.of("DATABASE_URL"), users.unresolved());
        assertFalse(users.mayHold("ENVIRONMENT"));
        assertEquals(1, users.replicas());
        assertEquals(2, of(reading, "meals").replicas());
        assertEquals(
                "infra/production.tfvars",
                String.valueOf(of(reading, "meals").variablePlaces().get("ENVIRONMENT"))
                        .split(":", 2)[0]);
        assertEquals("infra/main.tf", users.place().file());
        assertEquals(
                List.of(),
                new HclDeployments()
                        .read(project, project.environments().getFirst())
                        .deployments());
    }

    @Test
    void namingTheValuesAloneReadsTheModulesBesideThem() {
        Project project =
                new YamlProjects(new YamlConnections(null), List.of()).open(Path.of("sample-projects/wellness"));
        Environment onlyValues = new Environment(
                "production", "production", "", List.of("infra/production.tfvars", "infra/modules/*/main.tf"));
        assertEquals(
                new HclDeployments().read(project, project.environments().getLast()),
                new HclDeployments().read(project, onlyValues));
    }

    @Test
    void argumentsLocalsAndDefaultsAreFollowed() throws IOException {
        write("infra/main.tf", """
                variable "stage" { default = "production" }
                locals { shared = { STAGE = var.stage } }
                module "meals_service" {
                  source   = "./service"
                  name     = "wellness-production-meals"
                  env      = merge(local.shared, { EXTRA = "1" })
                  replicas = 3
                }
                resource "google_cloud_run_v2_service" "users" {
                  template {
                    containers {
                      env {
                        name  = "STAGE"
                        value = var.stage
                      }
                      env {
                        name = "TOKEN"
                        value_source { secret_key_ref { secret = "x" } }
                      }
                    }
                    scaling { min_instance_count = 2 }
                  }
                }
                """);
        write("infra/service/main.tf", """
                variable "name" {}
                variable "env" {}
                variable "replicas" { default = 1 }
                resource "aws_ecs_task_definition" "this" {
                  container_definitions = jsonencode([{
                    name        = var.name
                    environment = [for k, v in var.env : { name = k, value = v }]
                  }])
                }
                resource "aws_ecs_service" "this" { desired_count = var.replicas }
                """);
        DeploymentReading reading = read("infra/main.tf");
        assertEquals(List.of(), reading.gaps());
        assertEquals(
                Map.of("STAGE", "production", "EXTRA", "1"),
                of(reading, "meals").variables());
        assertEquals(3, of(reading, "meals").replicas());
        assertEquals(new Place("infra/main.tf", 3), of(reading, "meals").place());
        assertEquals(Map.of("STAGE", "production"), of(reading, "users").variables());
        assertEquals(Set.of("TOKEN"), of(reading, "users").unresolved());
        assertEquals(2, of(reading, "users").replicas());
    }

    @Test
    void whatDoesNotFollowIsUnresolvedAndNeverMissing() throws IOException {
        write("main.tf", """
                variable "more" {}
                module "meals" {
                  source      = "registry.example.org/service/aws"
                  environment = merge({ A = "1" }, var.more, { B = var.more.b, C = "3" })
                  replicas    = var.more.count
                }
                module "users" { source = "registry.example.org/service/aws" }
                """);
        DeploymentReading reading = read("main.tf");
        Deployment meals = of(reading, "meals");
        assertEquals(Map.of("C", "3"), meals.variables());
        assertEquals(Set.of("*", "A", "B"), meals.unresolved());
        assertTrue(meals.mayHold("ANYTHING"));
        assertFalse(meals.mayHold("C"));
        assertEquals(null, meals.replicas());
        assertTrue(of(reading, "users").mayHold("ENVIRONMENT"));
    }

    @Test
    void instancesOfForEachAreServices() throws IOException {
        write("main.tf", """
                module "service" {
                  for_each    = { meals = { env = "a", n = 1 }, users = { env = "b", n = 2 } }
                  source      = "registry.example.org/service/aws"
                  environment = { ENVIRONMENT = each.value.env }
                  replicas    = each.value.n
                }
                module "meals" {
                  count       = 0
                  source      = "registry.example.org/service/aws"
                  environment = { OLD = "1" }
                }
                """);
        DeploymentReading reading = read("main.tf");
        assertEquals(Map.of("ENVIRONMENT", "a"), of(reading, "meals").variables());
        assertEquals(Map.of("ENVIRONMENT", "b"), of(reading, "users").variables());
        assertEquals(2, of(reading, "users").replicas());
    }

    @Test
    void brokenFilesAreGapsAndTheirModulesAreOpen() throws IOException {
        write("main.tf", "module \"meals\" {\n  source = \"./m\"\n}\n");
        write("m/main.tf", "resource \"x\" \"meals\" {\n  environment = { A = \"1\" }\n}\n");
        write("m/broken.tf", "resource \"x\" {\n  a = [\n");
        DeploymentReading reading = read("main.tf", "none/*.tf");
        assertEquals(
                List.of(
                        "none/*.tf: no deployment file fits this pattern",
                        "m/broken.tf:3: this is not HCL: a name is expected here"),
                reading.gaps().stream()
                        .map(gap -> gap.place() + ": " + gap.reason())
                        .toList());
        assertTrue(of(reading, "meals").mayHold("ENVIRONMENT"));
    }

    @Test
    void composeFilesAndEnvFilesAreRead() throws IOException {
        write("docker-compose.yml", """
                x-base: &base
                  environment: &env {STAGE: production, LEVEL: "${LEVEL:-info}"}
                services:
                  meals-service:
                    <<: *base
                    deploy: {replicas: 2}
                    env_file: meals.list
                  users:
                    environment:
                      - STAGE=production
                      - SECRET
                      - URL=${URL}
                  db: {image: postgres}
                """);
        write("meals.list", "# comment\nexport A=1 # one\nB='two words'\n");
        write("users_service/.env", "C=3\n");
        DeploymentReading reading = read("docker-compose.yml", "users_service/.env");
        assertEquals(List.of(), reading.gaps());
        Deployment meals = of(reading, "meals");
        assertEquals(Map.of("STAGE", "production", "LEVEL", "info", "A", "1", "B", "two words"), meals.variables());
        assertEquals(2, meals.replicas());
        assertEquals(new Place("meals.list", 2), meals.variablePlaces().get("A"));
        assertEquals(Set.of(), meals.unresolved());
        assertEquals(
                Map.of("STAGE", "production", "C", "3"), of(reading, "users").variables());
        assertEquals(Set.of("SECRET", "URL"), of(reading, "users").unresolved());
    }
}
