package dev.plumbline.source;

import dev.plumbline.catalog.Place;

/** Where a node of source begins: its line and its column in characters, both from 1. */
public record Position(Place place, int column) {
    @Override
    public String toString() {
        return place + ":" + column;
    }
}
