package org.example.bookshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

@Entity
@Table(name = "orders")
public class CustomerOrder {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, length = 320) // planted: J3
    // planted: J3 instead of: @Column(length = 320)
    private String customerEmail;

    @Column(nullable = false)
    private Instant placedAt;

    @OneToMany(mappedBy = "order")
    private List<OrderLine> lines;
}
