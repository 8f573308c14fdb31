package dev.plumbline.files;

import dev.plumbline.drift.Environment;
import dev.plumbline.drift.Project;
import dev.plumbline.drift.Service;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which service a name in a deployment file means: its own name or its folder's, whatever joins the words, with or without
 * {@code service}, the project's and the environment's name ({@code wellness-production-meals_service}).
 */
final class ServiceNames {
    private final Project project;
    private final List<String> passedOver;

    ServiceNames(Project project, Environment environment) {
        this.project = project;
        this.passedOver = new ArrayList<>(List.of("service", "svc"));
        passedOver.addAll(tokens(project.name()));
        passedOver.addAll(tokens(environment.name()));
    }

    Optional<String> match(String name) {
        List<Service> fitting = project.services().stream()
                .filter(service -> fits(service.name(), name) || fits(lastOf(service.folder()), name))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst().name()) : Optional.empty();
    }

    private boolean fits(String wanted, String name) {
        return !wanted.isEmpty()
                && (tokens(wanted).equals(tokens(name)) || plain(wanted).equals(plain(name)));
    }

    private List<String> plain(String name) {
        List<String> tokens = new ArrayList<>(tokens(name));
        tokens.removeIf(passedOver::contains);
        return tokens.isEmpty() ? tokens(name) : tokens;
    }

    private static List<String> tokens(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(token -> !token.isEmpty())
                .toList();
    }

    private static String lastOf(String folder) {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }
}
