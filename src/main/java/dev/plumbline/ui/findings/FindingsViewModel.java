package dev.plumbline.ui.findings;

import dev.plumbline.drift.Finding;
import dev.plumbline.drift.Finding.Evidence;
import dev.plumbline.drift.Review;
import dev.plumbline.drift.Review.EnvironmentStatus;
import dev.plumbline.drift.Review.ServiceStatus;
import dev.plumbline.drift.Severity;
import dev.plumbline.ui.part.CodeLook;
import dev.plumbline.ui.part.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The list of findings with its filters, and the one that is selected. */
public final class FindingsViewModel {
    private static final Set<String> DRAFTABLE = Set.of("incomplete-history", "model-ahead-of-head");

    private final ObjectProperty<FindingFilter> filter = new SimpleObjectProperty<>(FindingFilter.ALL);
    private final ObservableList<FindingRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Finding> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable FindingDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper counts = new ReadOnlyStringWrapper("");
    private final ObservableList<Choice> environments = FXCollections.observableArrayList();
    private final ObservableList<Choice> services = FXCollections.observableArrayList();
    private final Consumer<String> drafting;
    private @Nullable Review review;

    /** {@code drafting} is asked to draft the migration that a service lacks. */
    public FindingsViewModel(Consumer<String> drafting) {
        this.drafting = drafting;
        filter.subscribe(wanted -> refresh());
        selected.subscribe(finding -> refreshDetail());
    }

    /** Which findings are wanted. */
    public ObjectProperty<FindingFilter> filter() {
        return filter;
    }

    /** What the list shows. */
    public ObservableList<FindingRow> rows() {
        return rows;
    }

    /** The selected finding; null for none. */
    public ObjectProperty<@Nullable Finding> selected() {
        return selected;
    }

    /** The selected finding in full. */
    public ReadOnlyObjectProperty<@Nullable FindingDetail> detail() {
        return detail.getReadOnlyProperty();
    }

    /** How many are shown and how many of them are errors. */
    public ReadOnlyStringProperty counts() {
        return counts.getReadOnlyProperty();
    }

    /** Entries of the environment filter. */
    public ObservableList<Choice> environments() {
        return environments;
    }

    /** Entries of the service filter. */
    public ObservableList<Choice> services() {
        return services;
    }

    /** Shows that review; filter and selection stay where they still fit. */
    public void show(Review shown) {
        Finding before = selected.get();
        review = shown;
        environments.setAll(environments(shown));
        services.setAll(services(shown));
        refresh();
        selected.set(before == null ? null : find(before.key()).orElse(null));
        selectFirstIfNone();
        refreshDetail();
    }

    /** Shows the findings that fit and selects the first of them. */
    public void open(FindingFilter wanted) {
        filter.set(wanted);
        selected.set(null);
        selectFirstIfNone();
    }

    /** Filters by environment; null for all. */
    public void wantEnvironment(@Nullable String environment) {
        FindingFilter now = filter.get();
        filter.set(new FindingFilter(environment, now.service(), now.codes(), now.text()));
    }

    /** Filters by service; null for all. */
    public void wantService(@Nullable String service) {
        FindingFilter now = filter.get();
        filter.set(new FindingFilter(now.environment(), service, now.codes(), now.text()));
    }

    /** Filters by words. */
    public void wantText(String text) {
        FindingFilter now = filter.get();
        filter.set(new FindingFilter(now.environment(), now.service(), now.codes(), text));
    }

    /** Takes the filter by code away. */
    public void wantAllCodes() {
        FindingFilter now = filter.get();
        filter.set(new FindingFilter(now.environment(), now.service(), Set.of(), now.text()));
    }

    /** The codes that are filtered for, in words; empty for all. */
    public String codesInWords() {
        return filter.get().codes().stream()
                .map(code -> CodeLook.of(code).label())
                .sorted()
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Selects the finding of that key, whatever the filter; nothing where there is none. */
    public void select(String key) {
        find(key).ifPresent(finding -> {
            if (!filter.get().fits(finding)) {
                filter.set(FindingFilter.ALL);
            }
            selected.set(finding);
        });
    }

    /** Whether a migration that is missing can be drafted for it. */
    public static boolean isDraftable(Finding finding) {
        return DRAFTABLE.contains(finding.code()) && !finding.service().isEmpty();
    }

    /** Drafts the migration that the finding's service lacks. */
    public void draft(Finding finding) {
        drafting.accept(finding.service());
    }

    /** The selected finding as Markdown; the whole list where none is selected. */
    public String markdown() {
        FindingDetail shown = detail.get();
        return shown != null ? FindingMarkdown.of(shown) : FindingMarkdown.list(shown().toList());
    }

    /** Where evidence stands: {@code file:line}. */
    public static String place(Evidence evidence) {
        return evidence.line() == null
                ? Objects.toString(evidence.file(), "")
                : evidence.file() + ":" + evidence.line();
    }

    private void refresh() {
        Finding before = selected.get();
        List<Finding> fitting = review == null
                ? List.of()
                : review.findings().stream().filter(filter.get()::fits).toList();
        rows.setAll(FindingRows.of(fitting));
        counts.set(counts(fitting));
        if (before != null && !fitting.contains(before)) {
            selected.set(null);
            selectFirstIfNone();
        }
    }

    private void selectFirstIfNone() {
        if (selected.get() == null) {
            shown().findFirst().ifPresent(selected::set);
        }
    }

    private void refreshDetail() {
        Finding finding = selected.get();
        detail.set(finding == null || review == null ? null : FindingDetail.of(finding, review));
    }

    private Stream<Finding> shown() {
        return rows.stream().filter(FindingRow.Item.class::isInstance).map(row -> ((FindingRow.Item) row).finding());
    }

    private Optional<Finding> find(String key) {
        return review == null
                ? Optional.empty()
                : review.findings().stream()
                        .filter(finding -> finding.key().equals(key))
                        .findFirst();
    }

    private static String counts(List<Finding> findings) {
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR && finding.waiver() == null)
                .count();
        return String.format(java.util.Locale.ROOT, "%,d", findings.size()) + " · " + Words.count(errors, "error");
    }

    private static List<Choice> environments(Review review) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("everywhere", null), new Choice("the checkout", "")));
        review.environments().stream()
                .map(EnvironmentStatus::name)
                .forEach(name -> choices.add(new Choice(name, name)));
        return choices;
    }

    private static List<Choice> services(Review review) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("all services", null)));
        review.services().stream().map(ServiceStatus::name).forEach(name -> choices.add(new Choice(name, name)));
        if (review.findings().stream().anyMatch(finding -> finding.service().isEmpty())) {
            choices.add(new Choice("nobody's", ""));
        }
        return choices;
    }
}
