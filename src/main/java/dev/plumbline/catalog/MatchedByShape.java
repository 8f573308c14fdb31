package dev.plumbline.catalog;

/**
 * A child that models and migrations often name differently: inside one parent, two of the same kind that are equal in all but their
 * name are one object under two names.
 */
public interface MatchedByShape {}
