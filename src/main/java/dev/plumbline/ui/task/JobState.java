package dev.plumbline.ui.task;

/** What a user sees of a job. */
public sealed interface JobState {
    /** Nothing was asked for yet. */
    record Waiting() implements JobState {}

    /** It runs; {@code doing} says what is being done now. */
    record Reading(String doing, boolean cancelling) implements JobState {}

    /** Its result is there. */
    record Ready() implements JobState {}

    /** The user stopped it. */
    record Cancelled() implements JobState {}

    /** It failed. */
    record Failed(Problem problem) implements JobState {}
}
