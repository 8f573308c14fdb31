package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyValue;

/** A function that runs when a service starts, and where source says so. */
record StartupRoot(PyValue function, Place place) {}
