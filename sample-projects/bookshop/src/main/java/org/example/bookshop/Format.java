package org.example.bookshop;

public enum Format {
    AUDIOBOOK, // planted: J6
    HARDCOVER,
    PAPERBACK
}
