package dev.plumbline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.drift.Review;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fact of the table in the bookshop's README is taken away in turn: its finding goes, and nothing else changes. */
class BookshopFactsTest {
    /** A fact and its finding. */
    record Fact(String id, String finding) {
        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Fact> facts() {
        return Stream.of(
                new Fact("J1", "model-ahead-of-head|bookshop|column:public.books/subtitle||warning"),
                new Fact("J2", "model-ahead-of-head|bookshop|column:public.books/title||warning"),
                new Fact("J3", "model-ahead-of-head|bookshop|column:public.orders/customer_email||warning"),
                new Fact("J4", "head-ahead-of-model|bookshop|column:public.orders/gift_note||note"),
                new Fact("J5", "pending-drop-still-modelled|bookshop|column:public.authors/pen_name||error"),
                new Fact("J6", "model-ahead-of-head|bookshop|check:public.books/books_format_check||warning"),
                new Fact("J7", "name-differs|bookshop|fk:public.order_lines/fk65v8qt8e0jk65colnhfwim1t1||note"),
                new Fact("J8", "model-ahead-of-head|bookshop|index:public.books/ix_books_published_on||warning"),
                new Fact("J9", "incomplete-history|bookshop|||error"));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void withoutAFactItsFindingGoes(Fact fact, @TempDir Path folder) {
        Path copy = Bookshop.copy(folder);
        assertEquals(fact.id().equals("J2") || fact.id().equals("J3") ? 2 : 1, Planted.takeAway(copy, fact.id()));
        Review review = Bookshop.review(copy, folder.resolve("trusted"));
        assertEquals(List.of(), review.gaps());
        assertEquals(
                FindingLines.text(
                        FindingLines.changed(FindingLines.read(Bookshop.GOLDEN), List.of(fact.finding()), List.of())),
                FindingLines.text(FindingLines.of(review.findings())));
    }

    @Test
    void everyFactStandsHereInTheSourceAndInTheGoldenFile() {
        Set<String> tested = facts().map(Fact::id).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Planted.marked(Bookshop.SAMPLE), tested);
        assertEquals(
                FindingLines.read(Bookshop.GOLDEN),
                facts().map(Fact::finding).collect(Collectors.toCollection(TreeSet::new)));
    }
}
