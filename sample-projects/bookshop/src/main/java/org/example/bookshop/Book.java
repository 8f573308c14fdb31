package org.example.bookshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

@Entity
@Table(
        name = "books",
        indexes = {
            @Index(name = "ix_books_published_on", columnList = "published_on"), // planted: J8
            @Index(name = "ix_books_title", columnList = "title")
        },
        uniqueConstraints = @UniqueConstraint(name = "uq_books_isbn", columnNames = "isbn"))
public class Book {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, length = 13)
    private String isbn;

    @Column(nullable = false, length = 255) // planted: J2
    // planted: J2 instead of: @Column(nullable = false, length = 200)
    private String title;

    // planted: J1 begins
    @Column(length = 200)
    private String subtitle;
    // planted: J1 ends

    @Column(nullable = false, precision = 10, scale = 2)
    private BigDecimal price;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Format format;

    private LocalDate publishedOn;

    @Column(nullable = false)
    private Instant createdAt;

    @ManyToOne
    @JoinColumn(foreignKey = @ForeignKey(name = "fk_books_publisher"))
    private Publisher publisher;

    @ManyToMany
    @JoinTable(
            name = "book_authors",
            joinColumns = @JoinColumn(name = "book_id"),
            foreignKey = @ForeignKey(name = "fk_book_authors_book"),
            inverseJoinColumns = @JoinColumn(name = "author_id"),
            inverseForeignKey = @ForeignKey(name = "fk_book_authors_author"))
    private Set<Author> authors;
}
